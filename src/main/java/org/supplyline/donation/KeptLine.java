package org.supplyline.donation;

import org.jspecify.annotations.Nullable;
import org.supplyline.donation.sheet.NoticeLine;

/**
 * A line as it is kept.
 *
 * @param item the catalogue's code; null when not sure
 * @param gift its number for the public, {@code cz.1.17/2}
 */
record KeptLine(NoticeLine line, @Nullable String item, String gift) {}
