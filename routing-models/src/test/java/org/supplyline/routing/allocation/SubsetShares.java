package org.supplyline.routing.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A small random case and its fair shares, found without flows: claims are met if every subset of them finds enough (Hall 1935). */
final class SubsetShares {
    final long[] supply;
    final List<Claim> claims = new ArrayList<>();
    private final double[] demand;

    SubsetShares(Random random) {
        supply = random.longs(1 + random.nextInt(4), 0, 30).toArray();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            BitSet sources = new BitSet();
            for (int source = 0; source < supply.length; source++) {
                sources.set(source, random.nextInt(2) == 0);
            }
            claims.add(new Claim(random.nextInt(25), 1 + random.nextInt(5), 1 + random.nextInt(2), sources));
        }
        demand = new double[count];
    }

    boolean possible(long[] shares) {
        return possible(Arrays.stream(shares).asDoubleStream().toArray());
    }

    private boolean possible(double[] wanted) {
        for (int subset = 1; subset < 1 << claims.size(); subset++) {
            BitSet sources = new BitSet();
            double sum = 0;
            for (int i = 0; i < claims.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    sources.or(claims.get(i).sources());
                    sum += wanted[i];
                }
            }
            if (sum > sources.stream().mapToLong(source -> supply[source]).sum() + 1e-7) {
                return false;
            }
        }
        return true;
    }

    /** The exact share of each claim before rounding, later ranks after the rounded shares of the earlier. */
    List<double[]> shares() {
        Arrays.fill(demand, 0);
        for (int rank = 1; rank <= 2; rank++) {
            int now = rank;
            fill(IntStream.range(0, claims.size())
                    .filter(i -> claims.get(i).rank() == now)
                    .boxed()
                    .toList());
            if (rank == 1) {
                // What rounding does to the first rank decides what is left for the second.
                List<Claim> first = claims.stream()
                        .map(claim -> claim.rank() == 1 ? claim : new Claim(0, 1, 2, claim.sources()))
                        .toList();
                long[] rounded = FairShare.of(supply, first, 1, false);
                for (int i = 0; i < claims.size(); i++) {
                    exactOfFirst.add(demand[i]);
                    demand[i] = rounded[i];
                }
            }
        }
        return IntStream.range(0, claims.size())
                .mapToObj(i -> new double[] {claims.get(i).rank() == 1 ? exactOfFirst.get(i) : demand[i]})
                .toList();
    }

    private final List<Double> exactOfFirst = new ArrayList<>();

    /** Raises all open claims by bisection until one more would be too much, then closes who cannot rise. */
    private void fill(List<Integer> members) {
        List<Integer> open = new ArrayList<>(members);
        while (!open.isEmpty()) {
            double low = 0;
            double high = 30;
            for (int step = 0; step < 60; step++) {
                double middle = (low + high) / 2;
                if (possible(at(open, middle))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            double[] reached = at(open, low);
            List<Integer> still = new ArrayList<>();
            for (int i : open) {
                double[] more = reached.clone();
                more[i] += 1e-5;
                if (reached[i] < claims.get(i).approved() - 1e-6 && possible(more)) {
                    still.add(i);
                } else {
                    demand[i] = reached[i];
                }
            }
            open = still;
        }
    }

    private double[] at(List<Integer> open, double level) {
        double[] wanted = demand.clone();
        for (int i : open) {
            wanted[i] = Math.min(
                    (double) claims.get(i).approved(), level * claims.get(i).weight());
        }
        return wanted;
    }
}
