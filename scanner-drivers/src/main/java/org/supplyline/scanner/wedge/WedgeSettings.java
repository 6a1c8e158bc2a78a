package org.supplyline.scanner.wedge;

/**
 * How one reader types.
 *
 * @param gapMillis the longest pause between two keys of one scan, milliseconds
 * @param gapEnds whether a longer pause ends a scan, for readers that send neither Enter nor Tab
 * @param separatorSubstitute what the reader is set to send instead of FNC1 as separator; {@link #NO_SUBSTITUTE} if
 *     nothing
 */
public record WedgeSettings(long gapMillis, boolean gapEnds, char separatorSubstitute, WedgeLayout layout) {

    /** No character stands for FNC1. */
    public static final char NO_SUBSTITUTE = '\0';

    /** Fast enough to tell a reader from a person, slow enough for a Bluetooth reader; the end is Enter or Tab. */
    public static final WedgeSettings DEFAULTS = new WedgeSettings(60, false, NO_SUBSTITUTE, WedgeLayout.GUESSED);

    /** @throws IllegalArgumentException if the pause is not positive */
    public WedgeSettings {
        if (gapMillis <= 0) {
            throw new IllegalArgumentException("A pause between keys is positive, not " + gapMillis + " ms.");
        }
    }
}
