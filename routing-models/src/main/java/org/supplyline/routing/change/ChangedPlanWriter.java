package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.FirstExpired;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Leg;
import org.supplyline.routing.LotPick;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Rule;
import org.supplyline.routing.ScoreLine;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.engine.Held;
import org.supplyline.routing.engine.PlanWriter;
import org.supplyline.routing.engine.Portion;
import org.supplyline.routing.engine.Reasons;
import org.supplyline.routing.engine.Truck;

/** Writes a changed plan down: what was executed as it was told, what is under way with its new times, what is still to come. */
final class ChangedPlanWriter {
    private final Day day;
    private final DraftPlan plan;
    private final Clock clock;

    ChangedPlanWriter(Day day, DraftPlan plan) {
        this.day = day;
        this.plan = plan;
        this.clock = Clock.of(day, plan);
    }

    DispatchPlan write(Repair.Repaired repaired) {
        List<Trip> trips = new ArrayList<>();
        List<Trip> toLoad = new ArrayList<>();
        for (Truck truck : day.trucks()) {
            TruckState state = day.states().get(truck.number());
            List<Trip> own = new ArrayList<>(state.over());
            TruckState.UnderWay underWay = state.underWay();
            if (state.lost() && underWay != null) {
                own.add(brokenOff(underWay, state));
            }
            for (DraftTrip trip : plan.driven(truck.number())) {
                if (trip.underWay()) {
                    own.add(goingOn(trip, Objects.requireNonNull(underWay)));
                } else {
                    Trip next = toCome(trip, own.size() + 1);
                    own.add(next);
                    toLoad.add(next);
                }
            }
            trips.addAll(own);
        }
        DraftCost cost = DraftCost.of(day, plan, clock);
        boolean estimated =
                day.times().estimated() || day.problem().items().stream().anyMatch(Item::estimated);
        return new DispatchPlan(
                cost.broken() == 0,
                estimated,
                trips,
                FirstExpired.picks(day.problem().lots(), toLoad, drawn()),
                undelivered(repaired),
                PlanWriter.allocation(day.problem(), repaired.shares(), delivered(trips)),
                score(cost),
                PlanWriter.totals(trips));
    }

    /** What the trips that are loaded took of which lot, as it was told. */
    private List<LotPick> drawn() {
        return day.request().told().lots().stream()
                .filter(pick -> day.states().get(day.truck(pick.vehicle()).number()).loaded().stream()
                        .anyMatch(trip -> trip.number() == pick.trip()))
                .toList();
    }

    /** What trucks bring, by need, as far as there is still a need. */
    private Map<Need, Long> delivered(List<Trip> trips) {
        Map<Need, Long> delivered = new HashMap<>();
        trips.stream()
                .flatMap(trip -> trip.stops().stream())
                .forEach(stop -> stop.loads().forEach(load -> {
                    Need need = day.need(stop.site(), load.item());
                    if (need != null) {
                        delivered.merge(need, load.quantity(), Long::sum);
                    }
                }));
        return delivered;
    }

    private List<Undelivered> undelivered(Repair.Repaired repaired) {
        List<Held> held = new ArrayList<>();
        repaired.held()
                .forEach((need, byPile) -> byPile.forEach(
                        (pile, quantity) -> held.add(new Held(portion(need, pile.goods(), quantity), pile.depot()))));
        List<Held> tooLarge = new ArrayList<>();
        List<Held> staying = new ArrayList<>();
        for (DraftStop stop : plan.open()) {
            stop.loads().forEach((load, quantity) -> {
                Held rest = new Held(portion(load.need(), load.goods(), quantity), stop.depot());
                (fitsSomeTruck(rest.portion().item(), stop) ? staying : tooLarge).add(rest);
            });
        }
        return new Reasons(day.problem(), day.access()).list(repaired.shares(), held, tooLarge, staying);
    }

    private Portion portion(Need need, ItemCode goods, long quantity) {
        return new Portion(need, day.item(goods), quantity);
    }

