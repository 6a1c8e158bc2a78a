package org.supplyline.routing.allocation;

import java.math.BigInteger;

/**
 * A level of cover as an exact fraction: base units for each unit of a claim's weight.
 *
 * @param numerator 0 or more
 * @param denominator above 0
 */
record Cover(long numerator, long denominator) implements Comparable<Cover> {

    /** The part of a claim's share below the next whole unit. */
    long whole(long weight) {
        return product(weight).divide(BigInteger.valueOf(denominator)).longValueExact();
    }

    /** What lies above a quantity of it, times the denominator. */
    BigInteger above(long quantity, long weight) {
        return product(weight).subtract(BigInteger.valueOf(quantity).multiply(BigInteger.valueOf(denominator)));
    }

    /** Whether a claim has this cover or less when it has all of its approved quantity. */
    boolean fills(long approved, long weight) {
        long mine = numerator * weight;
        long full = approved * denominator;
        boolean exact = Math.multiplyHigh(numerator, weight) == mine >> 63
                && Math.multiplyHigh(approved, denominator) == full >> 63;
        return exact ? mine >= full : above(approved, weight).signum() >= 0;
    }

    private BigInteger product(long weight) {
        return BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(weight));
    }

    @Override
    public int compareTo(Cover other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }
}
