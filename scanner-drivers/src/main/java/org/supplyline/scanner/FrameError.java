package org.supplyline.scanner;

/**
 * Why a frame is of no use.
 *
 * @param message in English, for the log and the command line: what was expected, what came
 */
public record FrameError(Code code, String message) {

    /** The stable part. */
    public enum Code {
        /** The checksum over the frame is wrong: bytes changed or were lost on the line. */
        CHECKSUM,
        /** The line broke, or fell quiet, in mid-frame. */
        INCOMPLETE,
        /** No end within the largest frame of the protocol. */
        OVERSIZE,
        /** The prefix that the reader is set to send is missing. */
        NO_PREFIX,
        /** The frame came whole, but what is in it breaks the protocol. */
        CONTENT
    }
}
