package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.change.Causes.Found;
import org.supplyline.routing.change.Difference.Kind;

/** Holds a new plan against the one that was told, stop by stop; what was executed is in neither. */
final class Differences {
    /** A driver waits a quarter of an hour without being called. */
    private static final int MINUTES_THAT_MATTER = 15;

    private final Day day;
    private final DispatchPlan plan;
    private final Causes causes;
    private final List<Difference> list = new ArrayList<>();
    private final List<Planned> told = new ArrayList<>();
    private final List<Planned> now = new ArrayList<>();

    /** A stop that is still to be made. */
    private record Planned(Trip trip, Stop stop) {
        VehicleId vehicle() {
            return trip.vehicle();
        }
    }

    Differences(Day day, DispatchPlan plan) {
        this.day = day;
        this.plan = plan;
        this.causes = new Causes(day, plan);
        Map<VehicleId, List<Trip>> trips = plan.trips().stream().collect(Collectors.groupingBy(Trip::vehicle));
        for (TruckState state : day.states()) {
            TruckState.UnderWay underWay = state.underWay();
            List<Trip> own = trips.getOrDefault(state.vehicle().id(), List.of());
            int over = state.over().size();
            if (underWay != null) {
                underWay.rest().forEach(stop -> told.add(new Planned(underWay.told(), stop)));
                Trip rest = own.get(over);
                rest.stops().stream()
                        .skip(underWay.executed().size())
                        .forEach(stop -> now.add(new Planned(rest, stop)));
                over++;
            }
            state.toCome().forEach(trip -> trip.stops().forEach(stop -> told.add(new Planned(trip, stop))));
            own.stream().skip(over).forEach(trip -> trip.stops().forEach(stop -> now.add(new Planned(trip, stop))));
        }
    }

    List<Difference> list() {
        for (TruckState state : day.states()) {
            trips(state);
        }
        stops();
        unreachable();
        return List.copyOf(list);
    }

    private void add(
            Kind kind,
            Found found,
            @Nullable VehicleId vehicle,
            @Nullable PlaceId site,
            @Nullable ItemCode item,
            Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        if (vehicle != null) {
            all.put("vehicle", name(vehicle));
        }
        if (site != null) {
            all.put("site", causes.place(site));
        }
        if (item != null) {
            all.put("item", day.item(item).name());
        }
        list.add(new Difference(
                kind,
                found.cause(),
                vehicle,
                site,
                item,
                kind.words().with("cause", found.words()).with(all)));
    }

    private String name(VehicleId vehicle) {
        return day.truck(vehicle).vehicle().name();
    }

    /** Trips more or less, other times of departure, and who comes home late. */
    private void trips(TruckState state) {
        Vehicle vehicle = day.truck(state.vehicle().id()).vehicle();
        List<Trip> own = plan.trips().stream()
                .filter(trip -> trip.vehicle().equals(vehicle.id()))
                .skip(state.loaded().size())
                .toList();
        int difference = own.size() - state.toCome().size();
        Trip toldFirst = state.toCome().isEmpty() ? null : state.toCome().get(0);
        Found why = causes.truck(vehicle.id(), toldFirst);
        if (difference != 0) {
            Kind kind = difference < 0 ? Kind.TRIP_DROPPED : Kind.TRIP_ADDED;
            add(kind, why, vehicle.id(), null, null, Map.of("count", String.valueOf(Math.abs(difference))));
        }
        for (int i = 0; i < Math.min(own.size(), state.toCome().size()); i++) {
            departure(state.toCome().get(i), own.get(i));
        }
        Trip last = own.isEmpty() ? underWayNow(state) : own.get(own.size() - 1);
        if (last != null && !state.lost() && last.returnMinute() > vehicle.shiftEndMinute()) {
            String minutes = String.valueOf(last.returnMinute() - vehicle.shiftEndMinute());
            add(Kind.LATE_HOME, why, vehicle.id(), null, null, Map.of("minutes", minutes));
        }
    }

    private @Nullable Trip underWayNow(TruckState state) {
        TruckState.UnderWay underWay = state.underWay();
        return underWay == null
                ? null
                : plan.trips().stream()
                        .filter(trip -> trip.vehicle().equals(underWay.told().vehicle())
                                && trip.number() == underWay.told().number())
                        .findFirst()
                        .orElse(null);
    }

