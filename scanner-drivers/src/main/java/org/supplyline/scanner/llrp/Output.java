package org.supplyline.scanner.llrp;

import java.util.Arrays;

/** Writes a message's bytes, bit by bit where fields are smaller than a byte. */
final class Output {

    private byte[] bytes = new byte[256];
    private int size;
    /** Bits of the byte at {@code size} that were written. */
    private int bit;

    int size() {
        return size;
    }

    void number(long value, int bits) {
        reserve(9);
        if (bits % 8 == 0) {
            for (int shift = bits - 8; shift >= 0; shift -= 8) {
                bytes[size++] = (byte) (value >>> shift);
            }
            return;
        }
        bytes[size] |= (byte) (value << (8 - bit - bits));
        skipBits(bits);
    }

    /** Writes reserved bits, which are zero. */
    void skip(int bits) {
        for (int left = bits; left > 0; ) {
            reserve(1);
            int step = Math.min(left, 8 - bit);
            skipBits(step);
            left -= step;
        }
    }

    private void skipBits(int bits) {
        bit += bits;
        if (bit == 8) {
            bit = 0;
            size++;
        }
    }

    void bytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Puts a number where one was written before. */
    void patch(int at, long value, int bits) {
        for (int shift = bits - 8, i = at; shift >= 0; shift -= 8, i++) {
            bytes[i] = (byte) (value >>> shift);
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
