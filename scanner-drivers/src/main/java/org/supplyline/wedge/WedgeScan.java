package org.supplyline.wedge;

/**
 * What a reader typed for one symbol.
 *
 * @param text with U+001D where the reader sent FNC1 as separator; still to be told what it is
 * @param steady whether the keys came as fast as a reader types; a person is slower
 */
public record WedgeScan(String text, End end, boolean steady) {

    /** How it ended. */
    public enum End {
        /** With Enter or Tab. */
        KEY,
        /** With a pause. */
        PAUSE,
        /** It came as text, all at once. */
        TEXT,
        /** It was longer than any symbol; the rest is lost. */
        OVERSIZE
    }
}
