package org.supplyline.routing.allocation;

import java.util.Arrays;

/**
 * Maximum flow in whole numbers: level graphs and blocking flows (Dinic 1970). Capacities may rise between two runs, the flow is kept;
 * each capacity and their sums must stay below 2^62.
 */
final class FlowNetwork {
    private static final int NONE = -1;

    private final int[] firstArc;
    private int[] target = new int[64];
    private int[] nextArc = new int[64];
    private long[] residual = new long[64];
    private int arcs;
    private final int[] level;
    private final int[] current;
    private final int[] queue;

    FlowNetwork(int nodes) {
        firstArc = new int[nodes];
        Arrays.fill(firstArc, NONE);
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
    }

    /** A new arc; its number is even, that of its reverse one higher. */
    int arc(int from, int to, long capacity) {
        half(from, to, capacity);
        half(to, from, 0);
        return arcs - 2;
    }

    private void half(int from, int to, long capacity) {
        if (arcs == target.length) {
            target = Arrays.copyOf(target, 2 * arcs);
            nextArc = Arrays.copyOf(nextArc, 2 * arcs);
            residual = Arrays.copyOf(residual, 2 * arcs);
        }
        target[arcs] = to;
        residual[arcs] = capacity;
        nextArc[arcs] = firstArc[from];
        firstArc[from] = arcs++;
    }

    void raise(int arc, long by) {
        residual[arc] += by;
    }

    long flow(int arc) {
        return residual[arc ^ 1];
    }

    /** What is left of all capacities, to come back to. */
    long[] state() {
        return Arrays.copyOf(residual, arcs);
    }

    void restore(long[] state) {
        System.arraycopy(state, 0, residual, 0, arcs);
    }

    /** Sends as much more as possible and returns how much that was. */
    long send(int source, int sink) {
        long sent = 0;
        while (levels(source, sink)) {
            System.arraycopy(firstArc, 0, current, 0, firstArc.length);
            for (long pushed = push(source, sink, Long.MAX_VALUE); pushed > 0; ) {
                sent += pushed;
                pushed = push(source, sink, Long.MAX_VALUE);
            }
        }
        return sent;
    }

    /** Whether more could still come to this node; true only after {@link #send} could send no more. */
    boolean isReached(int node) {
        return level[node] != NONE;
    }

    private boolean levels(int source, int sink) {
        Arrays.fill(level, NONE);
        level[source] = 0;
        queue[0] = source;
        int end = 1;
        for (int at = 0; at < end; at++) {
            for (int arc = firstArc[queue[at]]; arc != NONE; arc = nextArc[arc]) {
                if (residual[arc] > 0 && level[target[arc]] == NONE) {
                    level[target[arc]] = level[queue[at]] + 1;
                    queue[end++] = target[arc];
                }
            }
        }
        return level[sink] != NONE;
    }

    private long push(int node, int sink, long most) {
        if (node == sink) {
            return most;
        }
        for (; current[node] != NONE; current[node] = nextArc[current[node]]) {
            int arc = current[node];
            if (residual[arc] > 0 && level[target[arc]] == level[node] + 1) {
                long pushed = push(target[arc], sink, Math.min(most, residual[arc]));
                if (pushed > 0) {
                    residual[arc] -= pushed;
                    residual[arc ^ 1] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
