package org.supplyline.routing;

/** So many base units of an item, 0 or more. */
public record ItemQuantity(ItemCode item, long quantity) {
    public ItemQuantity {
        Limits.checkRange("Quantity of " + item, quantity, 0, Limits.QUANTITY);
    }
}
