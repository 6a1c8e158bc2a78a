package org.supplyline.routing.kernel;

/**
 * Adjacent string removal (Christiaens, Vanden Berghe 2020, section 5.1): from routes around a random client a string of neighbouring
 * visits is cut, sometimes leaving a piece in its middle.
 */
final class Ruin {
    private static final double WHOLE_DAY_SHARE = 0.5;

    private final Tours tours;
    private final Fleet fleet;
    private final Neighbours adjacency;
    private final FastRandom random;
    private final SearchSettings settings;
    private final SparseSet ruined;

    Ruin(Tours tours, Fleet fleet, Neighbours adjacency, FastRandom random, SearchSettings settings) {
        this.tours = tours;
        this.fleet = fleet;
        this.adjacency = adjacency;
        this.random = random;
        this.settings = settings;
        this.ruined = new SparseSet(tours.type.length);
    }

    /** Cuts strings around a random client; tells which. */
    int apply() {
        Model model = tours.model;
        if (tours.slots.open == 0) {
            return seed();
        }
        int served = model.nodes - model.depots - tours.unserved.count;
        double longest = Math.min(settings.longestString(), (double) served / tours.slots.open);
        double most = (4.0 * settings.averageRemoved() / (1.0 + longest)) - 1.0;
        int strings = (int) (random.unit() * most + 1.0);
        int seed = seed();
        if (model.shifts && random.chance(settings.tripRate())) {
            cutTrips(seed);
            return seed;
        }
        ruined.clear();
        cut(seed, longest);
        int start = adjacency.start(seed);
        for (int index = 0; index < adjacency.width && ruined.count < strings; index++) {
            cut(adjacency.lists()[start + index], longest);
        }
        return seed;
    }

    /** A random client, or every second time an unserved one if there is any. */
    private int seed() {
        Model model = tours.model;
        if (tours.unserved.count > 0 && random.chance(settings.absentSeedRate())) {
            return tours.unserved.list[random.below(tours.unserved.count)];
        }
        return model.depots + random.below(model.nodes - model.depots);
    }

    /** Takes a whole trip out of a vehicle's day, or the whole day: strings alone never leave a vehicle at home. */
    private void cutTrips(int client) {
        int trip = tours.slot[client];
        if (trip == Tours.ABSENT) {
            return;
        }
        int shift = tours.model.shiftOf[tours.type[trip]];
        ruined.clear();
        boolean wholeDay = random.chance(WHOLE_DAY_SHARE);
        for (int index = 0; index < tours.slots.open; index++) {
            int route = tours.slots.order[index];
            if (route == trip || (wholeDay && shift >= 0 && tours.model.shiftOf[tours.type[route]] == shift)) {
                ruined.add(route);
            }
        }
        for (int index = 0; index < ruined.count; index++) {
            int route = ruined.list[index];
            tours.removeRun(route, tours.first[route], tours.size[route]);
            tours.settle(route);
        }
    }

    private void cut(int client, double longest) {
        int route = tours.slot[client];
        if (route == Tours.ABSENT || ruined.contains(route)) {
            return;
        }
        double limit = Math.min(longest, tours.size[route]);
        int length = Math.max(1, (int) (1.0 + random.unit() * limit));
        length = Math.min(length, tours.size[route]);
        int kept = length > 1 && length < tours.size[route] && random.chance(settings.splitRate())
                ? keptInside(route, length)
                : 0;
        cutString(route, client, length, kept);
        tours.settle(route);
        if (tours.slots.isOpen(route)) {
            fleet.fit(route);
        }
        ruined.add(route);
    }

    private int keptInside(int route, int length) {
        int kept = 1;
        while (length + kept < tours.size[route] && random.chance(settings.splitDepth())) {
            kept++;
        }
        return kept;
    }

    /** Cuts a string of {@code length + kept} visits around the client but leaves {@code kept} of them inside it. */
    private void cutString(int route, int client, int length, int kept) {
        int span = length + kept;
        int ahead = available(client, span - 1, tours.next);
        int behind = available(client, span - 1, tours.previous);
        int least = Math.max(0, span - 1 - ahead);
        int back = least + random.below(behind - least + 1);
        int from = client;
        for (int step = 0; step < back; step++) {
            from = tours.previous[from];
        }
        if (kept == 0) {
            tours.removeRun(route, from, length);
            return;
        }
        int headLength = 1 + random.below(length - 1);
        int tail = from;
        for (int step = 0; step < headLength + kept; step++) {
            tail = tours.next[tail];
        }
        tours.removeRun(route, from, headLength);
        tours.removeRun(route, tail, length - headLength);
    }

    private int available(int client, int wanted, int[] link) {
        int found = 0;
        for (int at = link[client]; found < wanted && at >= tours.model.depots; at = link[at]) {
            found++;
        }
        return found;
    }
}
