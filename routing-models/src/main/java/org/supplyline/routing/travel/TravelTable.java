package org.supplyline.routing.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.Road;

/**
 * Quickest ways between places, by their number in {@link #places()}: seconds and metres, each direction for itself. That no way
 * leads somewhere is a normal entry.
 */
public final class TravelTable {
    private static final int NONE = -1;
    private static final int SECONDS_PER_MINUTE = 60;

    private final List<PlaceId> places;
    private final boolean estimated;
    private final List<ProblemFault> faults;
    private final int[] seconds;
    private final int[] metres;

    private TravelTable(Builder builder, List<ProblemFault> faults) {
        this.places = builder.places;
        this.estimated = builder.estimated;
        this.faults = List.copyOf(faults);
        this.seconds = builder.seconds;
        this.metres = builder.metres;
    }

    /** The places in the order that they were asked for. */
    public List<PlaceId> places() {
        return places;
    }

    /** Whether it was reckoned from positions (估), not taken from roads. */
    public boolean estimated() {
        return estimated;
    }

    /** The places that the source could not find, each with the reason; they have no ways. */
    public List<ProblemFault> faults() {
        return faults;
    }

    /** Whether a way leads there; always from a place to itself. */
    public boolean connects(int from, int to) {
        return seconds[from * places.size() + to] != NONE;
    }

    /** Seconds of the quickest way, rounded up; 0 where none leads: ask {@link #connects} first. */
    public int seconds(int from, int to) {
        return Math.max(0, seconds[from * places.size() + to]);
    }

    /** Metres of the quickest way, rounded up; 0 where none leads. */
    public int metres(int from, int to) {
        return Math.max(0, metres[from * places.size() + to]);
    }

    /**
     * The ways as the roads of a {@link org.supplyline.routing.DispatchProblem}, each direction for itself, minutes rounded up.
     *
     * @param withoutHills the same places as trucks see them that may not use hill roads; where this differs, the way of the
     *     table itself is marked as a hill road. Give the table itself if there is no such difference.
     */
    public List<Road> roads(TravelTable withoutHills) {
        if (!places.equals(withoutHills.places)) {
            throw new IllegalArgumentException(
                    "Places %s and %s differ".formatted(places.size(), withoutHills.places.size()));
        }
        List<Road> roads = new ArrayList<>();
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                if (from != to && connects(from, to)) {
                    boolean same = withoutHills.connects(from, to)
                            && withoutHills.seconds(from, to) == seconds(from, to)
                            && withoutHills.metres(from, to) == metres(from, to);
                    roads.add(road(from, to, !same));
                    if (!same && withoutHills.connects(from, to)) {
                        roads.add(withoutHills.road(from, to, false));
                    }
                }
            }
        }
        return roads;
    }

    private Road road(int from, int to, boolean hill) {
        int minutes = Math.toIntExact(Whole.above(seconds(from, to), SECONDS_PER_MINUTE));
        return new Road(places.get(from), places.get(to), minutes, metres(from, to), hill, false, true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelTable table
                && places.equals(table.places)
                && Arrays.equals(seconds, table.seconds)
                && Arrays.equals(metres, table.metres);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seconds);
    }

    /** Fills a table that has no ways yet but from each place to itself. */
    public static final class Builder {
        private final List<PlaceId> places;
        private final boolean estimated;
        private final int[] seconds;
        private final int[] metres;

        /** Begins a table of these places. */
        public Builder(List<Spot> spots, boolean estimated) {
            this.places = spots.stream().map(Spot::id).toList();
            this.estimated = estimated;
            this.seconds = new int[places.size() * places.size()];
            this.metres = new int[places.size() * places.size()];
            Arrays.fill(seconds, NONE);
            Arrays.fill(metres, NONE);
            for (int place = 0; place < places.size(); place++) {
                way(place, place, 0, 0);
            }
        }

        /** Sets a way. */
        public Builder way(int from, int to, int wayInSeconds, int wayInMetres) {
            seconds[from * places.size() + to] = wayInSeconds;
            metres[from * places.size() + to] = wayInMetres;
            return this;
        }

        /** The table; the builder must not be used again. */
        public TravelTable build(List<ProblemFault> faults) {
            return new TravelTable(this, faults);
        }
    }
}
