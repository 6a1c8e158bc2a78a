package org.supplyline.routing.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes exact shares whole. Documented order:
 *
 * <ol>
 *   <li>who is met in full gets what was approved;
 *   <li>a share of five cartons or more (with {@code wholeCartonsOnly} every share) is rounded down to whole cartons, then up by the
 *       largest remainder (Hamilton) as far as the goods go, without taking a whole base unit from a smaller share;
 *   <li>the smaller shares, for which cartons are opened, share what is then left in base units: leximin again, never above the best
 *       cover of step 2, then the largest remainder.
 * </ol>
 *
 * Less than one carton may so stay in stock. Every step is tried on a flow, so the shares can be drawn from the sources.
 */
final class CartonRounding {
    /** Rounding five cartons or more to whole ones moves a share by at most a tenth on average, at most a fifth. */
    static final int WHOLE_CARTONS_FROM = 5;

    private final long[] supply;
    private final List<Claim> claims;
    private final long packSize;
    private final boolean wholeCartonsOnly;
    private final FlowNetwork network;
    private final int start;
    private final int end;
    private final int[] shareArcs;

    CartonRounding(long[] supply, List<Claim> claims, long packSize, boolean wholeCartonsOnly) {
        this.supply = supply;
        this.claims = claims;
        this.packSize = packSize;
        this.wholeCartonsOnly = wholeCartonsOnly;
        this.start = supply.length + claims.size();
        this.end = start + 1;
        this.network = new FlowNetwork(end + 1);
        this.shareArcs = new int[claims.size()];
        for (int source = 0; source < supply.length; source++) {
            network.arc(start, source, supply[source]);
        }
        for (int claim = 0; claim < claims.size(); claim++) {
            int node = supply.length + claim;
            long most = claims.get(claim).approved();
            claims.get(claim).sources().stream().forEach(source -> network.arc(source, node, most));
            shareArcs[claim] = network.arc(node, end, 0);
        }
    }

    /** A share on its way to a whole quantity. */
    private record Exact(int claim, Cover level, long weight) {
        long whole() {
            return level.whole(weight);
        }

        /** What lies above a quantity. */
        BigInteger[] above(long quantity) {
            return new BigInteger[] {level.above(quantity, weight), BigInteger.valueOf(level.denominator())};
        }
    }

    /** Writes the shares of one rank; all ranks before must have been written. */
    void round(List<Integer> members, Map<Integer, Cover> found, CoverLevels levels, long[] shares) {
        List<Exact> large = new ArrayList<>();
        List<Exact> small = new ArrayList<>();
        for (int claim : members) {
            Cover level = found.get(claim);
            if (level == null) {
                grant(claim, claims.get(claim).approved(), shares);
            } else {
                Exact exact = new Exact(claim, level, levels.weight(claim));
                boolean cartons = packSize > 1 && (wholeCartonsOnly || exact.whole() >= WHOLE_CARTONS_FROM * packSize);
                (cartons ? large : small).add(exact);
            }
        }
        for (Exact exact : small) {
            grant(exact.claim, exact.whole(), shares);
        }
        for (Exact exact : large) {
            grant(exact.claim, exact.whole() - exact.whole() % packSize, shares);
        }
        for (Exact exact : byRemainder(large, shares)) {
            tryGrant(exact.claim, packSize, shares);
        }
        shareRest(small, large.isEmpty() ? found : raised(small, large, shares), shares);
    }

    private void grant(int claim, long quantity, long[] shares) {
        network.raise(shareArcs[claim], quantity);
        long sent = network.send(start, end);
        if (sent != quantity) {
            throw new IllegalStateException(
                    "Claim %d was to get %d, the sources give %d".formatted(claim, quantity, sent));
        }
        shares[claim] += quantity;
    }

    private boolean tryGrant(int claim, long quantity, long[] shares) {
        if (shares[claim] + quantity > claims.get(claim).approved()) {
            return false;
        }
        long[] before = network.state();
        network.raise(shareArcs[claim], quantity);
        if (network.send(start, end) < quantity) {
            network.restore(before);
            return false;
        }
        shares[claim] += quantity;
        return true;
    }

    /** The levels of the small shares after the large ones were rounded. */
    private Map<Integer, Cover> raised(List<Exact> small, List<Exact> large, long[] shares) {
        Cover best = large.stream()
                .map(exact -> new Cover(shares[exact.claim], exact.weight))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Claim> capped = new ArrayList<>(claims);
        for (Exact exact : small) {
            Claim claim = claims.get(exact.claim);
            long most = Math.max(shares[exact.claim], best.whole(exact.weight));
            capped.set(
                    exact.claim,
                    new Claim(Math.min(claim.approved(), most), claim.weight(), claim.rank(), claim.sources()));
        }
        List<Integer> numbers = small.stream().map(Exact::claim).toList();
        CoverLevels levels = new CoverLevels(supply, capped, shares, numbers);
        Map<Integer, Cover> found = levels.find();
        for (Exact exact : small) {
            long whole = capped.get(exact.claim).approved();
            Cover level = found.get(exact.claim);
            long base = level == null ? whole : level.whole(levels.weight(exact.claim));
            tryGrant(exact.claim, Math.max(0, base - shares[exact.claim]), shares);
        }
        return found;
    }

    private void shareRest(List<Exact> small, Map<Integer, Cover> levels, long[] shares) {
        List<Exact> open = new ArrayList<>();
        for (Exact exact : small) {
            Cover level = levels.get(exact.claim);
            if (level != null) {
                open.add(new Exact(exact.claim, level, exact.weight));
            }
        }
        for (Exact exact : byRemainder(open, shares)) {
            tryGrant(exact.claim, 1, shares);
        }
    }

    /** Those that are below their exact share, the furthest first; of equals the first in the list of needs. */
    private static List<Exact> byRemainder(List<Exact> exacts, long[] shares) {
        Comparator<Exact> most = (one, other) -> {
            BigInteger[] mine = one.above(shares[one.claim]);
            BigInteger[] theirs = other.above(shares[other.claim]);
            return mine[0].multiply(theirs[1]).compareTo(theirs[0].multiply(mine[1]));
        };
        return exacts.stream()
                .filter(exact -> exact.above(shares[exact.claim])[0].signum() > 0)
                .sorted(most.reversed().thenComparingInt(Exact::claim))
                .toList();
    }
}
