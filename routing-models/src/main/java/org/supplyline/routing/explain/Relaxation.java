package org.supplyline.routing.explain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/** Something that the branch could get or do, so that a problem binds less. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Relaxation.MoreStock.class, name = "more-stock"),
    @JsonSubTypes.Type(value = Relaxation.Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = Relaxation.ExtraTruck.class, name = "extra-truck"),
    @JsonSubTypes.Type(value = Relaxation.LongerShift.class, name = "longer-shift"),
    @JsonSubTypes.Type(value = Relaxation.MoreTrips.class, name = "more-trips"),
    @JsonSubTypes.Type(value = Relaxation.MoreCrews.class, name = "more-crews"),
    @JsonSubTypes.Type(value = Relaxation.OpenRoad.class, name = "open-road")
})
public sealed interface Relaxation {
    /** A copy of the problem in which it is so. */
    DispatchProblem apply(DispatchProblem problem);

    private static DispatchProblem copy(
            DispatchProblem old, List<Depot> depots, List<Vehicle> vehicles, List<Road> roads) {
        return new DispatchProblem(
                old.start(), depots, old.items(), vehicles, old.sites(), old.needs(), roads, old.lots());
    }

    private static DispatchProblem with(DispatchProblem problem, VehicleId vehicle, UnaryOperator<Vehicle> change) {
        List<Vehicle> vehicles = problem.vehicles().stream()
                .map(old -> old.id().equals(vehicle) ? change.apply(old) : old)
                .toList();
        return copy(problem, problem.depots(), vehicles, problem.roads());
    }

    /** More goods at a depot. */
    record MoreStock(PlaceId depot, ItemCode item, long quantity) implements Relaxation {
        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            List<Depot> depots = problem.depots().stream()
                    .map(old -> old.id().equals(depot) ? with(old) : old)
                    .toList();
            return copy(problem, depots, problem.vehicles(), problem.roads());
        }

        private Depot with(Depot old) {
            List<ItemQuantity> stock = new ArrayList<>(old.stock());
            long there = stock.stream()
                    .filter(line -> line.item().equals(item))
                    .mapToLong(ItemQuantity::quantity)
                    .sum();
            stock.removeIf(line -> line.item().equals(item));
            stock.add(new ItemQuantity(item, there + quantity));
            return new Depot(
                    old.id(), old.name(), old.position(), old.docks(), old.crews(), old.litresPerCrewHour(), stock);
        }
    }

    /** The donor of earmarked goods agrees that they also serve the needs of these sites. */
    record Consent(ItemCode goods, List<PlaceId> sites) implements Relaxation {
        /** Keeps its own copy. */
        public Consent {
            sites = List.copyOf(sites);
        }

        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            return new DispatchProblem(
                    problem.start(),
                    problem.depots(),
                    problem.items().stream().map(this::with).toList(),
                    problem.vehicles(),
                    problem.sites(),
                    problem.needs(),
                    problem.roads(),
                    problem.lots());
        }

        private Item with(Item old) {
            Earmark earmark = old.earmark();
            if (earmark == null || !old.code().equals(goods)) {
                return old;
            }
            Set<PlaceId> wider = new LinkedHashSet<>(earmark.sites());
            wider.addAll(sites);
            return new Item(
                    old.code(),
                    old.name(),
                    old.unitWeightGrams(),
                    old.unitVolumeMillilitres(),
                    old.packSize(),
                    old.wholeCartonsOnly(),
                    old.estimated(),
                    old.coldChain(),
                    new Earmark(earmark.item(), List.copyOf(wider), earmark.donor()));
        }
    }

    /** One truck more. */
    record ExtraTruck(Vehicle vehicle) implements Relaxation {
        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            List<Vehicle> vehicles = new ArrayList<>(problem.vehicles());
            vehicles.add(vehicle);
            return copy(problem, problem.depots(), vehicles, problem.roads());
        }
    }

    /** A truck may be out longer. */
    record LongerShift(VehicleId vehicle, int untilMinute) implements Relaxation {
        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            return with(problem, vehicle, old -> old.withShift(untilMinute, old.maxTrips()));
        }
    }

    /** A truck may make more trips in its shift. */
    record MoreTrips(VehicleId vehicle, int trips) implements Relaxation {
        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            return with(problem, vehicle, old -> old.withShift(old.shiftEndMinute(), trips));
        }
    }

    /** A depot has more docks and crews, so that so many trucks are loaded at once. */
    record MoreCrews(PlaceId depot, int places) implements Relaxation {
        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            List<Depot> depots = problem.depots().stream()
                    .map(old -> old.id().equals(depot) ? with(old) : old)
                    .toList();
            return copy(problem, depots, problem.vehicles(), problem.roads());
        }

        private Depot with(Depot old) {
            return new Depot(
                    old.id(),
                    old.name(),
                    old.position(),
                    Math.max(old.docks(), places),
                    Math.max(old.crews(), places),
                    old.litresPerCrewHour(),
                    old.stock());
        }
    }

    /** A cut road is open again, in both directions if it has two. */
    record OpenRoad(PlaceId from, PlaceId to) implements Relaxation {
        @Override
        public DispatchProblem apply(DispatchProblem problem) {
            if (problem.roadsEstimated()) {
                // An open road would say that roads are known; where they are estimated, what is not cut is open.
                List<Road> cuts =
                        problem.roads().stream().filter(road -> !joins(road)).toList();
                return copy(problem, problem.depots(), problem.vehicles(), cuts);
            }
            List<Road> roads = problem.roads().stream()
                    .map(road -> !joins(road)
                            ? road
                            : new Road(
                                    road.from(),
                                    road.to(),
                                    road.minutes(),
                                    road.metres(),
                                    road.hill(),
                                    false,
                                    road.oneWay()))
                    .toList();
            return copy(problem, problem.depots(), problem.vehicles(), roads);
        }

        boolean joins(Road road) {
            return (road.from().equals(from) && road.to().equals(to))
                    || (road.from().equals(to) && road.to().equals(from));
        }
    }
}
