package org.supplyline.routing.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.travel.Access;
import org.supplyline.routing.travel.TravelTimes;

/** A problem and its plan, with what is asked of them again and again. */
final class PlanView {
    private final DispatchProblem problem;
    private final DispatchPlan plan;
    private final TravelTimes times;
    private final Access access;
    private final Map<ItemCode, Item> items = new HashMap<>();
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<String, Need> needs = new HashMap<>();

    PlanView(DispatchProblem problem, DispatchPlan plan) {
        this.problem = problem;
        this.plan = plan;
        times = new TravelTimes(problem);
        access = new Access(problem, times);
        problem.items().forEach(item -> items.put(item.code(), item));
        problem.sites().forEach(site -> sites.put(site.id(), site));
        problem.needs().forEach(need -> needs.put(need.site() + "\n" + need.item(), need));
    }

    DispatchProblem problem() {
        return problem;
    }

    DispatchPlan plan() {
        return plan;
    }

    TravelTimes times() {
        return times;
    }

    Access access() {
        return access;
    }

    /** The need of an allocation line; a line that is not of this problem has none. */
    Optional<Need> need(AllocationLine line) {
        return Optional.ofNullable(needs.get(line.site() + "\n" + line.item()));
    }

    Item item(ItemCode code) {
        return Objects.requireNonNull(items.get(code));
    }

    Site site(PlaceId id) {
        return Objects.requireNonNull(sites.get(id));
    }

    String depotName(PlaceId id) {
        return problem.depots().stream()
                .filter(depot -> depot.id().equals(id))
                .map(Depot::name)
                .findFirst()
                .orElse(id.value());
    }

    String placeName(PlaceId id) {
        Site site = sites.get(id);
        return site == null ? depotName(id) : site.name();
    }

    /** Base units of free goods of an item in a depot. */
    static long stock(Depot depot, ItemCode item) {
        return depot.stock().stream()
                .filter(line -> line.item().equals(item))
                .mapToLong(ItemQuantity::quantity)
                .sum();
    }

    /** Base units in a depot that a need could draw on, or that are of its item and earmarked for others. */
    long stock(Depot depot, Need need, boolean forIt) {
        return depot.stock().stream()
                .filter(line -> item(line.item()).wanted().equals(need.item()))
                .filter(line -> item(line.item()).mayGoTo(need.site()) == forIt)
                .mapToLong(ItemQuantity::quantity)
                .sum();
    }

    List<Undelivered> undelivered(AllocationLine line) {
        return plan.undelivered().stream()
                .filter(rest -> rest.site().equals(line.site()) && rest.item().equals(line.item()))
                .toList();
    }

    /** The depot that keeps an undelivered share: the one that its reason names. */
    Optional<Depot> heldAt(Undelivered rest) {
        String name = rest.parameters().get("heldAt");
        return problem.depots().stream()
                .filter(depot -> depot.name().equals(name) || depot.id().value().equals(name))
                .findFirst();
    }

    /** The trips of a truck, in their order. */
    List<Trip> trips(Vehicle vehicle) {
        return plan.trips().stream()
                .filter(trip -> trip.vehicle().equals(vehicle.id()))
                .sorted(Comparator.comparingInt(Trip::number))
                .toList();
    }

    /** Minutes of its shift that a truck has after its last trip. */
    int minutesLeft(Vehicle vehicle) {
        List<Trip> trips = trips(vehicle);
        int busy = trips.isEmpty()
                ? vehicle.shiftStartMinute()
                : trips.get(trips.size() - 1).returnMinute();
        return vehicle.shiftEndMinute() - busy;
    }

    /** The longest that a truck stands at a depot before a crew begins to load it. */
    int longestWait(PlaceId depot) {
        int longest = 0;
        for (Vehicle vehicle : problem.vehicles()) {
            int ready = vehicle.shiftStartMinute();
            for (Trip trip : trips(vehicle)) {
                int approach = trip.approach() == null ? 0 : trip.approach().minutes();
                if (trip.depot().equals(depot)) {
                    longest = Math.max(longest, trip.loadingMinute() - ready - approach);
                }
                ready = trip.returnMinute();
            }
        }
        return longest;
    }
}
