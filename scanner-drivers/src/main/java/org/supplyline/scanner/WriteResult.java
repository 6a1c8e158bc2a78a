package org.supplyline.scanner;

/** What became of bytes for a reader. */
public enum WriteResult {
    /** Handed to the operating system. */
    WRITTEN,
    /** The reader did not take them within the limit; they may still arrive. */
    TIMED_OUT,
    /** An earlier write is still waiting for the reader; nothing was sent. */
    BUSY,
    /** The line is closed; nothing, or not all, was sent. */
    NOT_CONNECTED
}
