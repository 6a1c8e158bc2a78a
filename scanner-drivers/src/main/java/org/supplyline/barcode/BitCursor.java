package org.supplyline.barcode;

/** Takes numbers from a string of bits, the highest bit first. */
final class BitCursor {

    private final boolean[] bits;
    private int at;
    private boolean overrun;

    private BitCursor(boolean[] bits) {
        this.bits = bits;
    }

    /** The lower bits of each value, one value after the other. */
    static BitCursor of(int[] values, int bitsEach) {
        boolean[] bits = new boolean[values.length * bitsEach];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (values[i / bitsEach] >> (bitsEach - 1 - i % bitsEach) & 1) == 1;
        }
        return new BitCursor(bits);
    }

    int left() {
        return bits.length - at;
    }

    /** Whether all bits were taken and none beyond. */
    boolean isAtEnd() {
        return at == bits.length && !overrun;
    }

    /** The next bits without taking them; beyond the end there are zeros. */
    int peek(int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            value = value << 1 | (i < bits.length && bits[i] ? 1 : 0);
        }
        return value;
    }

    /** The next bits; beyond the end there are zeros, and {@link #isAtEnd()} is never true again. */
    int take(int count) {
        int value = peek(count);
        overrun |= count > left();
        at = Math.min(bits.length, at + count);
        return value;
    }
}
