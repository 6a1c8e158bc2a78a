package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.Site;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;

/** Holds a request against its own problem and plan; every fault names the field and what stands there. */
final class ChangeCheck implements Change.Cases {
    /** Four weeks, as in a problem. */
    private static final int LATEST_MINUTE = 40_320;

    private static final long LARGEST_QUANTITY = 10_000_000_000L;

    /** More driving than any plan has. */
    private static final int HIGHEST_PRICE = 100_000_000;

    private final ChangeRequest request;
    private final List<ChangeFault> faults = new ArrayList<>();
    private final Set<PlaceId> depots = new HashSet<>();
    private final Set<PlaceId> sites = new HashSet<>();
    private final Set<ItemCode> items = new HashSet<>();
    private final Set<ItemCode> wanted = new HashSet<>();
    private final Set<VehicleId> vehicles = new HashSet<>();
    private final Map<VehicleId, Map<Integer, Trip>> trips = new HashMap<>();

    /** Needs that still stand, by site and item. */
    private final Set<String> needs = new HashSet<>();

    private final Set<String> cancelled = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private String at = "";

    private ChangeCheck(ChangeRequest request) {
        this.request = request;
        DispatchProblem problem = request.problem();
        problem.depots().stream().map(Depot::id).forEach(depots::add);
        problem.sites().stream().map(Site::id).forEach(sites::add);
        problem.items().stream().map(Item::code).forEach(items::add);
        problem.items().stream().map(Item::wanted).forEach(wanted::add);
        problem.vehicles().stream().map(Vehicle::id).forEach(vehicles::add);
        problem.needs().forEach(need -> needs.add(key(need.site(), need.item())));
        for (Trip trip : request.told().trips()) {
            trips.computeIfAbsent(trip.vehicle(), vehicle -> new HashMap<>()).put(trip.number(), trip);
        }
    }

    static List<ChangeFault> faults(ChangeRequest request) {
        ChangeCheck check = new ChangeCheck(request);
        for (ProblemFault fault : request.problem().faults()) {
            check.fault(ChangeFault.Code.BAD_PROBLEM, "problem " + fault.code().code(), fault.subject());
        }
        check.range("minute", request.minute(), LATEST_MINUTE);
        check.range("price.metresPerChangedStop", request.price().metresPerChangedStop(), HIGHEST_PRICE);
        check.range("price.metresPerUrgentMinute", request.price().metresPerUrgentMinute(), HIGHEST_PRICE);
        check.range("price.percentKept", request.price().percentKept(), 100);
        check.plan();
        for (int i = 0; i < request.locks().size(); i++) {
            check.lock("locks[" + i + "]", request.locks().get(i));
        }
        for (int i = 0; i < request.changes().size(); i++) {
            check.at = "changes[" + i + "]";
            request.changes().get(i).accept(check);
        }
        return List.copyOf(check.faults);
    }

    private void fault(ChangeFault.Code code, String field, @Nullable Object value) {
        if (faults.size() < ChangeFault.MOST_REPORTED) {
            faults.add(new ChangeFault(code, field, String.valueOf(value)));
        }
    }

    private void range(String field, long value, long most) {
        if (value < 0 || value > most) {
            fault(ChangeFault.Code.OUT_OF_RANGE, field, value);
        }
    }

    private static String key(PlaceId site, ItemCode item) {
        return site + "/" + item;
    }

    private void plan() {
        for (int t = 0; t < request.told().trips().size(); t++) {
            Trip trip = request.told().trips().get(t);
            String field = "told.trips[" + t + "]";
            vehicle(field + ".vehicle", trip.vehicle());
            place(field + ".depot", trip.depot(), depots);
            for (Stop stop : trip.stops()) {
                place(field + ".stops", stop.site(), sites);
                stop.loads().stream().map(ItemQuantity::item).forEach(code -> item(field + ".stops.loads", code));
            }
        }
    }

    private void lock(String field, ChangeRequest.Lock lock) {
        Trip trip = trip(field, lock.vehicle(), lock.trip());
        PlaceId site = lock.site();
        if (trip != null
                && site != null
                && trip.stops().stream().noneMatch(stop -> stop.site().equals(site))) {
            fault(ChangeFault.Code.UNKNOWN_STOP, field + ".site", site);
        }
    }

    private boolean vehicle(String field, @Nullable VehicleId vehicle) {
        return known(vehicles, vehicle, field, ChangeFault.Code.UNKNOWN_VEHICLE);
    }

    private boolean place(String field, @Nullable PlaceId place, Set<PlaceId> places) {
        return known(places, place, field, ChangeFault.Code.UNKNOWN_PLACE);
    }

    private boolean item(String field, @Nullable ItemCode item) {
        return known(items, item, field, ChangeFault.Code.UNKNOWN_ITEM);
    }

