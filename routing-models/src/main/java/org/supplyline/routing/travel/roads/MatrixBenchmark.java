package org.supplyline.routing.travel.roads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;
import org.supplyline.routing.travel.Answer;
import org.supplyline.routing.travel.Spot;

/** How long tables take, as {@code bench plan} reports it. */
public final class MatrixBenchmark {
    private static final double SQUARE_DEGREES = 0.01;
    private static final double NANOS = 1e9;
    private static final int TRIES_A_PLACE = 100;

    private MatrixBenchmark() {}

    /**
     * What a table took.
     *
     * @param fullSeconds all rows, with the places found on the road
     * @param refreshSeconds again after a square of about 2 km around one of the places was closed
     * @param rowsRefreshed rows that were computed again for it
     * @param unreachable pairs without a way after it
     */
    public record Figures(double fullSeconds, double refreshSeconds, int rowsRefreshed, int unreachable) {}

    /**
     * A table between random crossings of a map that an 18 t truck comes near to.
     *
     * @param seed of the places
     */
    public static Answer<Figures> onMap(Path osmFile, Path cache, int places, long seed) {
        return RoadMap.open(osmFile, cache)
                .match(
                        map -> {
                            try (map) {
                                return measure(map, places, seed);
                            }
                        },
                        Answer.Refused::new);
    }

    private static Answer<Figures> measure(RoadMap map, int places, long seed) {
        RoadTravel travel = map.travel(TruckClass.HEAVY);
        List<Spot> spots = spots(map, travel, places, seed);
        long start = System.nanoTime();
        RoadTable open = travel.ways(spots);
        long half = System.nanoTime();
        Answer<RoadTable> after = open.closing(List.of(square(spots.get(0))));
        long end = System.nanoTime();
        return after.match(
                closed -> new Answer.Found<>(new Figures(
                        (half - start) / NANOS, (end - half) / NANOS, closed.rowsComputed(), unreachable(closed))),
                Answer.Refused<Figures>::new);
    }

    private static List<Spot> spots(RoadMap map, RoadTravel travel, int places, long seed) {
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        for (int tries = 0; spots.size() < places && tries < places * TRIES_A_PLACE; tries++) {
            Position at = map.position(random.nextInt(map.nodes()));
            String name = "place-" + spots.size();
            if (travel.snap(at, name, new ArrayList<>()).isPresent()) {
                spots.add(new Spot(new PlaceId(name), at, false));
            }
        }
        return spots;
    }

    private static RoadClosure square(Spot middle) {
        Position at = middle.position();
        if (at == null) {
            throw new IllegalStateException("Every place was made with a position");
        }
        double low = at.latitude() - SQUARE_DEGREES;
        double high = at.latitude() + SQUARE_DEGREES;
        double left = at.longitude() - SQUARE_DEGREES;
        double right = at.longitude() + SQUARE_DEGREES;
        return new RoadClosure.Area(
                "square",
                List.of(
                        new Position(low, left),
                        new Position(low, right),
                        new Position(high, right),
                        new Position(high, left)));
    }

    private static int unreachable(RoadTable ways) {
        var table = ways.table();
        int pairs = 0;
        for (int from = 0; from < table.places().size(); from++) {
            for (int to = 0; to < table.places().size(); to++) {
                pairs += table.connects(from, to) ? 0 : 1;
            }
        }
        return pairs;
    }

    /**
     * Seconds for a table between random places on a made-up network: a square grid whose roads go both ways at random speeds.
     *
     * @param side nodes along one side: 1,000 makes a million nodes
     */
    public static double onGridSeconds(int side, int places, long seed) {
        Random random = new Random(seed);
        RoadGraph.Builder arcs = new RoadGraph.Builder(side * side);
        int edge = 0;
        for (int node = 0; node < side * side; node++) {
            if (node % side < side - 1) {
                bothWays(arcs, edge++, node, node + 1, random);
            }
            if (node / side < side - 1) {
                bothWays(arcs, edge++, node, node + side, random);
            }
        }
        RoadGraph graph = arcs.build();
        List<RoadAnchor> anchors = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            int node = random.nextInt(side * side);
            anchors.add(RoadAnchor.on(edge + i, node, node, 0, 0, 0));
        }
        long start = System.nanoTime();
        RoadMatrix.of(graph, anchors, new BitSet());
        return (System.nanoTime() - start) / NANOS;
    }

    private static void bothWays(RoadGraph.Builder arcs, int edge, int from, int to, Random random) {
        int metres = 100 + random.nextInt(400);
        long cost = WayCost.of(metres * 3_600L / (20 + random.nextInt(60)), metres * 10L);
        arcs.arc(edge, from, to, cost).arc(edge, to, from, cost);
    }
}
