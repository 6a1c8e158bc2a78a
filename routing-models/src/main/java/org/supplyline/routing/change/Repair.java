package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.engine.Pile;
import org.supplyline.routing.engine.Truck;

/**
 * A first valid plan out of the one that was told: executed stops are facts, goods on board and locked stops stay where they can, the other
 * stops keep their truck and place and follow the new shares, what does not hold any more is taken out, what is open is inserted.
 */
final class Repair {
    private final Day day;
    private final DraftPlan plan;
    private final Map<Need, Map<Pile, Long>> committed = new LinkedHashMap<>();
    private final Map<Pile, Long> taken = new HashMap<>();
    private final Map<Need, Map<Pile, Long>> held = new LinkedHashMap<>();
    private final Map<Need, Long> toldOpen = new HashMap<>();
    private List<Share> shares = List.of();

    private Repair(Day day) {
        this.day = day;
        for (Undelivered rest : day.request().told().undelivered()) {
            Need need = day.need(rest.site(), rest.item());
            if (need != null && rest.reason() == Undelivered.Reason.NO_VEHICLE_TIME) {
                toldOpen.merge(need, rest.quantity(), Long::sum);
            }
        }
        this.plan = new DraftPlan(day);
    }

    /**
     * What came of it.
     *
     * @param held shares that no truck can bring, by need and where they lie
     * @param homeless some stops lost their trip, or are new
     */
    record Repaired(DraftPlan plan, List<Share> shares, Map<Need, Map<Pile, Long>> held, boolean homeless) {}

    static Repaired of(Day day) {
        Repair repair = new Repair(day);
        repair.commitExecuted();
        repair.plan.trips().stream().filter(DraftTrip::underWay).forEach(repair::keepOnBoard);
        repair.keepLocked();
        repair.shares = new DayShares(day, repair.committed, repair.taken).shares();
        repair.keepTold();
        new Mending(day, repair.plan).mend();
        boolean homeless = !repair.plan.open().stream().allMatch(repair::wasOpen);
        return new Repaired(repair.plan, repair.shares, repair.held, homeless);
    }

    private void commit(Need need, Pile pile, long quantity) {
        committed.computeIfAbsent(need, key -> new LinkedHashMap<>()).merge(pile, quantity, Long::sum);
    }

    private void commitExecuted() {
        for (TruckState state : day.states()) {
            for (Trip trip : state.loaded()) {
                List<Stop> executed = state.over().contains(trip)
                        ? trip.stops()
                        : Objects.requireNonNull(state.underWay()).executed();
                for (Stop stop : trip.stops()) {
                    stop.loads()
                            .forEach(load ->
                                    taken.merge(new Pile(trip.depot(), load.item()), load.quantity(), Long::sum));
                }
                for (Stop stop : executed) {
                    for (ItemQuantity load : stop.loads()) {
                        Need need = day.need(stop.site(), load.item());
                        if (need != null) {
                            commit(need, new Pile(trip.depot(), load.item()), load.quantity());
                        }
                    }
                }
            }
        }
    }

    private long open(Need need) {
        return need.approved() - DayShares.sum(committed.getOrDefault(need, Map.of()));
    }

    /** What was told of a stop, and what of it is still needed, at most what the depot still has if that matters. */
    private DraftStop stop(Stop told, DraftTrip trip, boolean locked, boolean fromStock) {
        Map<Load, Long> loads = new LinkedHashMap<>();
        Map<Need, Long> given = new HashMap<>();
        for (ItemQuantity load : told.loads()) {
            Need need = day.need(told.site(), load.item());
            if (need != null) {
                long stock = fromStock ? left(new Pile(trip.depot(), load.item())) : Long.MAX_VALUE;
                long open = open(need) - given.getOrDefault(need, 0L);
                long quantity = Math.min(Math.min(load.quantity(), open), stock);
                if (quantity > 0) {
                    loads.put(new Load(need, load.item()), quantity);
                    given.merge(need, quantity, Long::sum);
                }
            }
        }
        Site site = day.site(told.site());
        return DraftStop.of(day, site, trip.depot(), loads, DraftStop.Told.of(trip.id(), told), locked);
    }

