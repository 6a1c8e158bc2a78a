package org.supplyline.routing.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.relief.ReliefInstance.Event;
import org.supplyline.routing.relief.ReliefInstance.Road;

/** The checker's own ways: the quickest chain of open roads at a minute, of equally quick ones the shortest (Dijkstra). */
final class ReliefWays {

    private static final long UNREACHED = Long.MAX_VALUE;

    /** 80 MB at the most places; beyond it they are grown again. */
    private static final int MOST_TREES = 4_000;

    private final ReliefInstance instance;
    private final boolean dynamic;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Network, List<List<Arc>>> networks = new HashMap<>();
    private final Map<Tree, long[]> trees = new HashMap<>();

    /**
     * A way.
     *
     * @param minutes of a truck of speed 100
     */
    record Way(int minutes, int metres) {
        /** For a truck of another speed, rounded up. */
        int minutesAt(int speedPercent) {
            return (minutes * 100 + speedPercent - 1) / speedPercent;
        }
    }

    /** Roads that are open after so many cuts to trucks that may, or may not, use hills. */
    private record Network(int cuts, boolean hills) {}

    private record Tree(Network network, int from) {}

    /** Minutes in the upper half, metres in the lower, so that a sum and a comparison do both. */
    private record Arc(int to, long length) {}

    private record Reached(int place, long length) {}

    ReliefWays(ReliefInstance instance, boolean dynamic) {
        this.instance = instance;
        this.dynamic = dynamic;
        instance.depots().forEach(depot -> numbers.put(depot.id(), numbers.size()));
        instance.sites().forEach(site -> numbers.put(site.id(), numbers.size()));
    }

    /** The way that a truck takes which leaves at this minute; null if there is none. */
    @Nullable
    Way way(String from, String to, boolean hills, int minute) {
        int cuts = dynamic
                ? (int) instance.events().stream()
                        .filter(event -> event instanceof Event.RoadCut && event.minute() <= minute)
                        .count()
                : 0;
        int start = Objects.requireNonNull(numbers.get(from));
        if (trees.size() > MOST_TREES) {
            trees.clear();
        }
        long[] tree = trees.computeIfAbsent(new Tree(new Network(cuts, hills), start), this::grow);
        long length = tree[Objects.requireNonNull(numbers.get(to))];
        return length == UNREACHED ? null : new Way((int) (length >> Integer.SIZE), (int) length);
    }

    private long[] grow(Tree tree) {
        List<List<Arc>> arcs = networks.computeIfAbsent(tree.network, this::arcs);
        long[] best = new long[numbers.size()];
        Arrays.fill(best, UNREACHED);
        best[tree.from] = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Long.compare(a.length, b.length));
        queue.add(new Reached(tree.from, 0));
        while (!queue.isEmpty()) {
            Reached at = queue.remove();
            if (at.length > best[at.place]) {
                continue;
            }
            for (Arc arc : arcs.get(at.place)) {
                long length = at.length + arc.length;
                if (length < best[arc.to]) {
                    best[arc.to] = length;
                    queue.add(new Reached(arc.to, length));
                }
            }
        }
        return best;
    }

    private List<List<Arc>> arcs(Network network) {
        List<Event.RoadCut> cuts = instance.events().stream()
                .filter(Event.RoadCut.class::isInstance)
                .map(Event.RoadCut.class::cast)
                .limit(network.cuts)
                .toList();
        List<List<Arc>> arcs = new ArrayList<>();
        numbers.forEach((id, number) -> arcs.add(new ArrayList<>()));
        for (Road road : instance.roads()) {
            if (!road.cut() && (network.hills || !road.hill()) && cuts.stream().noneMatch(cut -> joins(cut, road))) {
                int from = Objects.requireNonNull(numbers.get(road.from()));
                int to = Objects.requireNonNull(numbers.get(road.to()));
                long length = (long) road.minutes() << Integer.SIZE | road.metres();
                arcs.get(from).add(new Arc(to, length));
                if (!road.oneWay()) {
                    arcs.get(to).add(new Arc(from, length));
                }
            }
        }
        return arcs;
    }

    private static boolean joins(Event.RoadCut cut, Road road) {
        return (cut.from().equals(road.from()) && cut.to().equals(road.to()))
                || (cut.from().equals(road.to()) && cut.to().equals(road.from()));
    }
}
