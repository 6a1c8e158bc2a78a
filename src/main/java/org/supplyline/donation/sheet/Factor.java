package org.supplyline.donation.sheet;

import org.jspecify.annotations.Nullable;

/** One step of a pack, "10小盒": how many of what; null where the list leaves the number out. */
record Factor(@Nullable Long number, String unit) {}
