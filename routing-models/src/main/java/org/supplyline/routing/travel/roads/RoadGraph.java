package org.supplyline.routing.travel.roads;

import java.util.Arrays;

/**
 * Roads as one kind of truck sees them: directed arcs between numbered nodes, on flat arrays sorted by where they begin. An edge of the
 * map is one arc or two; both carry its number, so that closing the edge closes both.
 */
final class RoadGraph {
    private final int[] first;
    private final int[] target;
    private final int[] edge;
    private final long[] cost;

    private RoadGraph(int[] first, int[] target, int[] edge, long[] cost) {
        this.first = first;
        this.target = target;
        this.edge = edge;
        this.cost = cost;
    }

    int nodes() {
        return first.length - 1;
    }

    int arcs() {
        return target.length;
    }

    /** The arcs that begin at a node have the numbers from here up to {@code firstArc(node + 1)}. */
    int firstArc(int node) {
        return first[node];
    }

    /** The node at which an arc begins; a search in the list of nodes. */
    int origin(int arc) {
        int low = 0;
        int high = nodes();
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= arc) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int target(int arc) {
        return target[arc];
    }

    int edge(int arc) {
        return edge[arc];
    }

    /** A {@link WayCost}. */
    long cost(int arc) {
        return cost[arc];
    }

    /** Collects arcs in any order. */
    static final class Builder {
        private final int nodes;
        private int[] from = new int[1_024];
        private int[] to = new int[1_024];
        private int[] edge = new int[1_024];
        private long[] cost = new long[1_024];
        private int arcs;

        Builder(int nodes) {
            this.nodes = nodes;
        }

        Builder arc(int edgeNumber, int fromNode, int toNode, long wayCost) {
            if (arcs == from.length) {
                from = Arrays.copyOf(from, 2 * arcs);
                to = Arrays.copyOf(to, 2 * arcs);
                edge = Arrays.copyOf(edge, 2 * arcs);
                cost = Arrays.copyOf(cost, 2 * arcs);
            }
            from[arcs] = fromNode;
            to[arcs] = toNode;
            edge[arcs] = edgeNumber;
            cost[arcs] = wayCost;
            arcs++;
            return this;
        }

        RoadGraph build() {
            int[] first = new int[nodes + 1];
            for (int arc = 0; arc < arcs; arc++) {
                first[from[arc] + 1]++;
            }
            for (int node = 0; node < nodes; node++) {
                first[node + 1] += first[node];
            }
            int[] next = Arrays.copyOf(first, nodes);
            int[] target = new int[arcs];
            int[] sortedEdge = new int[arcs];
            long[] sortedCost = new long[arcs];
            for (int arc = 0; arc < arcs; arc++) {
                int place = next[from[arc]]++;
                target[place] = to[arc];
                sortedEdge[place] = edge[arc];
                sortedCost[place] = cost[arc];
            }
            return new RoadGraph(first, target, sortedEdge, sortedCost);
        }
    }
}
