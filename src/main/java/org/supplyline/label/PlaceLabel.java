package org.supplyline.label;

import org.supplyline.paper.Words;

/**
 * What the label of a place says.
 *
 * @param code what is scanned, {@code SLP…}
 * @param name as people on the spot call it
 * @param inside the depot or site in which it lies; empty for one that lies in none
 */
record PlaceLabel(String code, Words name, String inside) {}