    private long left(Pile pile) {
        long stock = day.depots().stream()
                .filter(candidate -> candidate.id().equals(pile.depot()))
                .flatMap(candidate -> candidate.stock().stream())
                .filter(line -> line.item().equals(pile.goods()))
                .mapToLong(ItemQuantity::quantity)
                .sum();
        return Math.max(0, stock - taken.getOrDefault(pile, 0L));
    }

    /** The rest of a trip under way, as far as roads and the shift let it. */
    private void keepOnBoard(DraftTrip trip) {
        Truck truck = trip.truck();
        TruckState state = day.states().get(truck.number());
        List<DraftStop> stops = new ArrayList<>();
        int at = trip.startPlace();
        for (Stop told : Objects.requireNonNull(state.underWay()).rest()) {
            DraftStop stop = stop(told, trip, true, false);
            if (!stop.loads().isEmpty()
                    && truck.connects(at, stop.place())
                    && (truck.connects(stop.place(), truck.home()) || !truck.connects(at, truck.home()))) {
                stops.add(stop);
                at = stop.place();
            }
        }
        trip.setStops(stops);
        while (!stops.isEmpty()
                && state.freeMinute() + minutesHome(trip) > truck.vehicle().shiftEndMinute()) {
            stops.remove(stops.size() - 1);
            trip.setStops(stops);
        }
        stops.forEach(stop ->
                stop.loads().forEach((load, quantity) -> commit(load.need(), load.from(trip.depot()), quantity)));
        told(state.underWay() == null ? 0 : state.underWay().rest().size());
    }

    private int minutesHome(DraftTrip trip) {
        return trip.shape().workMinutes()
                + trip.truck().minutes(trip.lastPlace(), trip.truck().home());
    }

    private void told(int stops) {
        plan.setToldStops(plan.toldStops() + stops);
    }

    private void keepLocked() {
        for (DraftTrip trip : plan.trips()) {
            Trip told = trip.told();
            if (told == null || trip.underWay()) {
                continue;
            }
            told(told.stops().size());
            List<DraftStop> stops = new ArrayList<>();
            for (Stop stop : told.stops()) {
                if (day.isLocked(told.vehicle(), told.number(), stop.site())) {
                    DraftStop locked = stop(stop, trip, true, true);
                    if (!locked.loads().isEmpty() && reaches(trip, locked)) {
                        stops.add(locked);
                        locked.loads().forEach((load, quantity) -> {
                            commit(load.need(), load.from(trip.depot()), quantity);
                            taken.merge(load.from(trip.depot()), quantity, Long::sum);
                        });
                    }
                }
            }
            trip.setStops(stops);
        }
        lostTrips().forEach(trip -> told(trip.stops().size()));
    }

    private List<Trip> lostTrips() {
        return day.states().stream()
                .filter(TruckState::lost)
                .flatMap(state -> state.toCome().stream())
                .toList();
    }

    private static boolean reaches(DraftTrip trip, DraftStop stop) {
        Truck truck = trip.truck();
        return truck.mayStopAt(stop.site())
                && truck.connects(trip.depotPlace(), stop.place())
                && truck.connects(stop.place(), truck.home());
    }

