package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.Arrays;
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
        return drawn(item, carried, claims, shares);
    }

    /**
     * Some way to draw the shares from the trips; there is one, because the shares were tried on a flow. Cartons that stay closed come whole
     * from one trip each; only what is not a whole carton anyway is drawn by the unit.
     */
    private static long[][] drawn(Item item, long[] carried, List<Claim> claims, long[] shares) {
        long pack = item.wholeCartonsOnly() ? item.packSize() : 1;
        Flow cartons = Flow.of(carried, claims, shares, pack);
        if (cartons.isWhole()) {
            return cartons.drawn;
        }
        Flow units = Flow.of(cartons.carriedLeft(), claims, cartons.sharesLeft(), 1);
        if (units.isWhole()) {
            return cartons.plus(units);
        }
        Flow any = Flow.of(carried, claims, shares, 1);
        if (!any.isWhole()) {
            throw new IllegalStateException("Shares cannot be drawn from the trips: " + Arrays.toString(shares));
        }
        return any.drawn;
    }

    /** As much as can be drawn in steps of so many units: by trip and claim, and what is left of both. */
    private static final class Flow {
        private final long[][] drawn;
        private final long[] carried;
        private final long[] shares;

        private Flow(long[][] drawn, long[] carried, long[] shares) {
            this.drawn = drawn;
            this.carried = carried;
            this.shares = shares;
        }

        static Flow of(long[] carried, List<Claim> claims, long[] shares, long step) {
            int start = carried.length + claims.size();
            int end = start + 1;
            FlowNetwork network = new FlowNetwork(end + 1);
            int[][] arcs = new int[carried.length][claims.size()];
            for (int trip = 0; trip < carried.length; trip++) {
                network.arc(start, trip, carried[trip] / step);
            }
            for (int claim = 0; claim < claims.size(); claim++) {
                network.arc(carried.length + claim, end, shares[claim] / step);
                for (int trip = 0; trip < carried.length; trip++) {
                    boolean stops = claims.get(claim).sources().get(trip);
                    arcs[trip][claim] = network.arc(trip, carried.length + claim, stops ? shares[claim] / step : 0);
                }
            }
            network.send(start, end);
            long[][] drawn = new long[carried.length][claims.size()];
            for (int trip = 0; trip < carried.length; trip++) {
                for (int claim = 0; claim < claims.size(); claim++) {
                    drawn[trip][claim] = network.flow(arcs[trip][claim]) * step;
                }
            }
            return new Flow(drawn, carried, shares);
        }

        boolean isWhole() {
            return LongStream.of(sharesLeft()).allMatch(left -> left == 0);
        }

        long[] carriedLeft() {
            long[] left = carried.clone();
            for (int trip = 0; trip < left.length; trip++) {
                left[trip] -= LongStream.of(drawn[trip]).sum();
            }
            return left;
        }

        long[] sharesLeft() {
            long[] left = shares.clone();
            for (long[] trip : drawn) {
                for (int claim = 0; claim < left.length; claim++) {
                    left[claim] -= trip[claim];
                }
            }
            return left;
        }

        long[][] plus(Flow more) {
            for (int trip = 0; trip < drawn.length; trip++) {
                for (int claim = 0; claim < shares.length; claim++) {
                    drawn[trip][claim] += more.drawn[trip][claim];
                }
            }
            return drawn;
        }
    }
}
