package org.supplyline.dispatch.planning;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.PackWords;
import org.supplyline.dispatch.Trips;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.place.Roads;
import org.supplyline.routing.DispatchPlan;

/** Words a plan for its page. */
@Component
class PlanSheets {

    private final Places places;
    private final Catalog catalog;
    private final PackWords words;
    private final EarmarkWords earmarks;
    private final Trips trips;
    private final Roads roads;
    private final ZoneId zone;

    PlanSheets(
            Places places,
            Catalog catalog,
            PackWords words,
            EarmarkWords earmarks,
            Trips trips,
            Roads roads,
            NodeIdentity node) {
        this.places = places;
        this.catalog = catalog;
        this.words = words;
        this.earmarks = earmarks;
        this.trips = trips;
        this.roads = roads;
        this.zone = node.zone();
    }

    PlanSheet sheet(StoredPlan stored, DispatchPlan plan, boolean chinese) {
        Map<String, Place> known = new HashMap<>();
        places.all().forEach(place -> known.put(place.code(), place));
        List<ApprovedTrip> approved =
                stored.status() == PlanStatus.APPROVED ? trips.ofPlan(stored.number()) : List.of();
        return new PlanReader(
                        stored,
                        plan,
                        known,
                        catalog,
                        words,
                        earmarks,
                        approved,
                        new MeasuredRoads(roads.entered()),
                        zone,
                        chinese)
                .read();
    }
}
