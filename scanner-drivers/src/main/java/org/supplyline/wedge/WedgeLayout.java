package org.supplyline.wedge;

/** Whose layout of the keyboard is right where computer and reader disagree. */
public enum WedgeLayout {
    /** The computer's: the reader is set to the same. */
    COMPUTER,
    /** The American, which readers are delivered with. */
    AMERICAN,
    /** The one under which more letters and digits come out; the American where that does not tell. */
    GUESSED
}
