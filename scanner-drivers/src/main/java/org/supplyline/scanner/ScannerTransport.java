package org.supplyline.scanner;

import java.io.Closeable;
import java.io.IOException;

/** A way to reach one reader: a serial port, a socket. Knows nothing of frames and does not reconnect. */
public interface ScannerTransport {

    /** The configured name, for logs and screens. */
    String name();

    /**
     * Opens the line for this program alone and throws away what arrived while it was closed: goods scanned then have
     * long been moved on, and nobody heard a beep. (What a reader in the network keeps for a new connection cannot be told
     * from what it reads.)
     *
     * @throws IOException if the reader is absent, in use by another program, or refuses
     */
    Line open() throws IOException;

    /** An open line. One thread reads, one writes, and any may close. */
    interface Line extends Closeable {

        /**
         * Waits for bytes, at most a few hundred milliseconds.
         *
         * @return how many bytes were put into the buffer, 0 if the line was quiet
         * @throws IOException when the reader is gone; the line is of no more use
         */
        int read(byte[] buffer) throws IOException;

        /**
         * Sends bytes; may wait for ever if the reader does not take them, until the line is closed.
         *
         * @throws IOException when the reader is gone
         */
        void write(byte[] bytes) throws IOException;

        @Override
        void close();
    }
}
