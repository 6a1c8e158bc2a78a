package org.supplyline.dispatch.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supplyline.place.Place;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;

/** What a plan's map shows: its depots, the sites that need something, and the trips between them. */
record PlanSpots(
        StoredPlan stored,
        DispatchPlan plan,
        Map<String, Place> places,
        Map<String, Integer> colours,
        boolean chinese) {

    PlanMap map() {
        return PlanMap.of(spots(), ways());
    }

    private List<PlanMap.Spot> spots() {
        Set<String> shortOf = new HashSet<>();
        Set<String> fetching = new HashSet<>();
        plan.undelivered().forEach(left -> {
            boolean fetches = left.reason() == Undelivered.Reason.COLLECTS_ITSELF;
            (fetches ? fetching : shortOf).add(left.site().value());
        });
        Set<String> wanting = new HashSet<>();
        stored.problem().needs().forEach(need -> wanting.add(need.site().value()));
        List<PlanMap.Spot> spots = new ArrayList<>();
        stored.problem().depots().forEach(depot -> spots.add(spot(depot.id(), "depot")));
        stored.problem().sites().stream()
                .filter(site -> wanting.contains(site.id().value()))
                .forEach(site -> spots.add(spot(
                        site.id(),
                        fetching.contains(site.id().value())
                                ? "collects"
                                : shortOf.contains(site.id().value()) ? "unmet" : "site")));
        return spots;
    }

    private PlanMap.Spot spot(PlaceId id, String kind) {
        Place place = places.get(id.value());
        return new PlanMap.Spot(
                id.value(),
                kind,
                place == null ? id.value() : place.name(chinese),
                place == null ? null : place.position());
    }

    private List<PlanMap.Way> ways() {
        List<PlanMap.Way> ways = new ArrayList<>();
        for (Trip trip : plan.trips()) {
            List<String> along = new ArrayList<>(List.of(trip.depot().value()));
            trip.stops().forEach(stop -> along.add(stop.site().value()));
            along.add(trip.returnLeg().to().value());
            ways.add(new PlanMap.Way(
                    ways.size() + 1, colours.getOrDefault(trip.vehicle().value(), 0), along));
        }
        return ways;
    }
}
