package org.supplyline.epc;

/** How company prefix and reference share their bits (EPC Tag Data Standard, tables 14-2 to 14-18). */
final class Partition {

    /** The greatest partition value. */
    static final int MAX = 6;

    private static final int MAX_PREFIX_DIGITS = 12;
    private static final int[] PREFIX_BITS = {40, 37, 34, 30, 27, 24, 20};
    /** Bits of company prefix and reference together, by the digits of both. */
    private static final int SGTIN_BITS = 44;

    private static final int SSCC_BITS = 58;
    private static final int OTHER_BITS = 41;
    private static final int GRAI_BITS = 44;

    private Partition() {}

    static int value(int prefixDigits) {
        return MAX_PREFIX_DIGITS - prefixDigits;
    }

    static int prefixDigits(int value) {
        return MAX_PREFIX_DIGITS - value;
    }

    static int prefixBits(int prefixDigits) {
        return PREFIX_BITS[value(prefixDigits)];
    }

    static boolean isPrefixLength(int digits) {
        return digits >= MAX_PREFIX_DIGITS - MAX && digits <= MAX_PREFIX_DIGITS;
    }

    static int referenceDigits(KeyType key, int prefixDigits) {
        return key == KeyType.GIAI ? 0 : key.digits() - prefixDigits;
    }

    static int referenceBits(KeyType key, int prefixDigits) {
        int both = switch (key) {
            case SGTIN -> SGTIN_BITS;
            case SSCC -> SSCC_BITS;
            case SGLN, GDTI -> OTHER_BITS;
            case GRAI -> GRAI_BITS;
            case GIAI -> prefixBits(prefixDigits);
        };
        return both - prefixBits(prefixDigits);
    }
}
