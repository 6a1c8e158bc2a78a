package org.supplyline.routing.explain;

import java.util.HashMap;
import java.util.Map;
import org.supplyline.routing.Phrase;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.explain.Explanation.Proposal;

/** Says what a relaxation does and what it brings. */
final class ProposalWords {
    private static final Phrase GAIN = new Phrase(
            "{what}，可多送到 {units} 件（未送 {before} → {after}），{sites} 个地点不再有留存",
            "{what} brings {units} more units to their sites ({before} held back now, {after} then); {sites} sites less have goods held back");
    private static final Phrase TRUCK = new Phrase(
            "{depot} 增加一辆{cold} {truck}（载重 {kg} 千克，{hill}，用到第 {minute} 分钟）",
            "one more {cold} like {truck} at {depot} ({kg} kg, {hill}) until minute {minute}");
    private static final Phrase COLD = new Phrase("冷藏车，同", "refrigerated truck");
    private static final Phrase NOT_COLD = new Phrase("", "truck");
    private static final Phrase HILL = new Phrase("可走山路", "hill roads too");
    private static final Phrase NO_HILL = new Phrase("不走山路", "no hill roads");
    private static final int GRAMS_PER_KILOGRAM = 1_000;
    private static final Phrase SHIFT =
            new Phrase("{truck} 延长班次到第 {minute} 分钟", "letting {truck} work until minute {minute}");
    private static final Phrase TRIPS = new Phrase("{truck} 可跑 {trips} 趟", "letting {truck} make {trips} trips");
    private static final Phrase CREWS =
            new Phrase("{depot} 同时装 {places} 辆车", "loading {places} trucks at once at {depot}");
    private static final Phrase ROAD = new Phrase("恢复道路 {road}", "opening the road {road}");
    private static final Phrase STOCK = new Phrase("{depot} 再有{item} {quantity}", "{quantity} more {item} at {depot}");

    private ProposalWords() {}

    static Proposal proposal(PlanView view, Relaxation relaxation, Service before, Service after) {
        long units = before.unitsHeld() - after.unitsHeld();
        int sites = Math.max(0, before.sitesHeld() - after.sitesHeld());
        Phrase words = GAIN.with("what", what(view, relaxation))
                .with(Map.of(
                        "units", String.valueOf(units),
                        "before", String.valueOf(before.unitsHeld()),
                        "after", String.valueOf(after.unitsHeld()),
                        "sites", String.valueOf(sites)));
        return new Proposal(relaxation, units, sites, words);
    }

    private static Phrase what(PlanView view, Relaxation relaxation) {
        Map<String, String> values = new HashMap<>();
        if (relaxation instanceof Relaxation.ExtraTruck extra) {
            Vehicle vehicle = extra.vehicle();
            values.put("truck", vehicle.name());
            values.put("depot", view.depotName(vehicle.depot()));
            values.put("minute", String.valueOf(vehicle.shiftEndMinute()));
            values.put("kg", String.valueOf(vehicle.capacityGrams() / GRAMS_PER_KILOGRAM));
            return TRUCK.with("cold", vehicle.refrigerated() ? COLD : NOT_COLD)
                    .with("hill", vehicle.hillRoads() ? HILL : NO_HILL)
                    .with(values);
        }
        if (relaxation instanceof Relaxation.LongerShift longer) {
            values.put("truck", name(view, longer.vehicle()));
            values.put("minute", String.valueOf(longer.untilMinute()));
            return SHIFT.with(values);
        }
        if (relaxation instanceof Relaxation.MoreTrips more) {
            values.put("truck", name(view, more.vehicle()));
            values.put("trips", String.valueOf(more.trips()));
            return TRIPS.with(values);
        }
        if (relaxation instanceof Relaxation.MoreCrews more) {
            values.put("depot", view.depotName(more.depot()));
            values.put("places", String.valueOf(more.places()));
            return CREWS.with(values);
        }
        if (relaxation instanceof Relaxation.OpenRoad open) {
            values.put("road", view.placeName(open.from()) + "–" + view.placeName(open.to()));
            return ROAD.with(values);
        }
        Relaxation.MoreStock more = (Relaxation.MoreStock) relaxation;
        values.put("depot", view.depotName(more.depot()));
        values.put("item", view.item(more.item()).name());
        values.put("quantity", String.valueOf(more.quantity()));
        return STOCK.with(values);
    }

    private static String name(PlanView view, VehicleId id) {
        return view.problem().vehicles().stream()
                .filter(vehicle -> vehicle.id().equals(id))
                .map(Vehicle::name)
                .findFirst()
                .orElse(id.value());
    }
}
