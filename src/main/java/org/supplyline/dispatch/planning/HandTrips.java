package org.supplyline.dispatch.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Load;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.dispatch.OrderProgress;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.Trips;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.Places;
import org.supplyline.place.RoadDistance;
import org.supplyline.place.Roads;
import org.supplyline.place.Vehicle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trips that a person puts together from open orders (派车): one vehicle, its receivers in the order in which it visits
 * them. What rides on it and where it goes is a {@code plan} record of the journal, as for a trip that was computed.
 */
@Component
public class HandTrips {

    /** More stops than a day has time for. */
    public static final int MOST_ORDERS = 30;

    private static final Duration LOADING = Duration.ofMinutes(30);
    private static final Duration UNLOADING = Duration.ofMinutes(20);

    /** Where neither a road nor both positions are known. */
    private static final Duration UNKNOWN_ROAD = Duration.ofMinutes(30);

    private static final long CM3_A_LITRE = 1_000;

    private final Orders orders;
    private final Trips trips;
    private final Places places;
    private final Roads roads;
    private final Catalog catalog;

    HandTrips(Orders orders, Trips trips, Places places, Roads roads, Catalog catalog) {
        this.orders = orders;
        this.trips = trips;
        this.places = places;
        this.roads = roads;
        this.catalog = catalog;
    }

    /**
     * A trip that is wanted.
     *
     * @param vehicle place code
     * @param departs when it shall leave
     * @param orders codes, in the order of the stops, 1 to {@value #MOST_ORDERS}, each once
     * @param coolBoxes whether cool boxes ride along, so that goods of the cold chain may go on any vehicle
     */
    public record Wanted(String vehicle, Instant departs, List<String> orders, boolean coolBoxes) {
        public Wanted {
            orders = List.copyOf(orders);
            if (orders.isEmpty() || orders.size() > MOST_ORDERS || new HashSet<>(orders).size() < orders.size()) {
                throw new IllegalArgumentException(
                        "A trip carries 1 to %d orders, each once, not %s.".formatted(MOST_ORDERS, orders));
            }
        }
    }

    /** How the wish for a trip ended. */
    public sealed interface Sent {

        /** Answers each case with one function. */
        <T> T match(Function<Made, T> made, Function<Refused, T> refused);

        /** The orders ride on it. */
        record Made(ApprovedTrip trip) implements Sent {
            @Override
            public <T> T match(Function<Made, T> made, Function<Refused, T> refused) {
                return made.apply(this);
            }
        }

