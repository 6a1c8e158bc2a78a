package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Quickest ways between all places of a problem, by place number (depots first, then sites). */
public final class Ways {
    private static final int NONE = Integer.MAX_VALUE / 4;

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

    /** Floyd and Warshall; a direct road wins over an equally quick chain. */
    void close() {
        int places = minutes.length;
        for (int over = 0; over < places; over++) {
            int[] onward = minutes[over];
            for (int from = 0; from < places; from++) {
                int first = minutes[from][over];
                if (first >= NONE || from == over) {
                    continue;
                }
                for (int to = 0; to < places; to++) {
                    if (first + onward[to] < minutes[from][to]) {
                        minutes[from][to] = first + onward[to];
                        metres[from][to] = metres[from][over] + metres[over][to];
                        next[from][to] = next[from][over];
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
