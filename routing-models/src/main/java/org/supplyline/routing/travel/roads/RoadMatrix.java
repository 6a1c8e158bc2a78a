package org.supplyline.routing.travel.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ways between places on roads, one shortest-path tree a row. Each row remembers which edges its ways use, so that after more edges
 * are closed only the rows that lost one of theirs are computed again: what is left of all others was the quickest and still is.
 */
final class RoadMatrix {
    private final RoadGraph graph;
    private final List<Row> rows;
    private final int rowsComputed;

    private RoadMatrix(RoadGraph graph, List<Row> rows, int rowsComputed) {
        this.graph = graph;
        this.rows = rows;
        this.rowsComputed = rowsComputed;
    }

    /** The ways from one place. */
    private static final class Row {
        private final long[] costs;
        private final int[] edges;

        Row(long[] costs, int[] edges) {
            this.costs = costs;
            this.edges = edges;
        }

        boolean uses(BitSet touched) {
            return IntStream.of(edges).anyMatch(touched::get);
        }
    }

    static RoadMatrix of(RoadGraph graph, List<RoadAnchor> places, BitSet closed) {
        RoadTree tree = new RoadTree(graph);
        List<Row> rows = new ArrayList<>(places.size());
        for (int start = 0; start < places.size(); start++) {
            rows.add(row(tree, start, places, closed));
        }
        return new RoadMatrix(graph, rows, rows.size());
    }

    private static Row row(RoadTree tree, int start, List<RoadAnchor> places, BitSet closed) {
        long[] costs = new long[places.size()];
        int[] edges = tree.row(start, places, closed, costs);
        return new Row(costs, edges);
    }

    /**
     * The ways after more of the map was closed.
     *
     * @param places the same places, which may have lost a side of their edge, but won none back
     * @param closed all edges that are closed now, at least those that were closed before
     * @param touched the edges that are closed since, or closed at one more spot
     */
    RoadMatrix after(List<RoadAnchor> places, BitSet closed, BitSet touched) {
        RoadTree tree = new RoadTree(graph);
        List<Row> fresh = new ArrayList<>(rows);
        int computed = 0;
        for (int start = 0; start < rows.size(); start++) {
            if (rows.get(start).uses(touched)) {
                fresh.set(start, row(tree, start, places, closed));
                computed++;
            }
        }
        return new RoadMatrix(graph, fresh, computed);
    }

    /** A {@link WayCost}. */
    long cost(int from, int to) {
        return rows.get(from).costs[to];
    }

    /** How many rows were not taken over from the matrix before. */
    int rowsComputed() {
        return rowsComputed;
    }
}
