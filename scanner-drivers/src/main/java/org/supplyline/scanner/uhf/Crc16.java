package org.supplyline.scanner.uhf;

/** CRC-16 with the polynomial 0x8408 (reflected), started at 0xFFFF, without a final exclusive or. */
final class Crc16 {

    private static final int[] TABLE = new int[256];

    static {
        for (int value = 0; value < TABLE.length; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0x8408;
            }
            TABLE[value] = crc;
        }
    }

    private Crc16() {}

    static int of(byte[] line, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc = crc >> 8 ^ TABLE[(crc ^ line[i]) & 0xFF];
        }
        return crc;
    }
}
