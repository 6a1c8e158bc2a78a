package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.supplyline.routing.Item;
import org.supplyline.routing.Need;

/**
 * Shares what trips carry of one item among the sites where they stop, by the same rules as {@link GoodsShares}: given quantities first, then
 * class by class leximin in days of cover (or in parts of what was approved).
 */
public final class TripShares {
    private TripShares() {}

    /**
     * A need that trips can serve.
     *
     * @param most that it can get, at most what it was allocated
     * @param trips numbers of the trips that stop at its site
     */
    public record Wish(Need need, long most, BitSet trips) {
        /** Keeps its own copy. */
        public Wish {
            trips = BitSet.valueOf(trips.toLongArray());
        }
    }

    /**
     * Shares the loads.
     *
     * @param carried base units on each trip
     * @return base units by trip and wish
     */
    public static long[][] share(Item item, long[] carried, List<Wish> wishes) {
        Standing standing = new Standing(wishes.stream().map(Wish::need).toList());
        List<Claim> claims = new ArrayList<>();
        for (Wish wish : wishes) {
            Need need = wish.need();
            claims.add(new Claim(wish.most(), standing.weight(need), standing.rank(need), wish.trips()));
        }
        long[] shares = FairShare.of(carried, claims, item.packSize(), item.wholeCartonsOnly());
        return drawn(carried, claims, shares);
    }

    /** Some way to draw the shares from the trips; there is one, because the shares were tried on a flow. */
    private static long[][] drawn(long[] carried, List<Claim> claims, long[] shares) {
        int start = carried.length + claims.size();
        int end = start + 1;
        FlowNetwork network = new FlowNetwork(end + 1);
        int[][] arcs = new int[carried.length][claims.size()];
        for (int trip = 0; trip < carried.length; trip++) {
            network.arc(start, trip, carried[trip]);
        }
        for (int claim = 0; claim < claims.size(); claim++) {
            network.arc(carried.length + claim, end, shares[claim]);
            int node = carried.length + claim;
            for (int trip = 0; trip < carried.length; trip++) {
                boolean stops = claims.get(claim).sources().get(trip);
                arcs[trip][claim] = network.arc(trip, node, stops ? shares[node - carried.length] : 0);
            }
        }
        long sent = network.send(start, end);
        if (sent != LongStream.of(shares).sum()) {
            throw new IllegalStateException("Shares cannot be drawn from the trips: only " + sent);
        }
        long[][] drawn = new long[carried.length][claims.size()];
        for (int trip = 0; trip < carried.length; trip++) {
            for (int claim = 0; claim < claims.size(); claim++) {
                drawn[trip][claim] = network.flow(arcs[trip][claim]);
            }
        }
        return drawn;
    }
}