    private boolean fitsSomeTruck(Item item, DraftStop stop) {
        return day.access().vehicles(stop.depot(), stop.site(), item.coldChain()).stream()
                .anyMatch(vehicle -> item.unitWeightGrams() <= vehicle.capacityGrams()
                        && item.unitVolumeMillilitres() <= vehicle.capacityMillilitres());
    }

    private static List<ScoreLine> score(DraftCost cost) {
        return Stream.of(Rule.values())
                .filter(rule -> cost.of(rule) > 0)
                .map(rule -> new ScoreLine(rule, rule.level(), cost.count(rule), -cost.of(rule)))
                .toList();
    }

    /** A lost truck stays where it is; what it had served stands. */
    private Trip brokenOff(TruckState.UnderWay underWay, TruckState state) {
        Trip told = underWay.told();
        PlaceId here = state.place();
        return trip(
                told,
                underWay.executed(),
                new Leg(here, here, 0, 0, List.of(), false),
                state.freeMinute(),
                metres(told, underWay.executed()));
    }

    private Trip goingOn(DraftTrip trip, TruckState.UnderWay underWay) {
        Trip told = underWay.told();
        List<Stop> stops = new ArrayList<>(underWay.executed());
        stops.addAll(stops(trip, trip.startPlace()));
        Leg back = leg(trip, trip.lastPlace(), clock.endPlace(trip));
        long metres = metres(told, underWay.executed()) + clock.metres(trip);
        return trip(told, stops, back, clock.returnMinute(trip), metres);
    }

    private static long metres(Trip told, List<Stop> executed) {
        Leg approach = told.approach();
        return (approach == null ? 0 : approach.metres())
                + executed.stream().mapToLong(stop -> stop.leg().metres()).sum();
    }

    /** A told trip that goes another way from now on; its load is what it set out with. */
    private static Trip trip(Trip told, List<Stop> stops, Leg back, int returnMinute, long metres) {
        return new Trip(
                told.vehicle(),
                told.number(),
                told.depot(),
                told.approach(),
                told.loadingMinute(),
                told.departureMinute(),
                stops,
                back,
                returnMinute,
                metres,
                told.weightGrams(),
                told.volumeMillilitres(),
                told.weightPercent(),
                told.volumePercent());
    }

    private Trip toCome(DraftTrip trip, int number) {
        Vehicle vehicle = trip.truck().vehicle();
        DraftTrip.Shape shape = trip.shape();
        return new Trip(
                vehicle.id(),
                number,
                trip.depot(),
                clock.cameFrom(trip) == trip.depotPlace() ? null : leg(trip, clock.cameFrom(trip), trip.depotPlace()),
                clock.loadingMinute(trip),
                clock.departureMinute(trip),
                stops(trip, trip.depotPlace()),
                leg(trip, trip.lastPlace(), clock.endPlace(trip)),
                clock.returnMinute(trip),
                clock.metres(trip),
                shape.weightGrams(),
                shape.volumeMillilitres(),
                PlanWriter.percent(shape.weightGrams(), vehicle.capacityGrams()),
                PlanWriter.percent(shape.volumeMillilitres(), vehicle.capacityMillilitres()));
    }

    private Leg leg(DraftTrip trip, int from, int to) {
        return day.times().leg(trip.truck().vehicle(), from, to);
    }

    private List<Stop> stops(DraftTrip trip, int from) {
        List<Stop> stops = new ArrayList<>();
        int at = from;
        for (int i = 0; i < trip.stops().size(); i++) {
            DraftStop stop = trip.stops().get(i);
            int arrival = clock.departureMinute(trip) + trip.shape().arrivals().get(i);
            stops.add(new Stop(
                    stop.site().id(),
                    leg(trip, at, stop.place()),
                    arrival,
                    arrival + stop.site().serviceMinutes(),
                    stop.loads().entrySet().stream()
                            .map(load -> new ItemQuantity(load.getKey().goods(), load.getValue()))
                            .toList(),
                    stop.weightGrams(),
                    stop.volumeMillilitres()));
            at = stop.place();
        }
        return stops;
    }
}
