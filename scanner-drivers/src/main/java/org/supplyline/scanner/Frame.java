package org.supplyline.scanner;

import java.util.Arrays;
import java.util.HexFormat;

/** A stretch of a line: one frame with what it says, or bytes that belong to none. Immutable. */
public final class Frame {

    private final long offset;
    private final int length;
    private final byte[] bytes;
    private final DeviceMessage message;

    /**
     * Keeps the array; the caller must not change it.
     *
     * @param offset of the first byte, counted from the first that the decoder was fed
     * @param length bytes on the line, terminators and checksums included
     * @param bytes as on the line; fewer than {@code length} where an endless frame was cut
     */
    public Frame(long offset, int length, byte[] bytes, DeviceMessage message) {
        this.offset = offset;
        this.length = length;
        this.bytes = bytes;
        this.message = message;
    }

    public long offset() {
        return offset;
    }

    public int length() {
        return length;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public DeviceMessage message() {
        return message;
    }

    /** Whether this is a frame without fault. */
    public boolean isWhole() {
        return message.error() == null && !(message instanceof DeviceMessage.Skipped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame
                && offset == frame.offset
                && length == frame.length
                && Arrays.equals(bytes, frame.bytes)
                && message.equals(frame.message);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(offset) + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return offset + "+" + length + " " + message + " " + HexFormat.of().formatHex(bytes);
    }
}
