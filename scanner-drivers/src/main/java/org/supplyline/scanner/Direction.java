package org.supplyline.scanner;

/** Who sent the bytes on a line. */
public enum Direction {
    /** The reader. */
    DEVICE,
    /** This program, or another that stood in its place when the line was recorded. */
    HOST
}
