package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Leg;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.change.Difference.Cause;
import org.supplyline.routing.travel.Reach;

/** Finds which change a difference comes from. A cause is named only where it can be shown; else the difference makes way for others. */
final class Causes {
    private final Day day;
    private final DispatchPlan plan;
    private final Map<String, Change> needChanges = new HashMap<>();
    private final List<Change.RoadCut> cuts = new ArrayList<>();

    Causes(Day day, DispatchPlan plan) {
        this.day = day;
        this.plan = plan;
        for (Change change : day.request().changes()) {
            if (change instanceof Change.NeedAdded added) {
                needChanges.put(key(added.need().site(), added.need().item()), change);
            } else if (change instanceof Change.NeedChanged changed) {
                needChanges.put(key(changed.site(), changed.item()), change);
            } else if (change instanceof Change.NeedCancelled cancelled) {
                needChanges.put(key(cancelled.site(), cancelled.item()), change);
            } else if (change instanceof Change.RoadCut cut) {
                cuts.add(cut);
            }
        }
    }

    /** A cause with its words. */
    record Found(Cause cause, Phrase words) {
        static Found of(Cause cause, Map<String, String> values) {
            return new Found(cause, cause.words().with(values));
        }
    }

    private static String key(PlaceId site, ItemCode item) {
        return site + "\n" + item;
    }

    /** Why a site gets another quantity of an item on this truck. */
    Found quantity(PlaceId site, ItemCode goods, VehicleId vehicle, @Nullable Trip told) {
        ItemCode item = day.item(goods).wanted();
        Change change = needChanges.get(key(site, item));
        if (change instanceof Change.NeedAdded) {
            return Found.of(Cause.NEED_ADDED, Map.of());
        }
        if (change instanceof Change.NeedChanged changed) {
            return Found.of(Cause.NEED_CHANGED, Map.of("approved", String.valueOf(changed.approved())));
        }
        if (change instanceof Change.NeedCancelled) {
            return Found.of(Cause.NEED_CANCELLED, Map.of());
        }
        if (allocated(day.request().told(), site, item) != allocated(plan, site, item)) {
            return share(item);
        }
        return stop(site, vehicle, told);
    }

    private static long allocated(DispatchPlan plan, PlaceId site, ItemCode item) {
        return plan.allocation().stream()
                .filter(line -> line.site().equals(site) && line.item().equals(item))
                .mapToLong(AllocationLine::allocated)
                .sum();
    }

    private Found share(ItemCode item) {
        for (Change change : day.request().changes()) {
            if (change instanceof Change.StockCorrected corrected
                    && day.item(corrected.item()).wanted().equals(item)) {
                return Found.of(
                        Cause.STOCK_CORRECTED,
                        Map.of(
                                "depot", place(corrected.depot()),
                                "item", day.item(corrected.item()).name(),
                                "quantity", String.valueOf(corrected.quantity())));
            }
        }
        for (TruckState state : day.states()) {
            TruckState.UnderWay underWay = state.underWay();
            if (state.lost()
                    && underWay != null
                    && underWay.rest().stream()
                            .flatMap(stop -> stop.loads().stream())
                            .map(load -> day.item(load.item()).wanted())
                            .anyMatch(item::equals)) {
                return lost(state);
            }
        }
        return Found.of(Cause.SHARED_ANEW, Map.of("item", day.item(item).name()));
    }

    private static Found lost(TruckState state) {
        return Found.of(Cause.TRUCK_LOST, Map.of("lost", state.vehicle().name()));
    }

    /** Why a stop is new, with all that it brings. */
    Found added(Stop stop, VehicleId vehicle) {
        for (ItemQuantity load : stop.loads()) {
            Found found = quantity(stop.site(), load.item(), vehicle, null);
            if (found.cause() != Cause.REARRANGED) {
                return found;
            }
        }
        return Found.of(Cause.REARRANGED, Map.of());
    }

