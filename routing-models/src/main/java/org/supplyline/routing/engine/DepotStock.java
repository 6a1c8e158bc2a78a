package org.supplyline.routing.engine;

import org.supplyline.routing.ItemCode;
import org.supplyline.routing.PlaceId;

/** What trucks may take of an item from a depot: its stock less what is collected or held there for others. */
record DepotStock(PlaceId depot, ItemCode item, long quantity) {}
