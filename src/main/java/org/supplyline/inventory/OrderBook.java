package org.supplyline.inventory;

import java.util.Collection;
import java.util.Map;

/** The orders that goods may be issued for; implemented by the package that keeps them. */
public interface OrderBook {

    /** The orders that exist among these codes, by code. */
    Map<String, GoodsOrder> find(Collection<String> codes);
}
