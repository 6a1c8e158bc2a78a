package org.supplyline.scanner.mercury;

/** ThingMagic's CRC: like CRC-16/CCITT worked in half bytes, but the data enter at the other end; the two differ. */
final class MercuryCrc {

    private static final int START = 0xFFFF;
    private static final int POLYNOMIAL = 0x1021;
    private static final int[] HALF_BYTES = new int[16];

    static {
        for (int i = 0; i < HALF_BYTES.length; i++) {
            HALF_BYTES[i] = i * POLYNOMIAL;
        }
    }

    private MercuryCrc() {}

    static int of(byte[] line, int from, int to) {
        int crc = START;
        for (int i = from; i < to; i++) {
            crc = withHalfByte(crc, line[i] >> 4 & 0xF);
            crc = withHalfByte(crc, line[i] & 0xF);
        }
        return crc;
    }

    private static int withHalfByte(int crc, int halfByte) {
        int shifted = (crc << 4 | halfByte) & 0xFFFF;
        return shifted ^ HALF_BYTES[crc >> 12];
    }
}
