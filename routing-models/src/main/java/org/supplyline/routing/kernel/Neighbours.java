package org.supplyline.routing.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For every client a fixed number of clients near it, nearest first (granular neighbourhoods: Toth, Vigo 2003). With time windows those
 * are chosen by a nearness that counts unavoidable waiting and lateness as Vidal et al. (2013) do.
 */
final class Neighbours {
    private static final double WAITING_WEIGHT = 0.2;
    private static final double LATENESS_WEIGHT = 1.0;

    final int width;
    private final int depots;
    private final int[] lists;
    private final int[] detours;

    private Neighbours(int depots, int width, int[] lists, int[] detours) {
        this.depots = depots;
        this.width = width;
        this.lists = lists;
        this.detours = detours;
    }

    /** Near in distance alone. */
    static Neighbours inSpace(Model model, int wanted) {
        return of(model, wanted, false);
    }

    /** Near in distance and in time, for problems with windows. */
    static Neighbours inSpaceAndTime(Model model, int wanted) {
        return of(model, wanted, true);
    }

    /** The same lists, cut shorter. */
    Neighbours narrowed(int wanted) {
        int narrow = Math.max(0, Math.min(wanted, width));
        int clients = width == 0 ? 0 : lists.length / width;
        int[] cut = new int[clients * narrow];
        int[] cutDetours = new int[clients * narrow];
        for (int client = 0; client < clients; client++) {
            System.arraycopy(lists, client * width, cut, client * narrow, narrow);
            System.arraycopy(detours, client * width, cutDetours, client * narrow, narrow);
        }
        return new Neighbours(depots, narrow, cut, cutDetours);
    }

    /** Whether most clients share their place with another. */
    static boolean areCrowded(Model model) {
        int sharing = 0;
        for (int client = model.depots; client < model.nodes; client++) {
            boolean shares = false;
            for (int other = model.depots; other < model.nodes && !shares; other++) {
                shares = other != client && model.distance[(client * model.nodes) + other] == 0;
            }
            sharing += shares ? 1 : 0;
        }
        return sharing > (model.nodes - model.depots) / 2;
    }

    /** Where the list of the client begins in {@link #lists}. */
    int start(int client) {
        return (client - depots) * width;
    }

    /** All lists, one behind the other. */
    int[] lists() {
        return lists;
    }

    /**
     * For every place in the lists, the least length of the two ways that lead a route to the client between this neighbour and one that
     * is no nearer. Zero where there are several sets of ways.
     */
    int[] detours() {
        return detours;
    }

    private static Neighbours of(Model model, int wanted, boolean timed) {
        int clients = model.nodes - model.depots;
        int width = Math.max(0, Math.min(wanted, clients - 1));
        int[] lists = new int[clients * width];
        int[] detours = new int[clients * width];
        boolean oneSetOfWays = model.distance.length == model.nodes * model.nodes;
        Ranking ranking = new Ranking(model, timed);
        IntStream.range(0, clients).forEach(index -> {
            int client = model.depots + index;
            long[] members = Arrays.copyOf(ranking.others(client), width);
            if (timed) {
                Arrays.setAll(members, rank -> key(model, client, (int) members[rank], false));
                Arrays.sort(members);
            }
            for (int rank = 0; rank < width; rank++) {
                lists[(index * width) + rank] = (int) members[rank];
                detours[(index * width) + rank] = oneSetOfWays ? 2 * (int) (members[rank] >> Integer.SIZE) : 0;
            }
        });
        return new Neighbours(model.depots, width, lists, detours);
    }

    private static long key(Model model, int client, int other, boolean timed) {
        return (nearness(model, client, other, timed) << Integer.SIZE) | other;
    }

    /** All other clients, nearest first. Those at one place see the same, so it is sorted once for all that follow each other there. */
    private static final class Ranking {
        private final Model model;
        private final boolean timed;
        private final long[] all;
        private int of = Tours.ABSENT;

        Ranking(Model model, boolean timed) {
            this.model = model;
            this.timed = timed;
            this.all = new long[model.nodes - model.depots];
        }

        /** Nearness in the upper half, the client in the lower. */
        long[] others(int client) {
            if (timed || of == Tours.ABSENT || model.place[of] != model.place[client]) {
                for (int other = model.depots; other < model.nodes; other++) {
                    all[other - model.depots] = key(model, client, other, timed);
                }
                Arrays.sort(all);
                of = client;
            }
            long[] others = new long[all.length - 1];
            int filled = 0;
            for (long key : all) {
                if ((int) key != client) {
                    others[filled++] = key;
                }
            }
            return others;
        }
    }

    private static long nearness(Model model, int client, int other, boolean timed) {
        return Math.min(way(model, client, other, timed), way(model, other, client, timed));
    }

    private static long way(Model model, int from, int to, boolean timed) {
        int arc = (from * model.nodes) + to;
        if (!timed) {
            return model.distance[arc];
        }
        long travel = (long) model.service[from] + model.time[arc];
        long waiting = Math.max(0, model.earliest[to] - (model.latest[from] + travel));
        long lateness = Math.max(0, model.earliest[from] + travel - model.latest[to]);
        double total = model.distance[arc] + (WAITING_WEIGHT * waiting) + (LATENESS_WEIGHT * lateness);
        return (long) Math.min(total, Integer.MAX_VALUE);
    }
}
