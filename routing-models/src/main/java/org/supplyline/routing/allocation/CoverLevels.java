package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The leximin-fair cover of claims that draw on several sources: cover rises equally for all until a set of claims has used up the
 * sources that it may draw on; these claims keep that level, their sources are gone, and the others rise on (progressive filling,
 * Megiddo 1974; each level by Newton's steps from cut to cut of a maximum flow). No claim rises above what was approved. The result is
 * exact: levels are fractions of whole numbers.
 */
final class CoverLevels {
    /** Capacities are multiplied by sums of weights; beyond this product weights lose their last bits. */
    private static final long LARGEST = 1L << 61;

    private final long[] supply;
    private final List<Claim> claims;
    private final long[] fixed;
    private final List<Integer> rising;
    private final long[] weights;
    private final @Nullable Cover[] levels;
    private final BitSet gone = new BitSet();

    /**
     * @param fixed quantities that claims have already, which must be possible all together; those of rising claims are not looked at
     * @param rising numbers of the claims that share what the fixed ones leave
     */
    CoverLevels(long[] supply, List<Claim> claims, long[] fixed, List<Integer> rising) {
        this.supply = supply.clone();
        this.claims = claims;
        this.fixed = fixed.clone();
        this.rising = new ArrayList<>(rising);
        this.levels = new Cover[claims.size()];
        this.weights = fitting(supply, claims, rising);
        rising.forEach(claim -> this.fixed[claim] = 0);
    }

    private static long[] fitting(long[] supply, List<Claim> claims, List<Integer> rising) {
        long goods = Math.max(1, Arrays.stream(supply).sum());
        long approved =
                Math.max(goods, claims.stream().mapToLong(Claim::approved).sum());
        long[] weights = claims.stream().mapToLong(Claim::weight).toArray();
        long sum = rising.stream().mapToLong(claim -> weights[claim]).sum();
        while (sum > LARGEST / approved) {
            for (int claim : rising) {
                weights[claim] = Math.max(1, weights[claim] / 2);
            }
            sum = rising.stream().mapToLong(claim -> weights[claim]).sum();
        }
        return weights;
    }

    /** The level of each rising claim that is not met in full, nothing for all others. */
    Map<Integer, Cover> find() {
        List<Integer> open = new ArrayList<>(rising);
        while (!open.isEmpty()) {
            Cut cut = lowestCut(open);
            if (cut == null) {
                break;
            }
            for (int claim : cut.claims) {
                if (open.contains(claim) && !cut.level.fills(claims.get(claim).approved(), weights[claim])) {
                    levels[claim] = cut.level;
                }
            }
            cut.sources.stream().forEach(source -> supply[source] = 0);
            cut.claims.forEach(gone::set);
            open.removeAll(cut.claims);
        }
        Map<Integer, Cover> found = new HashMap<>();
        for (int claim : rising) {
            Cover level = levels[claim];
            if (level != null) {
                found.put(claim, level);
            }
        }
        return found;
    }

    /** The weight that a level of {@link #find} counts with; the claim's own but for absurd quantities. */
    long weight(int claim) {
        return weights[claim];
    }

    /** Claims that use up sources at a level. */
    private record Cut(Cover level, List<Integer> claims, BitSet sources) {}

    /** The claims that cannot rise above the level that all open ones reach together; null if all are met in full. */
    private @Nullable Cut lowestCut(List<Integer> open) {
        @Nullable Cut lowest = null;
        while (true) {
            Cut cut = violated(open, lowest == null ? null : lowest.level);
            if (cut == null) {
                return lowest;
            }
            lowest = cut;
        }
    }

    /** Claims that want more than their sources have at this level (or at full approval), with the level at which they would not. */
    private @Nullable Cut violated(List<Integer> open, @Nullable Cover at) {
        long scale = at == null ? 1 : at.denominator();
        BitSet rises = new BitSet();
        open.forEach(rises::set);
        int sources = supply.length;
        FlowNetwork network = new FlowNetwork(sources + claims.size() + 2);
        int start = sources + claims.size();
        int end = start + 1;
        for (int source = 0; source < sources; source++) {
            network.arc(start, source, supply[source] * scale);
        }
        long wanted = 0;
        for (int claim = 0; claim < claims.size(); claim++) {
            if (gone.get(claim)) {
                continue;
            }
            long most = rises.get(claim) ? claims.get(claim).approved() : fixed[claim];
            long demand = most * scale;
            if (at != null && rises.get(claim)) {
                demand = at.fills(most, weights[claim]) ? demand : at.numerator() * weights[claim];
            }
            int node = sources + claim;
            claims.get(claim).sources().stream().forEach(source -> network.arc(source, node, LARGEST));
            network.arc(node, end, demand);
            wanted += demand;
        }
        return network.send(start, end) == wanted ? null : cut(network, rises);
    }

    private Cut cut(FlowNetwork network, BitSet rises) {
        int sources = supply.length;
        List<Integer> members = new ArrayList<>();
        BitSet used = new BitSet();
        long goods = 0;
        for (int claim = 0; claim < claims.size(); claim++) {
            if (!gone.get(claim) && !network.isReached(sources + claim)) {
                members.add(claim);
                used.or(claims.get(claim).sources());
                goods -= rises.get(claim) ? 0 : fixed[claim];
            }
        }
        for (int source = used.nextSetBit(0); source >= 0; source = used.nextSetBit(source + 1)) {
            goods += supply[source];
        }
        List<Integer> sharing = members.stream().filter(rises::get).toList();
        return new Cut(level(goods, sharing), members, used);
    }

    /** The level at which these claims take exactly so much, those that are full by then not rising with it. */
    private Cover level(long goods, List<Integer> sharing) {
        List<Integer> byFullness = sharing.stream()
                .sorted(Comparator.<Integer, Cover>comparing(
                        claim -> new Cover(claims.get(claim).approved(), weights[claim])))
                .toList();
        long left = goods;
        long weight = byFullness.stream().mapToLong(claim -> weights[claim]).sum();
        for (int claim : byFullness) {
            Cover all = new Cover(left, weight);
            if (!all.fills(claims.get(claim).approved(), weights[claim])) {
                return all;
            }
            left -= claims.get(claim).approved();
            weight -= weights[claim];
        }
        throw new IllegalStateException("Claims %s are met by %d and yet want more".formatted(sharing, goods));
    }
}
