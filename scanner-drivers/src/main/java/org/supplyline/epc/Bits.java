package org.supplyline.epc;

/** Fields of up to 62 bits in a byte array, the most significant bit first. */
final class Bits {

    private Bits() {}

    /** @param count from 0 to 62 */
    static long read(byte[] bytes, int from, int count) {
        long value = 0;
        int bit = from;
        int left = count;
        while (left > 0) {
            int available = 8 - (bit & 7);
            int taken = Math.min(available, left);
            int part = (bytes[bit >> 3] >> (available - taken)) & ((1 << taken) - 1);
            value = value << taken | part;
            bit += taken;
            left -= taken;
        }
        return value;
    }

    /** The bits there must be zero before. */
    static void write(byte[] bytes, int from, int count, long value) {
        int bit = from;
        int left = count;
        while (left > 0) {
            int available = 8 - (bit & 7);
            int taken = Math.min(available, left);
            int part = (int) (value >> (left - taken)) & ((1 << taken) - 1);
            bytes[bit >> 3] |= (byte) (part << (available - taken));
            bit += taken;
            left -= taken;
        }
    }

    /** The first bit from here that is not zero; {@code to} if all are. */
    static int firstSet(byte[] bytes, int from, int to) {
        for (int bit = from; bit < to; bit++) {
            if ((bytes[bit >> 3] >> (7 - (bit & 7)) & 1) != 0) {
                return bit;
            }
        }
        return to;
    }
}
