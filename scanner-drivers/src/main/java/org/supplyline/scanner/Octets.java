package org.supplyline.scanner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a message as a value, with the numbers that protocols write into them. Immutable. */
public final class Octets {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of what stands from {@code from} to {@code to}. */
    public static Octets of(byte[] line, int from, int to) {
        return new Octets(Arrays.copyOfRange(line, from, to));
    }

    /** The low bytes of these numbers. */
    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** All of these, one behind the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public int size() {
        return bytes.length;
    }

    /** 0 to 255. */
    public int u8(int at) {
        return bytes[at] & 0xFF;
    }

    /** -128 to 127. */
    public int s8(int at) {
        return bytes[at];
    }

    /** Big-endian. */
    public int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    /** Big-endian. */
    public int u24(int at) {
        return u16(at) << 8 | u8(at + 2);
    }

    /** Big-endian. */
    public long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Upper case, without blanks. */
    public String hex() {
        return HEX.formatHex(bytes);
    }

    /** Upper case, without blanks, from {@code from} on. */
    public String hex(int from) {
        return HEX.formatHex(bytes, from, bytes.length);
    }

    /** Upper case, without blanks, {@code length} bytes from {@code from} on. */
    public String hex(int from, int length) {
        return HEX.formatHex(bytes, from, from + length);
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** A copy of what stands from {@code from} on. */
    public Octets from(int from) {
        return of(bytes, from, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
