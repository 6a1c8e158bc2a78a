package org.supplyline.dispatch;

import java.util.List;

/** What is promised beside the orders: goods that are reserved, as long as they are. */
public interface HeldPromises {

    List<Promise> held();
}