    /** Why a stop is no longer made: all it was to bring is cancelled, or its trip changed. */
    Found dropped(Stop stop, VehicleId vehicle, Trip told) {
        boolean cancelled = stop.loads().stream()
                .map(load -> key(stop.site(), day.item(load.item()).wanted()))
                .allMatch(key -> needChanges.get(key) instanceof Change.NeedCancelled);
        Found found = cancelled ? Found.of(Cause.NEED_CANCELLED, Map.of()) : stop(stop.site(), vehicle, told);
        return found.cause() != Cause.REARRANGED || stop.loads().isEmpty()
                ? found
                : quantity(stop.site(), stop.loads().get(0).item(), vehicle, told);
    }

    /** Why a stop leaves its truck. */
    Found stop(PlaceId site, VehicleId vehicle, @Nullable Trip told) {
        Found found = truck(vehicle, told);
        return found.cause() == Cause.TRUCK_LOST || !isCutOff(site) ? found : unreachable(site);
    }

    /** What befell a truck or the ways of its trip. */
    Found truck(VehicleId vehicle, @Nullable Trip told) {
        for (TruckState state : day.states()) {
            if (state.lost() && state.vehicle().id().equals(vehicle)) {
                return lost(state);
            }
        }
        if (told != null) {
            List<Change.RoadCut> onTheWay = cuts.stream()
                    .filter(cut -> legs(told).anyMatch(leg -> passes(leg, cut)))
                    .toList();
            if (!onTheWay.isEmpty()) {
                return road(onTheWay);
            }
        }
        for (Change change : day.request().changes()) {
            if (change instanceof Change.TruckProgress progress
                    && progress.vehicle().equals(vehicle)) {
                return Found.of(
                        Cause.TRUCK_LATE,
                        Map.of(
                                "lost", day.truck(vehicle).vehicle().name(),
                                "place", place(progress.at())));
            }
        }
        return Found.of(Cause.REARRANGED, Map.of());
    }

    private static Stream<Leg> legs(Trip trip) {
        Leg approach = trip.approach();
        return Stream.of(
                        approach == null ? Stream.<Leg>of() : Stream.of(approach),
                        trip.stops().stream().map(Stop::leg),
                        Stream.of(trip.returnLeg()))
                .flatMap(legs -> legs);
    }

    private static boolean passes(Leg leg, Change.RoadCut cut) {
        PlaceId at = leg.from();
        for (PlaceId next :
                Stream.concat(leg.via().stream(), Stream.of(leg.to())).toList()) {
            if (cut.joins(at, next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private boolean isCutOff(PlaceId site) {
        return !cuts.isEmpty()
                && day.problem().depots().stream()
                        .noneMatch(depot -> day.access().roadOpen(depot.id(), day.site(site)));
    }

    /** The cut roads each of which alone keeps a site from its depots; all of them if only together. */
    Found unreachable(PlaceId site) {
        Reach reach = new Reach(day.problem());
        List<Change.RoadCut> alone = cuts.stream()
                .filter(cut -> day.problem().depots().stream().map(Depot::id).anyMatch(depot -> {
                    Set<PlaceId> places = reach.from(depot, road -> cut.joins(road.from(), road.to()), true);
                    return places.contains(site);
                }))
                .toList();
        return road(alone.isEmpty() ? cuts : alone);
    }

    private Found road(List<Change.RoadCut> roads) {
        String names = roads.stream()
                .map(cut -> place(cut.from()) + "–" + place(cut.to()))
                .collect(Collectors.joining(", "));
        return Found.of(Cause.ROAD_CUT, Map.of("roads", names));
    }

    /** A place as people call it. */
    String place(PlaceId id) {
        return Stream.concat(
                        day.problem().depots().stream()
                                .filter(depot -> depot.id().equals(id))
                                .map(Depot::name),
                        day.problem().sites().stream()
                                .filter(site -> site.id().equals(id))
                                .map(site -> site.name()))
                .findFirst()
                .orElse(id.value());
    }
}
