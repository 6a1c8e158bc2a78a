package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shares the goods of one item. The claims of the lowest rank are met first; within a rank shares are exactly leximin-fair in cover
 * ({@link CoverLevels}), then become whole quantities ({@link CartonRounding}) before the next rank takes what is left.
 */
final class FairShare {
    private FairShare() {}

    /**
     * The share of each claim, in the order of the claims.
     *
     * @param supply what each source has, 0 or more
     * @param packSize base units in a carton
     * @param wholeCartonsOnly never open a carton to share it fairly
     */
    static long[] of(long[] supply, List<Claim> claims, long packSize, boolean wholeCartonsOnly) {
        long[] shares = new long[claims.size()];
        CartonRounding rounding = new CartonRounding(supply, claims, packSize, wholeCartonsOnly);
        int[] ranks = claims.stream().mapToInt(Claim::rank).sorted().distinct().toArray();
        for (int rank : ranks) {
            List<Integer> members = new ArrayList<>();
            IntStream.range(0, shares.length)
                    .filter(claim -> claims.get(claim).rank() == rank)
                    .filter(claim -> claims.get(claim).approved() > 0)
                    .forEach(members::add);
            CoverLevels levels = new CoverLevels(supply, claims, shares, members);
            Map<Integer, Cover> found = levels.find();
            rounding.round(members, found, levels, shares);
        }
        return shares;
    }
}