    /** Told stops keep their place with what the new shares leave them; what is missing then is open, or held if no truck can go. */
    private void keepTold() {
        Map<Need, Map<Pile, Long>> rest = rest();
        plan.trips().stream()
                .filter(trip -> trip.told() != null && !trip.underWay())
                .sorted(Comparator.comparingInt(
                        trip -> Objects.requireNonNull(trip.told()).loadingMinute()))
                .forEach(trip -> keepTold(trip, rest));
        Map<Way, Map<PlaceId, Map<Load, Long>>> missing = new LinkedHashMap<>();
        rest.forEach((need, byPile) -> byPile.forEach((pile, quantity) -> {
            Site site = day.site(need.site());
            Way way = new Way(pile.depot(), day.item(pile.goods()).coldChain());
            if (quantity > 0
                    && (site.collectsItself()
                            || day.access().vehicles(way.depot, site, way.cold).isEmpty())) {
                held.computeIfAbsent(need, key -> new LinkedHashMap<>()).put(pile, quantity);
            } else if (quantity > 0) {
                missing.computeIfAbsent(way, key -> new LinkedHashMap<>())
                        .computeIfAbsent(need.site(), key -> new LinkedHashMap<>())
                        .put(new Load(need, pile.goods()), quantity);
            }
        }));
        missing.forEach((way, bySite) -> bySite.forEach(
                (site, loads) -> plan.open(DraftStop.of(day, day.site(site), way.depot, loads, null, false))));
    }

    /** Where goods come from, and whether only refrigerated trucks may bring them. */
    private record Way(PlaceId depot, boolean cold) {}

    /** Whether the plan that was told had no truck for it either. */
    private boolean wasOpen(DraftStop stop) {
        return stop.told() == null
                && stop.loads().entrySet().stream()
                        .allMatch(load -> load.getValue()
                                <= toldOpen.getOrDefault(load.getKey().need(), 0L));
    }

    /** What each need is still to get from where. */
    private Map<Need, Map<Pile, Long>> rest() {
        Map<Need, Map<Pile, Long>> rest = new LinkedHashMap<>();
        for (Share share : shares) {
            Map<Pile, Long> own = committed.getOrDefault(share.need(), Map.of());
            Map<Pile, Long> byPile = new LinkedHashMap<>();
            for (AllocationLine.Source source : share.sources()) {
                Pile pile = Pile.of(source, share.need().item());
                byPile.put(pile, source.quantity() - own.getOrDefault(pile, 0L));
            }
            rest.put(share.need(), byPile);
        }
        return rest;
    }

    private void keepTold(DraftTrip trip, Map<Need, Map<Pile, Long>> rest) {
        Trip told = Objects.requireNonNull(trip.told());
        List<DraftStop> stops = new ArrayList<>();
        for (Stop toldStop : told.stops()) {
            DraftStop there = trip.stops().stream()
                    .filter(stop -> stop.site().id().equals(toldStop.site()))
                    .findFirst()
                    .orElseGet(() -> share(toldStop, trip, rest));
            if (there.loads().isEmpty()) {
                continue;
            }
            if (reaches(trip, there)) {
                stops.add(there);
            } else {
                giveBack(there, rest);
            }
        }
        trip.setStops(stops);
    }

    private DraftStop share(Stop toldStop, DraftTrip trip, Map<Need, Map<Pile, Long>> rest) {
        Map<Load, Long> loads = new LinkedHashMap<>();
        for (ItemQuantity load : toldStop.loads()) {
            Need need = day.need(toldStop.site(), load.item());
            Pile pile = new Pile(trip.depot(), load.item());
            Map<Pile, Long> byPile = need == null ? null : rest.get(need);
            long quantity = byPile == null ? 0 : Math.min(load.quantity(), byPile.getOrDefault(pile, 0L));
            if (need != null && byPile != null && quantity > 0) {
                loads.put(new Load(need, load.item()), quantity);
                byPile.merge(pile, -quantity, Long::sum);
            }
        }
        Site site = day.site(toldStop.site());
        return DraftStop.of(day, site, trip.depot(), loads, DraftStop.Told.of(trip.id(), toldStop), false);
    }

    private static void giveBack(DraftStop stop, Map<Need, Map<Pile, Long>> rest) {
        stop.loads()
                .forEach((load, quantity) -> Objects.requireNonNull(rest.get(load.need()))
                        .merge(load.from(stop.depot()), quantity, Long::sum));
    }
}
