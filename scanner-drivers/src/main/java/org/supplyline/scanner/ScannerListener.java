package org.supplyline.scanner;

import java.util.List;

/**
 * Hears what happens on a line, in order, on the one thread that reads it. While a method runs nothing is read, so the
 * few thousand bytes that the operating system keeps must be enough for it. An exception is logged and counted and
 * does not stop the line.
 */
public interface ScannerListener {

    /**
     * A frame came, or bytes that belong to none.
     *
     * @param reads what it read that is new; empty where the reader only repeats itself
     */
    void onFrame(Frame frame, List<Read> reads);

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
