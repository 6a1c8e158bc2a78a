package org.supplyline.routing.allocation;

import java.util.Arrays;

/**
 * Which depot gives how much to which site, for one item: the cheapest flow from depots to sites by successive shortest paths
 * (Bellman and Ford on the residual network, since pushed flow has negative cost). Exact; few depots and many sites.
 */
final class Sourcing {
    private final long[] stock;
    private final long[] wanted;
    private final long[][] cost;
    private final long[][] flow;

    private Sourcing(long[] stock, long[] wanted, long[][] cost) {
        this.stock = stock.clone();
        this.wanted = wanted.clone();
        this.cost = cost;
        this.flow = new long[stock.length][wanted.length];
    }

    /** The flow by depot and site; the stock must cover all that is wanted. */
    static long[][] of(long[] stock, long[] wanted, long[][] cost) {
        Sourcing sourcing = new Sourcing(stock, wanted, cost);
        for (int site = 0; site < wanted.length; site++) {
            while (sourcing.wanted[site] > 0) {
                sourcing.augment(site);
            }
        }
        return sourcing.flow;
    }

    /** Sends as much as one path allows from a depot with stock to the site, perhaps by moving other sites to other depots. */
    private void augment(int goal) {
        int depots = stock.length;
        long[] distance = new long[depots];
        int[] nextSite = new int[depots];
        int[] nextDepot = new int[depots];
        for (int depot = 0; depot < depots; depot++) {
            distance[depot] = cost[depot][goal];
            nextSite[depot] = goal;
            nextDepot[depot] = -1;
        }
        relax(distance, nextSite, nextDepot);
        int best = -1;
        for (int depot = 0; depot < depots; depot++) {
            if (stock[depot] > 0 && (best < 0 || distance[depot] < distance[best])) {
                best = depot;
            }
        }
        if (best < 0) {
            throw new IllegalStateException(
                    "Stock %s does not cover %d more".formatted(Arrays.toString(stock), wanted[goal]));
        }
        push(best, goal, nextSite, nextDepot);
    }

    /** A depot may also serve a site of another depot, which then serves in its place. */
    private void relax(long[] distance, int[] nextSite, int[] nextDepot) {
        boolean changed = true;
        for (int round = 0; changed && round <= stock.length; round++) {
            changed = false;
            for (int from = 0; from < stock.length; from++) {
                for (int freed = 0; freed < stock.length; freed++) {
                    for (int site = 0; from != freed && site < wanted.length; site++) {
                        long length = cost[from][site] - cost[freed][site] + distance[freed];
                        if (flow[freed][site] > 0 && length < distance[from]) {
                            distance[from] = length;
                            nextSite[from] = site;
                            nextDepot[from] = freed;
                            changed = true;
                        }
                    }
                }
            }
        }
    }

    private void push(int from, int goal, int[] nextSite, int[] nextDepot) {
        long amount = Math.min(stock[from], wanted[goal]);
        for (int depot = from; nextDepot[depot] >= 0; depot = nextDepot[depot]) {
            amount = Math.min(amount, flow[nextDepot[depot]][nextSite[depot]]);
        }
        int depot = from;
        while (nextDepot[depot] >= 0) {
            flow[depot][nextSite[depot]] += amount;
            flow[nextDepot[depot]][nextSite[depot]] -= amount;
            depot = nextDepot[depot];
        }
        flow[depot][goal] += amount;
        stock[from] -= amount;
        wanted[goal] -= amount;
    }
}
