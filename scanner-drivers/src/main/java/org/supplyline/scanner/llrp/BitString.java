package org.supplyline.scanner.llrp;

/**
 * A field of any number of bits, such as an EPC.
 *
 * @param count of bits, 0 to 65,535
 * @param hex the bits from the first on, filled up to whole bytes; upper case
 */
public record BitString(int count, String hex) {

    /** @throws IllegalArgumentException if there are not as many bytes as the bits need */
    public BitString {
        if (count < 0 || count > 0xFFFF || hex.length() != bytes(count) * 2) {
            throw new IllegalArgumentException("%d bits are not %s".formatted(count, hex));
        }
    }

    static int bytes(int bits) {
        return (bits + 7) / 8;
    }
}