        /**
         * Nothing changed.
         *
         * @param subject the vehicle, order or item that it is about
         */
        record Refused(Refusal why, String subject) implements Sent {
            @Override
            public <T> T match(Function<Made, T> made, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why there is no such trip. */
    public enum Refusal {
        UNKNOWN_VEHICLE,
        UNKNOWN_ORDER,
        /** The order was delivered or cancelled. */
        CLOSED,
        ON_A_TRIP,
        /** Orders of two depots cannot be loaded at once. */
        OTHER_DEPOT,
        /** Goods of the order left the depot already. */
        GONE,
        /** The goods weigh more than the vehicle may carry. */
        TOO_HEAVY,
        /** The item must not ride with another one. */
        HAZARD,
        /** The item must be kept cold, and nothing on the vehicle does that. */
        COLD
    }

    /** Makes a trip inside a ledger transaction. */
    public Sent make(Wanted wanted, Cause.Request cause, JournalWriter writer) {
        Optional<Vehicle> vehicle = places.vehicle(wanted.vehicle());
        if (vehicle.isEmpty()) {
            return new Sent.Refused(Refusal.UNKNOWN_VEHICLE, wanted.vehicle());
        }
        List<IssueOrder> carried = new ArrayList<>();
        for (String code : wanted.orders()) {
            Optional<IssueOrder> order = orders.find(code);
            Optional<Refusal> why =
                    order.map(found -> refusal(found, carried)).orElse(Optional.of(Refusal.UNKNOWN_ORDER));
            if (why.isPresent()) {
                return new Sent.Refused(why.get(), code);
            }
            carried.add(order.get());
        }
        Load load = carried.stream().map(order -> order.load(catalog)).reduce(Load.NOTHING, Load::plus);
        if (load.weightGrams() > vehicle.get().payloadGrams()) {
            return new Sent.Refused(Refusal.TOO_HEAVY, wanted.vehicle());
        }
        Set<String> clashing = clashing(carried);
        if (!clashing.isEmpty()) {
            return new Sent.Refused(Refusal.HAZARD, clashing.iterator().next());
        }
        Optional<String> warm = vehicle.get().refrigerated() || wanted.coolBoxes()
                ? Optional.empty()
                : items(carried)
                        .filter(ReliefItem::coldChain)
                        .map(ReliefItem::code)
                        .findFirst();
        if (warm.isPresent()) {
            return new Sent.Refused(Refusal.COLD, warm.get());
        }
        ApprovedTrip trip = trip(wanted, carried, load);
        record(trip, load, wanted.coolBoxes(), cause, writer);
        trips.add(trip);
        for (ApprovedTrip.Stop stop : trip.stops()) {
            trips.addStop(trip.code(), stop);
            orders.carry(stop.order(), trip.code(), cause.user(), writer);
        }
        return new Sent.Made(trip);
    }

    private Optional<Refusal> refusal(IssueOrder order, List<IssueOrder> before) {
        if (!order.isOpen()) {
            return Optional.of(Refusal.CLOSED);
        }
        if (order.trip() != null) {
            return Optional.of(Refusal.ON_A_TRIP);
        }
        if (!before.isEmpty() && !before.get(0).depot().equals(order.depot())) {
            return Optional.of(Refusal.OTHER_DEPOT);
        }
        boolean gone = orders.progress(List.of(order)).getOrDefault(order.code(), List.of()).stream()
                .anyMatch(HandTrips::hasLeft);
        return gone ? Optional.of(Refusal.GONE) : Optional.empty();
    }

    private static boolean hasLeft(OrderProgress item) {
        return item.loaded() > 0 || item.departed() > 0 || item.accepted() > 0;
    }

    private Set<String> clashing(List<IssueOrder> carried) {
        return TripHazards.among(items(carried).toList());
    }

    private Stream<ReliefItem> items(List<IssueOrder> carried) {
        return carried.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLine::item)
                .distinct()
                .flatMap(item -> catalog.item(item).stream());
    }

    private ApprovedTrip trip(Wanted wanted, List<IssueOrder> carried, Load load) {
        String depot = carried.get(0).depot();
        List<ApprovedTrip.Stop> stops = new ArrayList<>();
        String at = depot;
        Instant time = wanted.departs();
        long metres = 0;
        for (IssueOrder order : carried) {
            Optional<RoadDistance> way = way(at, order.destination());
            Instant arrives = time.plus(minutes(way));
            time = arrives.plus(UNLOADING);
            long leg = way.map(RoadDistance::metres).orElse(0L);
            metres += leg;
            stops.add(new ApprovedTrip.Stop(stops.size() + 1, order.destination(), order.code(), arrives, time, leg));
            at = order.destination();
        }
        Optional<RoadDistance> back = way(at, depot);
        return new ApprovedTrip(
                trips.newCode(),
                null,
                wanted.vehicle(),
                depot,
                1,
                wanted.departs().minus(LOADING),
                wanted.departs(),
                time.plus(minutes(back)),
                metres + back.map(RoadDistance::metres).orElse(0L),
                load.weightGrams(),
                (load.volumeCm3() + CM3_A_LITRE - 1) / CM3_A_LITRE,
                stops);
    }

    private Optional<RoadDistance> way(String from, String to) {
        return from.equals(to) ? Optional.of(new RoadDistance(from, to, 0, 0, false)) : roads.between(from, to);
    }

    private static Duration minutes(Optional<RoadDistance> way) {
        return way.map(road -> Duration.ofMinutes(road.minutes())).orElse(UNKNOWN_ROAD);
    }

    private static void record(
            ApprovedTrip trip, Load load, boolean coolBoxes, Cause.Request cause, JournalWriter writer) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("trip", trip.code())
                .put("vehicle", trip.vehicle())
                .put("depot", trip.depot())
                .put("departs", trip.departsAt().toString())
                .put("estimated", load.estimated())
                .put("metres", trip.metres())
                .put("weightGrams", trip.weightGrams());
        if (coolBoxes) {
            body.put("coolBoxes", true);
        }
        ArrayNode carried = body.putArray("orders");
        trip.stops().forEach(stop -> carried.add(stop.order()));
        body.set("cause", cause.toJson());
        writer.append(JournalKind.PLAN, body);
    }
}
