package org.supplyline.routing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Messages on a stream: a 4-byte big-endian length, then so many bytes. */
final class Frames {
    /** A problem with a full matrix of a thousand places stays below a fifth of it. */
    static final int LONGEST = 256 * 1024 * 1024;

    private Frames() {}

    /** The next message, or nothing at the end of the stream. */
    static Optional<byte[]> read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return Optional.empty();
        }
        if (head.length < Integer.BYTES) {
            throw new EOFException("The stream ends within a length.");
        }
        int length = ByteBuffer.wrap(head).getInt();
        if (length < 0 || length > LONGEST) {
            throw new BadFrameException(length);
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException("The stream ends after %d of %d bytes.".formatted(message.length, length));
        }
        return Optional.of(message);
    }

    static void write(OutputStream out, byte[] message) throws IOException {
        if (message.length > LONGEST) {
            throw new BadFrameException(message.length);
        }
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(message.length).array());
        out.write(message);
        out.flush();
    }

    /** A length that no message has; what follows on the stream cannot be read. */
    static final class BadFrameException extends IOException {
        BadFrameException(int length) {
            super("A message of %d bytes; 0 to %d are allowed.".formatted(length, LONGEST));
        }
    }
}
