package org.supplyline.inventory.scan;

import java.util.Set;

/**
 * What must be scanned when goods are picked: the lot, so that it is the one that expires first, or just the item. Each
 * depot has its own way.
 */
interface PickScans {

    /** Place codes of the depots that want the lot. */
    Set<String> depotsThatWantLots();
}