    private void departure(Trip before, Trip after) {
        int later = after.departureMinute() - before.departureMinute();
        if (before.depot().equals(after.depot()) && Math.abs(later) >= MINUTES_THAT_MATTER) {
            Map<String, String> values =
                    Map.of("minutes", String.valueOf(Math.abs(later)), "depot", causes.place(after.depot()));
            Found why = causes.truck(before.vehicle(), before);
            add(later > 0 ? Kind.DEPARTURE : Kind.EARLIER, why, before.vehicle(), null, null, values);
        }
    }

    private void stops() {
        List<Planned> newStops = new ArrayList<>(now);
        List<Planned> oldStops = new ArrayList<>();
        Map<Planned, Planned> pairs = new LinkedHashMap<>();
        for (Planned old : told) {
            Planned same = take(newStops, old, true);
            if (same == null) {
                oldStops.add(old);
            } else {
                pairs.put(old, same);
            }
        }
        pairs.forEach(this::quantities);
        for (Planned old : oldStops) {
            Planned moved = take(newStops, old, false);
            if (moved == null) {
                Found why = causes.dropped(old.stop(), old.vehicle(), old.trip());
                add(Kind.STOP_DROPPED, why, old.vehicle(), old.stop().site(), null, Map.of());
            } else {
                Found why = causes.stop(old.stop().site(), old.vehicle(), old.trip());
                Map<String, String> from = Map.of("from", name(old.vehicle()));
                add(Kind.STOP_MOVED, why, moved.vehicle(), old.stop().site(), null, from);
                quantities(old, moved);
            }
        }
        for (Planned added : newStops) {
            Found why = causes.added(added.stop(), added.vehicle());
            add(Kind.STOP_ADDED, why, added.vehicle(), added.stop().site(), null, Map.of());
        }
    }

    private static @Nullable Planned take(List<Planned> stops, Planned like, boolean sameTruck) {
        for (Planned stop : stops) {
            boolean same = stop.vehicle().equals(like.vehicle())
                    && stop.trip().depot().equals(like.trip().depot());
            if (stop.stop().site().equals(like.stop().site()) && (same || !sameTruck)) {
                stops.remove(stop);
                return stop;
            }
        }
        return null;
    }

    private void quantities(Planned before, Planned after) {
        Map<ItemCode, Long> old = loads(before.stop());
        Map<ItemCode, Long> next = loads(after.stop());
        Set<ItemCode> items = new HashSet<>(old.keySet());
        items.addAll(next.keySet());
        items.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(item -> {
                    long was = old.getOrDefault(item, 0L);
                    long is = next.getOrDefault(item, 0L);
                    if (was != is) {
                        PlaceId site = after.stop().site();
                        Found why = causes.quantity(site, item, before.vehicle(), before.trip());
                        Map<String, String> values = Map.of("from", String.valueOf(was), "to", String.valueOf(is));
                        add(Kind.QUANTITY, why, after.vehicle(), site, item, values);
                    }
                });
    }

    private static Map<ItemCode, Long> loads(Stop stop) {
        return stop.loads().stream().collect(Collectors.toMap(ItemQuantity::item, ItemQuantity::quantity, Long::sum));
    }

    /** Sites that were on a trip or are new, and that no road reaches now. */
    private void unreachable() {
        Set<PlaceId> before = sites(day.request().told());
        Set<PlaceId> said = new HashSet<>(before);
        for (Undelivered rest : plan.undelivered()) {
            if (rest.reason() == Undelivered.Reason.UNREACHABLE && said.add(rest.site())) {
                String depot = Objects.requireNonNullElse(rest.parameters().get("heldAt"), "");
                Found added = causes.quantity(rest.site(), rest.item(), new VehicleId("-"), null);
                Found why = added.cause() == Difference.Cause.NEED_ADDED ? added : causes.unreachable(rest.site());
                add(Kind.UNREACHABLE, why, null, rest.site(), null, Map.of("depot", depot));
            }
        }
    }

    private static Set<PlaceId> sites(DispatchPlan plan) {
        return plan.undelivered().stream()
                .filter(rest -> rest.reason() == Undelivered.Reason.UNREACHABLE)
                .map(Undelivered::site)
                .collect(Collectors.toSet());
    }
}
