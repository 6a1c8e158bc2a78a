package org.supplyline.catalog;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.Gtin;

/**
 * Numbers for goods that no maker has numbered: a restricted circulation number of 13 digits (店内条码, GB/T 18283; GS1 General
 * Specifications, section 2.1.11.1) with the prefix 20, valid among those who keep this catalogue and never in a shop.
 *
 * <p>The ten digits behind the prefix come from what the pack is called, so that depots which share goods without a network
 * print the same number on the same goods, and hardly ever the same number on different ones.
 */
final class OwnNumber {

    private static final String PREFIX = "20";
    private static final BigInteger NUMBERS = BigInteger.TEN.pow(10);

    private OwnNumber() {}

    /**
     * The number of a pack.
     *
     * @param item the pack's item
     * @param quantity base units in the pack
     * @param taken how many of its numbers other packs have already, from 0
     */
    static Gtin of(ReliefItem item, long quantity, int taken) {
        String name = String.join("\n", item.code(), item.nameZh(), item.unitZh(), quantity + "", taken + "");
        BigInteger number = new BigInteger(1, sha256(name)).mod(NUMBERS);
        String digits = PREFIX + "%010d".formatted(number);
        return new Gtin("0" + digits + CheckDigit.of(digits));
    }

    /** Whether a number is one of these. */
    static boolean is(Gtin gtin) {
        return gtin.digits().startsWith("0" + PREFIX);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
