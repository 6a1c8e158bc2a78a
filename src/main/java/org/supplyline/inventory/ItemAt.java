package org.supplyline.inventory;

/**
 * An item somewhere, whatever its lot, owner, fund and earmark.
 *
 * @param place code of the place
 * @param item code of the item
 */
public record ItemAt(String place, String item) {}
