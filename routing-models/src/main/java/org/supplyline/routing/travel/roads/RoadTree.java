package org.supplyline.routing.travel.roads;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The quickest ways from one place to all others: one shortest-path tree (Dijkstra 1959), which stops when the last place is reached.
 * Its arrays are used again for the next place, so one tree is for one thread.
 */
final class RoadTree {
    private static final int NOTHING = -1;

    private final RoadGraph graph;
    private final long[] cost;

    /** The arc by which the quickest way comes to a node, {@link #NOTHING} at the beginning and where it was walked back already. */
    private final int[] cameBy;

    private final boolean[] wanted;
    private final NodeQueue queue = new NodeQueue();
    private int open;
    private int[] used = new int[1_024];
    private int usedCount;

    RoadTree(RoadGraph graph) {
        this.graph = graph;
        this.cost = new long[graph.nodes()];
        this.cameBy = new int[graph.nodes()];
        this.wanted = new boolean[graph.nodes()];
    }

    /**
     * One row of a table.
     *
     * @param costs where the cost of the way to each place is written, {@link WayCost#NONE} without a way
     * @return the edges that these ways use, each once, in ascending order
     */
    int[] row(int start, List<RoadAnchor> places, BitSet closed, long[] costs) {
        RoadAnchor from = places.get(start);
        grow(from, places, closed);
        usedCount = 0;
        for (int place = 0; place < costs.length; place++) {
            costs[place] = place == start ? 0 : arrive(from, places.get(place));
        }
        int[] edges = Arrays.copyOf(used, usedCount);
        Arrays.sort(edges);
        int distinct = 0;
        for (int i = 0; i < edges.length; i++) {
            if (i == 0 || edges[i] != edges[i - 1]) {
                edges[distinct++] = edges[i];
            }
        }
        return Arrays.copyOf(edges, distinct);
    }

    private void grow(RoadAnchor from, List<RoadAnchor> places, BitSet closed) {
        Arrays.fill(cost, WayCost.NONE);
        Arrays.fill(wanted, false);
        open = 0;
        for (RoadAnchor place : places) {
            want(place.fromBase(), place.base());
            want(place.fromAdjacent(), place.adjacent());
        }
        queue.clear();
        offer(from.base(), from.toBase(), NOTHING);
        offer(from.adjacent(), from.toAdjacent(), NOTHING);
        while (open > 0 && !queue.isEmpty()) {
            long key = queue.leastKey();
            int node = queue.removeLeast();
            if (key == cost[node]) {
                settle(node, key, closed);
            }
        }
    }

    private void want(long arm, int node) {
        if (arm != WayCost.NONE && !wanted[node]) {
            wanted[node] = true;
            open++;
        }
    }

    private void settle(int node, long key, BitSet closed) {
        if (wanted[node]) {
            wanted[node] = false;
            open--;
        }
        int end = graph.firstArc(node + 1);
        for (int arc = graph.firstArc(node); arc < end; arc++) {
            if (!closed.get(graph.edge(arc))) {
                offer(graph.target(arc), key + graph.cost(arc), arc);
            }
        }
    }

    private void offer(int node, long way, int arc) {
        if (way < cost[node]) {
            cost[node] = way;
            cameBy[node] = arc;
            queue.add(way, node);
        }
    }

    /** The best of three ways to a place, whose edges are noted. */
    private long arrive(RoadAnchor from, RoadAnchor place) {
        long direct = from.direct(place);
        long byBase = WayCost.sum(cost[place.base()], place.fromBase());
        long byAdjacent = WayCost.sum(cost[place.adjacent()], place.fromAdjacent());
        long best = Math.min(direct, Math.min(byBase, byAdjacent));
        if (best != WayCost.NONE) {
            use(place.edge());
            if (best != direct) {
                use(from.edge());
                walk(best == byBase ? place.base() : place.adjacent());
            }
        }
        return best;
    }

    private void walk(int node) {
        int at = node;
        while (cameBy[at] != NOTHING) {
            int arc = cameBy[at];
            use(graph.edge(arc));
            cameBy[at] = NOTHING;
            at = graph.origin(arc);
        }
    }

    private void use(int edge) {
        if (usedCount == used.length) {
            used = Arrays.copyOf(used, 2 * usedCount);
        }
        used[usedCount++] = edge;
    }
}
