package org.supplyline.routing.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares one item's stock. The most urgent claims are met first; within the first class that cannot be met in full, cover rises
 * equally for all until the stock is gone (water filling, a claim never above what was approved), then shares become whole
 * quantities by the largest remainder (Hamilton). Whole numbers throughout.
 */
final class FairShare {
    /**
     * A share of five cartons or more is rounded to whole cartons, as that moves it by at most a tenth; for a smaller share a
     * carton is opened.
     */
    static final int WHOLE_CARTONS_FROM = 5;

    private FairShare() {}

    /**
     * A site's claim on the stock.
     *
     * @param weight the share rises in proportion to it, at least 1 where something is approved
     */
    record Claim(long approved, long weight, int urgency) {}

    /** The share of each claim, in the order of the claims. */
    static long[] of(long stock, List<Claim> claims, long packSize, boolean wholeCartonsOnly) {
        long[] shares = new long[claims.size()];
        long left = stock;
        for (int urgency = 1; urgency <= 3 && left > 0; urgency++) {
            List<Integer> members = new ArrayList<>();
            long approved = 0;
            for (int i = 0; i < claims.size(); i++) {
                if (claims.get(i).urgency() == urgency && claims.get(i).approved() > 0) {
                    members.add(i);
                    approved += claims.get(i).approved();
                }
            }
            if (approved <= left) {
                members.forEach(i -> shares[i] = claims.get(i).approved());
                left -= approved;
            } else {
                fill(left, claims, members, packSize, wholeCartonsOnly, shares);
                return shares;
            }
        }
        return shares;
    }

    private static void fill(
            long stock, List<Claim> claims, List<Integer> members, long packSize, boolean wholeOnly, long[] shares) {
        List<Integer> open = new ArrayList<>(members);
        long left = stock;
        BigInteger weights;
        boolean capped;
        do {
            weights = BigInteger.ZERO;
            for (int i : open) {
                weights = weights.add(BigInteger.valueOf(claims.get(i).weight()));
            }
            capped = false;
            BigInteger level = BigInteger.valueOf(left);
            List<Integer> still = new ArrayList<>();
            for (int i : open) {
                Claim claim = claims.get(i);
                if (level.multiply(BigInteger.valueOf(claim.weight()))
                                .compareTo(BigInteger.valueOf(claim.approved()).multiply(weights))
                        >= 0) {
                    shares[i] = claim.approved();
                    capped = true;
                } else {
                    still.add(i);
                }
            }
            for (int i : open) {
                left -= shares[i];
            }
            open = still;
        } while (capped && !open.isEmpty());
        round(left, weights, claims, open, packSize, wholeOnly, shares);
    }

    private static void round(
            long stock,
            BigInteger weights,
            List<Claim> claims,
            List<Integer> open,
            long packSize,
            boolean wholeOnly,
            long[] shares) {
        List<Remainder> remainders = new ArrayList<>();
        long left = stock;
        for (int i : open) {
            BigInteger exact = BigInteger.valueOf(stock)
                    .multiply(BigInteger.valueOf(claims.get(i).weight()));
            long whole = exact.divide(weights).longValueExact();
            long grain = wholeOnly || whole >= WHOLE_CARTONS_FROM * packSize ? packSize : 1;
            shares[i] = whole - whole % grain;
            left -= shares[i];
            BigInteger rest = exact.subtract(BigInteger.valueOf(shares[i]).multiply(weights));
            remainders.add(new Remainder(i, grain, rest));
        }
        // All fractions have the same denominator (weights x grain), so cross-multiplying by the other's grain compares
        // them.
        remainders.sort(Comparator.<Remainder>naturalOrder().reversed().thenComparing(Remainder::claim));
        for (Remainder remainder : remainders) {
            int i = remainder.claim;
            if (remainder.grain <= left
                    && shares[i] + remainder.grain <= claims.get(i).approved()) {
                shares[i] += remainder.grain;
                left -= remainder.grain;
            }
        }
    }

    private record Remainder(int claim, long grain, BigInteger rest) implements Comparable<Remainder> {
        @Override
        public int compareTo(Remainder other) {
            return rest.multiply(BigInteger.valueOf(other.grain))
                    .compareTo(other.rest.multiply(BigInteger.valueOf(grain)));
        }
    }
}
