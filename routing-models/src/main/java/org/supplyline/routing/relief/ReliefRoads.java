package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supplyline.routing.relief.ReliefInstance.Road;
import org.supplyline.routing.relief.ReliefMap.Point;

/**
 * Roads between places: the edges of the Gabriel graph among the twenty nearest of each (no place lies in the circle over an edge), and a
 * shortest spanning tree, so that every place has a road until some are cut. A quarter longer than the straight line at 45 km/h; hill roads
 * are longer still, at 24 km/h up and 30 km/h down.
 */
final class ReliefRoads {

    private static final int NEAREST = 20;
    private static final int DETOUR_PERCENT = 125;
    private static final int HILL_DETOUR_PERCENT = 160;
    private static final int METRES_PER_MINUTE = 750;
    private static final int UP_METRES_PER_MINUTE = 400;
    private static final int DOWN_METRES_PER_MINUTE = 500;
    private static final int CUT_PERCENT = 3;
    private static final int HUNDRED = 100;

    private final List<Point> points = new ArrayList<>();
    private final List<String> ids;
    private final List<Boolean> hills;
    private final Random random;

    ReliefRoads(List<Point> points, List<String> ids, List<Boolean> hills, Random random) {
        this.points.addAll(points);
        this.ids = List.copyOf(ids);
        this.hills = List.copyOf(hills);
        this.random = random;
    }

    List<Road> roads() {
        SortedSet<Long> edges = new TreeSet<>();
        addGabriel(edges);
        addTree(edges);
        List<Road> roads = new ArrayList<>();
        for (long edge : edges) {
            addRoad(roads, (int) (edge >> Integer.SIZE), (int) edge);
        }
        return roads;
    }

    private static long edge(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private long squared(int one, int other) {
        return points.get(one).squared(points.get(other));
    }

    private void addGabriel(SortedSet<Long> edges) {
        for (int from = 0; from < points.size(); from++) {
            long[] byDistance = new long[points.size()];
            for (int to = 0; to < points.size(); to++) {
                byDistance[to] = squared(from, to) << Short.SIZE | to;
            }
            Arrays.sort(byDistance);
            int[] near = Arrays.stream(byDistance, 1, Math.min(byDistance.length, NEAREST + 1))
                    .mapToInt(packed -> (int) (packed & 0xFFFF))
                    .toArray();
            for (int rank = 0; rank < near.length; rank++) {
                if (isFree(from, near, rank)) {
                    edges.add(edge(from, near[rank]));
                }
            }
        }
    }

    /** Whether no place lies within the circle over the edge; those that could are nearer than its end. */
    private boolean isFree(int from, int[] near, int rank) {
        long length = squared(from, near[rank]);
        for (int other = 0; other < rank; other++) {
            if (squared(from, near[other]) + squared(near[rank], near[other]) < length) {
                return false;
            }
        }
        return true;
    }

    /** Prim. */
    private void addTree(SortedSet<Long> edges) {
        long[] length = new long[points.size()];
        int[] parent = new int[points.size()];
        boolean[] inTree = new boolean[points.size()];
        Arrays.fill(length, Long.MAX_VALUE);
        length[0] = 0;
        for (int step = 0; step < points.size(); step++) {
            int next = -1;
            for (int place = 0; place < points.size(); place++) {
                if (!inTree[place] && (next < 0 || length[place] < length[next])) {
                    next = place;
                }
            }
            inTree[next] = true;
            if (step > 0) {
                edges.add(edge(parent[next], next));
            }
            for (int place = 0; place < points.size(); place++) {
                if (!inTree[place] && squared(next, place) < length[place]) {
                    length[place] = squared(next, place);
                    parent[place] = next;
                }
            }
        }
    }

    private void addRoad(List<Road> roads, int one, int other) {
        boolean hill = hills.get(one) || hills.get(other);
        double straight = StrictMath.sqrt((double) squared(one, other)) * ReliefMap.METRES;
        int metres = (int) (straight * (hill ? HILL_DETOUR_PERCENT : DETOUR_PERCENT) / HUNDRED);
        boolean cut = random.nextInt(HUNDRED) < CUT_PERCENT;
        if (hill) {
            boolean climbs = random.nextBoolean();
            int upMinutes = minutes(metres, UP_METRES_PER_MINUTE);
            int downMinutes = minutes(metres, DOWN_METRES_PER_MINUTE);
            String low = ids.get(climbs ? one : other);
            String high = ids.get(climbs ? other : one);
            roads.add(new Road(low, high, upMinutes, metres, true, true, cut));
            roads.add(new Road(high, low, downMinutes, metres, true, true, cut));
        } else {
            roads.add(new Road(
                    ids.get(one), ids.get(other), minutes(metres, METRES_PER_MINUTE), metres, false, false, cut));
        }
    }

    private static int minutes(int metres, int metresPerMinute) {
        return Math.max(1, (metres + metresPerMinute - 1) / metresPerMinute);
    }
}
