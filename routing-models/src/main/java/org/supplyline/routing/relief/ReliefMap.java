package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Where places lie, on a grid of 1,000 × 1,000 points, no two on one. Sites lie as in the sets X of Uchoa et al. (2017): at random, around
 * three to eight seeds that attract by exp(−d/40), or half of each; the first depot in the centre, in a corner or at random. Further
 * depots keep away from each other. Sites within one or two circles are reached by hill roads.
 */
final class ReliefMap {

    /** Metres between neighbouring points of the grid: the country is 150 km wide. */
    static final int METRES = 150;

    private static final int SIDE = 1_000;
    private static final int FEWEST_SEEDS = 3;
    private static final int SEED_CHOICES = 6;
    private static final double REACH = 40;
    private static final int CANDIDATES = 10;
    private static final int HILL_RADIUS = 150;

    private final List<Point> depots = new ArrayList<>();
    private final List<Point> sites = new ArrayList<>();
    private final List<Point> hills = new ArrayList<>();
    private final Set<Point> taken = new HashSet<>();
    private final Random random;

    /** A point of the grid. */
    record Point(int x, int y) {
        long squared(Point other) {
            long dx = (long) x - other.x;
            long dy = (long) y - other.y;
            return dx * dx + dy * dy;
        }
    }

    ReliefMap(ReliefSpec spec, Random random) {
        this.random = random;
        placeDepots(spec);
        placeSites(spec);
        int circles = 1 + random.nextInt(2);
        for (int i = 0; i < circles; i++) {
            hills.add(anywhere());
        }
    }

    List<Point> depots() {
        return depots;
    }

    List<Point> sites() {
        return sites;
    }

    boolean isHill(Point point) {
        return hills.stream().anyMatch(hill -> hill.squared(point) <= (long) HILL_RADIUS * HILL_RADIUS);
    }

    private Point anywhere() {
        return new Point(random.nextInt(SIDE + 1), random.nextInt(SIDE + 1));
    }

    private void placeDepots(ReliefSpec spec) {
        Point first = switch (spec.centre()) {
            case "c" -> new Point(SIDE / 2, SIDE / 2);
            case "e" -> new Point(0, 0);
            default -> anywhere();
        };
        depots.add(first);
        taken.add(first);
        while (depots.size() < spec.depots()) {
            Point best = first;
            long bestRoom = -1;
            for (int i = 0; i < CANDIDATES; i++) {
                Point point = anywhere();
                long room = depots.stream().mapToLong(point::squared).min().orElseThrow();
                if (room > bestRoom) {
                    best = point;
                    bestRoom = room;
                }
            }
            if (taken.add(best)) {
                depots.add(best);
            }
        }
    }

    private void placeSites(ReliefSpec spec) {
        int clustered = switch (spec.layout()) {
            case "c" -> spec.sites();
            case "rc" -> spec.sites() / 2;
            default -> 0;
        };
        List<Point> seeds = new ArrayList<>();
        int seedCount = FEWEST_SEEDS + random.nextInt(SEED_CHOICES);
        for (int i = 0; i < seedCount; i++) {
            seeds.add(anywhere());
        }
        while (sites.size() < clustered) {
            Point point = anywhere();
            if (random.nextDouble() < attraction(point, seeds) && taken.add(point)) {
                sites.add(point);
            }
        }
        while (sites.size() < spec.sites()) {
            Point point = anywhere();
            if (taken.add(point)) {
                sites.add(point);
            }
        }
    }

    private static double attraction(Point point, List<Point> seeds) {
        double sum = 0;
        for (Point seed : seeds) {
            sum += StrictMath.exp(-StrictMath.sqrt((double) point.squared(seed)) / REACH);
        }
        return sum;
    }
}
