package org.supplyline.wedge;

/**
 * How one reader types.
 *
 * @param gapMillis the longest pause between two keys of one scan, milliseconds
 * @param pauseEndsFrom from how many steadily typed characters on a longer pause ends a scan, for readers that send
 *     neither Enter nor Tab; {@link #NEVER} if it never does
 * @param separatorSubstitute what the reader is set to send instead of FNC1 as separator; {@link #NO_SUBSTITUTE} if
 *     nothing
 */
public record WedgeSettings(long gapMillis, int pauseEndsFrom, char separatorSubstitute, WedgeLayout layout) {

    /** Only a key ends a scan. */
    public static final int NEVER = 0;

    /** No character stands for FNC1. */
    public static final char NO_SUBSTITUTE = '\0';

    /** Fast enough to tell a reader from a person, slow enough for a Bluetooth reader; the end is Enter or Tab. */
    public static final WedgeSettings DEFAULTS = new WedgeSettings(60, NEVER, NO_SUBSTITUTE, WedgeLayout.GUESSED);

    /** @throws IllegalArgumentException if the pause is not positive or the characters are fewer than none */
    public WedgeSettings {
        if (gapMillis <= 0 || pauseEndsFrom < NEVER) {
            throw new IllegalArgumentException(
                    "A pause between keys is positive and ends scans from 1 character on, not " + gapMillis
                            + " ms from " + pauseEndsFrom + " on.");
        }
    }
}
