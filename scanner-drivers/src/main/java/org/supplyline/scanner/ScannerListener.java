package org.supplyline.scanner;

/**
 * Hears what happens on a line, in order, on the one thread that reads it. While a method runs nothing is read, so the
 * few thousand bytes that the operating system keeps must be enough for it. An exception is logged and counted and
 * does not stop the line.
 */
public interface ScannerListener {

    /** A frame came. One that is not whole is evidence, not a scan. */
    void onFrame(ScannedFrame frame);

    /** The line is open. */
    void onConnected();

    /** The line is closed; it will be tried again unless it was closed by {@link ScannerLink#close}. */
    void onDisconnected(Reason reason);

    /** Why a line was closed. */
    enum Reason {
        /** Unplugged, switched off, out of reach. */
        LOST,
        /** By this program. */
        CLOSED
    }
}
