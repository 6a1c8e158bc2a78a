package org.supplyline.inventory;

import java.util.Collection;

/** The orders that goods may be standing ready for. */
public interface OpenOrders {

    /** Codes of all orders that are neither delivered nor cancelled. */
    Collection<String> open();
}
