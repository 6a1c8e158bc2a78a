package org.supplyline.routing.travel.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoadMatrixTest {
    private static final int GRAPHS = 300;

    @Test
    void everyWayIsTheQuickestOfAllWays() {
        long first = Long.getLong("routing.seed", 1L);
        System.out.println("RoadMatrixTest: seeds " + first + " to " + (first + GRAPHS - 1) + " (-Drouting.seed=N)");
        for (long seed = first; seed < first + GRAPHS; seed++) {
            Network network = new Network(new Random(seed));
            RoadMatrix matrix = RoadMatrix.of(network.arcs.build(), network.places, network.closed);
            for (int from = 0; from < network.places.size(); from++) {
                for (int to = 0; to < network.places.size(); to++) {
                    assertThat(matrix.cost(from, to))
                            .as("seed %d, %d to %d", seed, from, to)
                            .isEqualTo(
                                    from == to
                                            ? 0
                                            : network.quickest(network.places.get(from), network.places.get(to)));
                }
            }
        }
    }

    @Test
    void aPlaceOnNoRoadHasNoWays() {
        RoadGraph graph =
                new RoadGraph.Builder(2).arc(0, 0, 1, 5).arc(0, 1, 0, 5).build();
        RoadMatrix matrix = RoadMatrix.of(
                graph,
                List.of(RoadAnchor.NOWHERE, RoadAnchor.on(0, 0, 1, 0.5, 5, 5), RoadAnchor.NOWHERE),
                new BitSet());
        assertThat(matrix.cost(0, 1)).isEqualTo(WayCost.NONE);
        assertThat(matrix.cost(1, 0)).isEqualTo(WayCost.NONE);
        assertThat(matrix.cost(0, 2)).isEqualTo(WayCost.NONE);
        assertThat(matrix.cost(0, 0)).isZero();
    }

    /** A few nodes, edges of one or two directions, some closed, and places on them. */
    private static final class Network {
        private final int nodes;
        private final RoadGraph.Builder arcs;
        private final List<int[]> ends = new ArrayList<>();
        private final List<long[]> costs = new ArrayList<>();
        private final List<RoadAnchor> places = new ArrayList<>();
        private final BitSet closed = new BitSet();

        Network(Random random) {
            nodes = 2 + random.nextInt(8);
            arcs = new RoadGraph.Builder(nodes);
            int edges = 1 + random.nextInt(3 * nodes);
            for (int edge = 0; edge < edges; edge++) {
                int[] pair = {random.nextInt(nodes), random.nextInt(nodes)};
                long along = random.nextInt(6) == 0 ? WayCost.NONE : WayCost.of(random.nextInt(50), random.nextInt(9));
                long back = random.nextInt(4) == 0 ? WayCost.NONE : WayCost.of(random.nextInt(50), random.nextInt(9));
                ends.add(pair);
                costs.add(new long[] {along, back});
                if (along != WayCost.NONE) {
                    arcs.arc(edge, pair[0], pair[1], along);
                }
                if (back != WayCost.NONE) {
                    arcs.arc(edge, pair[1], pair[0], back);
                }
                closed.set(edge, random.nextInt(8) == 0);
            }
            for (int i = 0; i < 4; i++) {
                int edge = random.nextInt(edges);
                RoadAnchor place = RoadAnchor.on(
                        edge,
                        ends.get(edge)[0],
                        ends.get(edge)[1],
                        random.nextInt(5) / 4.0,
                        costs.get(edge)[0],
                        costs.get(edge)[1]);
                places.add(closed.get(edge) ? place.open(random.nextBoolean(), false) : place);
            }
        }

        /** Bellman and Ford from both ends of the edge of the start. */
        long quickest(RoadAnchor from, RoadAnchor to) {
            long[] reached = new long[nodes];
            Arrays.fill(reached, WayCost.NONE);
            reached[from.base()] = from.toBase();
            reached[from.adjacent()] = Math.min(reached[from.adjacent()], from.toAdjacent());
            for (int round = 0; round < nodes; round++) {
                for (int edge = 0; edge < ends.size(); edge++) {
                    if (!closed.get(edge)) {
                        relax(reached, ends.get(edge)[0], ends.get(edge)[1], costs.get(edge)[0]);
                        relax(reached, ends.get(edge)[1], ends.get(edge)[0], costs.get(edge)[1]);
                    }
                }
            }
            long byBase = WayCost.sum(reached[to.base()], to.fromBase());
            long byAdjacent = WayCost.sum(reached[to.adjacent()], to.fromAdjacent());
            return Math.min(from.direct(to), Math.min(byBase, byAdjacent));
        }

        private static void relax(long[] reached, int from, int to, long cost) {
            reached[to] = Math.min(reached[to], WayCost.sum(reached[from], cost));
        }
    }
}