    private <T> boolean known(Set<T> all, @Nullable T one, String field, ChangeFault.Code code) {
        boolean known = one != null && all.contains(one);
        if (!known) {
            fault(code, field, one);
        }
        return known;
    }

    private @Nullable Trip trip(String field, @Nullable VehicleId vehicle, int number) {
        if (!vehicle(field + ".vehicle", vehicle)) {
            return null;
        }
        Trip trip = trips.getOrDefault(vehicle, Map.of()).get(number);
        if (trip == null) {
            fault(ChangeFault.Code.UNKNOWN_TRIP, field + ".trip", number);
        }
        return trip;
    }

    private void once(String field, String what) {
        if (!seen.add(field.substring(field.indexOf('.')) + " " + what)) {
            fault(ChangeFault.Code.DUPLICATE, field, what);
        }
    }

    @Override
    public void progress(Change.TruckProgress progress) {
        once(at + ".vehicle", String.valueOf(progress.vehicle()));
        if (progress.at() == null || !sites.contains(progress.at())) {
            place(at + ".at", progress.at(), depots);
        }
        range(at + ".freeMinute", progress.freeMinute(), LATEST_MINUTE);
        if (progress.trip() == 0 && progress.executed().isEmpty()) {
            vehicle(at + ".vehicle", progress.vehicle());
            return;
        }
        Trip trip = trip(at, progress.vehicle(), progress.trip());
        if (trip == null) {
            return;
        }
        for (int i = 0; i < progress.executed().size(); i++) {
            PlaceId site = progress.executed().get(i);
            if (i >= trip.stops().size() || !trip.stops().get(i).site().equals(site)) {
                fault(ChangeFault.Code.AGAINST_THE_PLAN, at + ".executed[" + i + "]", site);
                return;
            }
        }
    }

    @Override
    public void added(Change.NeedAdded added) {
        Need need = added.need();
        if (need == null) {
            fault(ChangeFault.Code.UNKNOWN_NEED, at + ".need", null);
        } else if (place(at + ".need.site", need.site(), sites)
                && known(wanted, need.item(), at + ".need.item", ChangeFault.Code.UNKNOWN_ITEM)
                && !needs.add(key(need.site(), need.item()))) {
            fault(ChangeFault.Code.DUPLICATE, at + ".need", key(need.site(), need.item()));
        }
    }

    @Override
    public void changed(Change.NeedChanged changed) {
        range(at + ".approved", changed.approved(), LARGEST_QUANTITY);
        once(at + ".need", String.valueOf(changed.site()) + "/" + changed.item());
        if (need(changed.site(), changed.item()) && !needs.contains(key(changed.site(), changed.item()))) {
            fault(ChangeFault.Code.UNKNOWN_NEED, at + ".need", key(changed.site(), changed.item()));
        }
    }

    @Override
    public void cancelled(Change.NeedCancelled change) {
        if (!need(change.site(), change.item())) {
            return;
        }
        String key = key(change.site(), change.item());
        if (!needs.remove(key)) {
            boolean twice = cancelled.contains(key);
            fault(twice ? ChangeFault.Code.CANCELLED_TWICE : ChangeFault.Code.UNKNOWN_NEED, at + ".need", key);
        }
        cancelled.add(key);
    }

    private boolean need(@Nullable PlaceId site, @Nullable ItemCode item) {
        return place(at + ".site", site, sites) && item(at + ".item", item);
    }

    @Override
    public void corrected(Change.StockCorrected corrected) {
        range(at + ".quantity", corrected.quantity(), LARGEST_QUANTITY);
        if (place(at + ".depot", corrected.depot(), depots) && item(at + ".item", corrected.item())) {
            once(at + ".stock", corrected.depot() + "/" + corrected.item());
        }
    }

    @Override
    public void lost(Change.TruckLost lost) {
        if (vehicle(at + ".vehicle", lost.vehicle())) {
            once(at + ".lost", lost.vehicle().value());
        }
    }

    @Override
    public void cut(Change.RoadCut cut) {
        Set<PlaceId> places = new HashSet<>(depots);
        places.addAll(sites);
        if (!place(at + ".from", cut.from(), places) || !place(at + ".to", cut.to(), places)) {
            return;
        }
        boolean forwards = cut.from().compareTo(cut.to()) < 0;
        String name = (forwards ? cut.from() : cut.to()) + "-" + (forwards ? cut.to() : cut.from());
        once(at + ".road", name);
        boolean open =
                request.problem().roads().stream().anyMatch(road -> !road.cut() && cut.joins(road.from(), road.to()));
        boolean closed =
                request.problem().roads().stream().anyMatch(road -> road.cut() && cut.joins(road.from(), road.to()));
        if (!open && closed) {
            fault(ChangeFault.Code.ALREADY_CUT, at + ".road", name);
        } else if (!open && !request.problem().roadsEstimated()) {
            fault(ChangeFault.Code.UNKNOWN_ROAD, at + ".road", name);
        }
    }
}
