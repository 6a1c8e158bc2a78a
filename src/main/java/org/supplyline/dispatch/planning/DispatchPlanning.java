package org.supplyline.dispatch.planning;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.dispatch.FreeStock;
import org.supplyline.dispatch.Orders;
import org.supplyline.inventory.Consents;
import org.supplyline.need.Needs;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.place.Roads;

/**
 * Plans for this node: asks for them, keeps them, puts them aside. A request takes down the situation at once and returns;
 * the search runs in the background ({@link SolverQueue}), one at a time, and leaves a draft.
 */
@Component
public class DispatchPlanning {

    /** Searches that wait or run at most; each is a minute of a core, and more than these nobody waits for. */
    static final int MAX_UNDER_WAY = 5;

    private final PlanStore store;
    private final Places places;
    private final Roads roads;
    private final Needs needs;
    private final Catalog catalog;
    private final FreeStock stock;
    private final Orders orders;
    private final Consents consents;
    private final Clock clock;
    private final int serviceMinutes;

    DispatchPlanning(
            PlanStore store,
            Places places,
            Roads roads,
            Needs needs,
            Catalog catalog,
            FreeStock stock,
            Orders orders,
            Consents consents,
            Clock clock,
            @Value("${supplyline.dispatch.service-minutes:30}") int serviceMinutes) {
        this.store = store;
        this.places = places;
        this.roads = roads;
        this.needs = needs;
        this.catalog = catalog;
        this.stock = stock;
        this.orders = orders;
        this.consents = consents;
        this.clock = clock;
        this.serviceMinutes = serviceMinutes;
    }

    /** How the wish for a plan ended. */
    public sealed interface Asked {

        /** Answers each case with one function. */
        <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused);

        /** It is in the queue under this number. */
        record Accepted(long number) implements Asked {
            @Override
            public <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused) {
                return accepted.apply(this);
            }
        }

        /** Nothing can be planned as it stands. */
        record Refused(Refusal why) implements Asked {
            @Override
            public <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why no search was begun. */
    public enum Refusal {
        QUEUE_FULL,
        NO_NEEDS,
        NO_DEPOT,
        NO_VEHICLES
    }

    /** Asks for a plan of what is needed and free now. */
    public Asked ask(PlanWish wish, String user) {
        if (store.underWay() >= MAX_UNDER_WAY) {
            return new Asked.Refused(Refusal.QUEUE_FULL);
        }
        ProblemBuilder.Built built = ProblemBuilder.build(situation(wish), wish);
        if (built.problem().needs().isEmpty()) {
            return new Asked.Refused(Refusal.NO_NEEDS);
        }
        if (built.problem().depots().isEmpty()) {
            return new Asked.Refused(Refusal.NO_DEPOT);
        }
        if (built.problem().vehicles().isEmpty()) {
            return new Asked.Refused(Refusal.NO_VEHICLES);
        }
        return new Asked.Accepted(store.insert(built.problem(), built.notes(), wish.seconds(), user, clock.instant()));
    }

    public Optional<StoredPlan> find(long number) {
        return store.find(number);
    }

    /** The same in one line. */
    public Optional<PlanLine> line(long number) {
        return store.line(number);
    }

    /** The newest first. */
    public List<PlanLine> page(int offset, int limit) {
        return store.page(offset, limit);
    }

    public long count() {
        return store.count();
    }

    /** Searches that run or wait before this one. */
    public long ahead(long number) {
        return store.ahead(number);
    }

    /** Ends a search with the best plan so far; false if none of that number is under way. */
    public boolean stop(long number) {
        return store.requestStop(number);
    }

    /** Puts a plan aside; false if it is approved, put aside already or unknown. */
    public boolean discard(long number, String user) {
        return store.discard(number, user, clock.instant());
    }

    private Situation situation(PlanWish wish) {
        Map<String, Place> known = new HashMap<>();
        Map<String, Integer> docks = new HashMap<>();
        for (Place place : places.all()) {
            known.put(place.code(), place);
            if (place.kind() == PlaceKind.DOCK && place.parent() != null) {
                docks.merge(place.parent(), 1, Integer::sum);
            }
        }
        Map<String, ReliefItem> items = new HashMap<>();
        Map<String, Pack> packs = new HashMap<>();
        for (ReliefItem item : catalog.items()) {
            items.put(item.code(), item);
            catalog.pack(item.code()).ifPresent(pack -> packs.put(item.code(), pack));
        }
        return new Situation(
                known,
                docks,
                places.vehicles().stream()
                        .filter(vehicle -> wish.vehicles().contains(vehicle.place()))
                        .toList(),
                stock.byDepot(),
                needs.open(),
                orders.orderedForNeeds(),
                roads.entered(),
                items,
                packs,
                consents,
                serviceMinutes);
    }
}
