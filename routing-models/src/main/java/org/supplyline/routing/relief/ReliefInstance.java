package org.supplyline.routing.relief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relief instance as its file holds it; {@code docs/relief-benchmark.md} gives units and ranges of every field. Minutes count from the
 * start of the plan.
 *
 * @param name letters, digits, dots and hyphens
 * @param seed that it was made from
 * @param events what happens while the plan is driven, in the order of their minutes
 */
public record ReliefInstance(
        String name,
        long seed,
        List<Depot> depots,
        List<Item> items,
        List<Vehicle> vehicles,
        List<Site> sites,
        List<Need> needs,
        List<Road> roads,
        List<Event> events) {

    /** Who has waited this long is counted in the next more urgent class. */
    private static final int HOURS_TO_NEXT_CLASS = 24;

    /** Keeps its own copies. */
    public ReliefInstance {
        depots = List.copyOf(depots);
        items = List.copyOf(items);
        vehicles = List.copyOf(vehicles);
        sites = List.copyOf(sites);
        needs = List.copyOf(needs);
        roads = List.copyOf(roads);
        events = List.copyOf(events);
    }

    /**
     * Where trucks load.
     *
     * @param x metres east
     * @param y metres north
     * @param loadingPlaces trucks that are loaded at the same time
     * @param litresPerHour how quickly each of them is loaded
     */
    public record Depot(String id, int x, int y, int loadingPlaces, int litresPerHour, List<Stock> stock) {
        /** Keeps its own copy. */
        public Depot {
            stock = List.copyOf(stock);
        }
    }

    /**
     * Goods at a depot, in units.
     *
     * @param earmark the region that they were given for; null if anybody may have them
     */
    public record Stock(String item, @Nullable String earmark, long quantity) {}

    /**
     * What is carried.
     *
     * @param grams of one unit with its share of the carton
     * @param millilitres of one unit with its share of the carton
     * @param unitsPerCarton units in a whole carton
     * @param wholeCartons cartons of it are never opened
     * @param coldChain only refrigerated vehicles may carry it
     */
    public record Item(
            String id, long grams, long millilitres, int unitsPerCarton, boolean wholeCartons, boolean coldChain) {}

    /**
     * A truck with its driver for one shift.
     *
     * @param home depot where it stands at the start of the shift and must be at its end
     * @param loadsAt depots where it may load
     * @param speedPercent 80 takes a quarter longer than the roads' minutes
     * @param hillRoads may use hill roads and stop at sites on them
     * @param dayCost if it drives at all
     * @param kilometreCost of each kilometre
     */
    public record Vehicle(
            String id,
            String home,
            List<String> loadsAt,
            long grams,
            long millilitres,
            int shiftStart,
            int shiftEnd,
            int speedPercent,
            boolean hillRoads,
            boolean refrigerated,
            int maxTrips,
            int dayCost,
            int kilometreCost) {
        /** Keeps its own copy. */
        public Vehicle {
            loadsAt = List.copyOf(loadsAt);
        }
    }

    /**
     * Who receives.
     *
     * @param region earmarked goods are given for it
     * @param hillRoad only trucks that may use hill roads may stop here
     * @param mostGrams largest payload of a truck that may stop here, 0 if any may
     * @param serviceMinutes time of each stop
     */
    public record Site(String id, int x, int y, String region, boolean hillRoad, long mostGrams, int serviceMinutes) {}

    /**
     * What a site needs of an item.
     *
     * @param quantity approved, in units
     * @param urgency 1 life-saving to 4 can wait
     * @param waitedHours since it was approved
     */
    public record Need(String site, String item, long quantity, int urgency, int waitedHours) {
        /** The class that it is counted in, 1 to 4: one more urgent for each whole day of waiting. */
        public int urgencyClass() {
            return Math.max(1, urgency - waitedHours / HOURS_TO_NEXT_CLASS);
        }
    }

    /**
     * A way from one place to another, and back unless it is {@code oneWay}.
     *
     * @param hill closed to trucks that may not use hill roads
     * @param cut closed to all from the start
     */
    public record Road(String from, String to, int minutes, int metres, boolean hill, boolean oneWay, boolean cut) {}

    /** What becomes known, and true, at a minute. */
    public sealed interface Event {
        /** When. */
        int minute();

        /** A need that nobody knew of. */
        record NewNeed(int minute, Need need) implements Event {}

        /** A truck breaks down; what it has not brought by then is lost to the plan. */
        record TruckLost(int minute, String vehicle) implements Event {}

        /** All roads between two places are closed, both ways. */
        record RoadCut(int minute, String from, String to) implements Event {}
    }
}
