package org.supplyline.donation;

import java.util.Optional;

/** Knows which item of the catalogue a list means. */
@FunctionalInterface
interface ItemMatcher {

    /** The item's code if the text names it beyond doubt. */
    Optional<String> match(String itemText);
}
