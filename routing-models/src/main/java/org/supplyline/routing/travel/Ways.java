package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Quickest ways between all places of a problem, by place number (depots first, then sites). */
public final class Ways {
    private static final int NONE = Integer.MAX_VALUE / 4;

    /** Below one pair in so many with a road of its own, trees are quicker than trying every place in between. */
    private static final int SPARSE_PART = 20;

    private final int[][] minutes;
    private final int[][] metres;
    private final short[][] next;

    Ways(int places) {
        minutes = new int[places][places];
        metres = new int[places][places];
        next = new short[places][places];
        for (int from = 0; from < places; from++) {
            Arrays.fill(minutes[from], NONE);
            minutes[from][from] = 0;
            for (int to = 0; to < places; to++) {
                next[from][to] = (short) to;
            }
        }
    }

    /** Keeps the quicker of two roads between the same places, of equals the shorter. */
    void offer(int from, int to, int roadMinutes, long roadMetres) {
        if (from != to
                && (roadMinutes < minutes[from][to]
                        || (roadMinutes == minutes[from][to] && roadMetres < metres[from][to]))) {
            minutes[from][to] = roadMinutes;
            metres[from][to] = Math.toIntExact(roadMetres);
        }
    }

    /**
     * Chains roads to the quickest ways, of equally quick ones the shortest; a direct road wins over a chain that is neither. Dijkstra from
     * each place over a sketch of few roads, Floyd and Warshall over a matrix: the ways are the same.
     */
    void close() {
        int places = minutes.length;
        long roads = 0;
        for (int[] row : minutes) {
            roads += Arrays.stream(row).filter(way -> way < NONE).count() - 1;
        }
        if (roads < (long) places * places / SPARSE_PART) {
            closeFromEach();
        } else {
            closeOverEach();
        }
    }

    private void closeOverEach() {
        int places = minutes.length;
        for (int over = 0; over < places; over++) {
            int[] onward = minutes[over];
            for (int from = 0; from < places; from++) {
                int first = minutes[from][over];
                if (first >= NONE || from == over) {
                    continue;
                }
                for (int to = 0; to < places; to++) {
                    if (first + onward[to] <= minutes[from][to] && to != from) {
                        var unused =
                                offerChain(from, to, over, first + onward[to], metres[from][over] + metres[over][to]);
                    }
                }
            }
        }
    }

    /** Whether the chain is better. */
    private boolean offerChain(int from, int to, int over, int chainMinutes, int chainMetres) {
        boolean isBetter = chainMinutes < minutes[from][to]
                || (chainMinutes == minutes[from][to] && chainMinutes < NONE && chainMetres < metres[from][to]);
        if (isBetter) {
            minutes[from][to] = chainMinutes;
            metres[from][to] = chainMetres;
            next[from][to] = next[from][over];
        }
        return isBetter;
    }

    private void closeFromEach() {
        int places = minutes.length;
        int[][] heads = new int[places][];
        int[][] roadMinutes = new int[places][];
        int[][] roadMetres = new int[places][];
        for (int from = 0; from < places; from++) {
            int start = from;
            heads[from] = IntStream.range(0, places)
                    .filter(to -> to != start && minutes[start][to] < NONE)
                    .toArray();
            roadMinutes[from] =
                    Arrays.stream(heads[from]).map(to -> minutes[start][to]).toArray();
            roadMetres[from] =
                    Arrays.stream(heads[from]).map(to -> metres[start][to]).toArray();
        }
        for (int from = 0; from < places; from++) {
            grow(from, heads, roadMinutes, roadMetres);
        }
    }

    /** One tree of quickest ways. */
    private void grow(int from, int[][] heads, int[][] roadMinutes, int[][] roadMetres) {
        Frontier frontier = new Frontier(minutes[from], metres[from]);
        frontier.settle(from);
        for (int to : heads[from]) {
            frontier.reach(to);
        }
        while (!frontier.isEmpty()) {
            int over = frontier.nearest();
            for (int i = 0; i < heads[over].length; i++) {
                int to = heads[over][i];
                if (!frontier.isSettled(to)) {
                    int chainMinutes = minutes[from][over] + roadMinutes[over][i];
                    int chainMetres = metres[from][over] + roadMetres[over][i];
                    if (offerChain(from, to, over, chainMinutes, chainMetres)) {
                        frontier.reach(to);
                    }
                }
            }
        }
    }

    public boolean connects(int from, int to) {
        return minutes[from][to] < NONE;
    }

    /** 0 where no road leads; ask {@link #connects} first. */
    public int minutes(int from, int to) {
        return connects(from, to) ? minutes[from][to] : 0;
    }

    /** 0 where no road leads. */
    public int metres(int from, int to) {
        return connects(from, to) ? metres[from][to] : 0;
    }

    /** The places passed on the way, without its ends. */
    List<Integer> via(int from, int to) {
        List<Integer> passed = new ArrayList<>();
        if (connects(from, to)) {
            for (int at = next[from][to]; at != to; at = next[at][to]) {
                passed.add(at);
            }
        }
        return passed;
    }
}
