package org.supplyline.dispatch.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.FreeStock;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.SiteDocks;
import org.supplyline.dispatch.Trips;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.need.Need;
import org.supplyline.need.Needs;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;

/**
 * Makes a draft binding: in one ledger transaction the {@code plan} record, the {@code allocation} records, and one order
 * for each stop and for each site that collects. It promises nothing that is not there: stock and needs are looked at
 * again under the ledger's lock.
 */
@Component
public class PlanApproval {

    private final PlanStore store;
    private final Orders orders;
    private final Trips trips;
    private final FreeStock stock;
    private final Needs needs;
    private final Catalog catalog;
    private final SiteDocks docks;

    PlanApproval(
            PlanStore store,
            Orders orders,
            Trips trips,
            FreeStock stock,
            Needs needs,
            Catalog catalog,
            SiteDocks docks) {
        this.store = store;
        this.orders = orders;
        this.trips = trips;
        this.stock = stock;
        this.needs = needs;
        this.catalog = catalog;
        this.docks = docks;
    }

    /** How an approval ended. */
    public sealed interface Approved {

        /** Answers each case with one function. */
        <T> T match(Function<Done, T> done, Function<Refused, T> refused);

        /**
         * The plan is binding.
         *
         * @param record its journal record
         * @param orders codes of the orders that follow from it
         */
        record Done(String record, List<String> orders) implements Approved {
            @Override
            public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
                return done.apply(this);
            }
        }

        /**
         * Nothing changed.
         *
         * @param subjects items or sites that it is about; may be empty
         */
        record Refused(Refusal why, Set<String> subjects) implements Approved {
            @Override
            public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why a plan stays a draft. */
    public enum Refusal {
        /** It is no draft, or nobody knows it. */
        NO_DRAFT,
        /** It breaks a rule that no plan may break. */
        INFEASIBLE,
        /** It brings nothing to anybody. */
        EMPTY,
        /** Goods that it counts on were promised or issued meanwhile; subjects are items. */
        STOCK_CHANGED,
        /** Needs were served, changed or withdrawn meanwhile; subjects are sites. */
        NEEDS_CHANGED,
        /** Goods that must not ride together are on one trip; subjects are items. */
        HAZARD
    }

    /** Gives the sites of the plan their docks. Done before {@link #approve}, in a transaction of its own: a dock harms nobody. */
    public void prepare(long number, Cause.Request cause) {
        store.find(number)
                .map(StoredPlan::plan)
                .ifPresent(plan -> docks.ensure(
                        Consignment.allOf(plan).stream().map(Consignment::site).toList(), cause));
    }

    /** Approves inside a ledger transaction. */
    public Approved approve(long number, Cause.Request cause, JournalWriter writer) {
        Optional<StoredPlan> found = store.find(number).filter(plan -> plan.status() == PlanStatus.DRAFT);
        DispatchPlan plan = found.map(StoredPlan::plan).orElse(null);
        if (found.isEmpty() || plan == null) {
            return new Approved.Refused(Refusal.NO_DRAFT, Set.of());
        }
        List<Consignment> consignments = Consignment.allOf(plan);
        Optional<Approved.Refused> refused = refusal(plan, consignments);
        if (refused.isPresent()) {
            return refused.get();
        }
        String record = PlanRecords.plan(found.get(), plan, consignments, cause, writer);
        PlanRecords.allocations(number, plan, record, cause, writer);
        List<String> made = new ArrayList<>();
        Map<String, Need> open = openNeeds();
        Map<Trip, String> codes = new HashMap<>();
        for (Trip trip : plan.trips()) {
            codes.put(trip, keepTrip(found.get(), trip));
        }
        Map<String, Integer> positions = new HashMap<>();
        for (Consignment consignment : consignments) {
            String trip = consignment.trip() == null ? null : codes.get(consignment.trip());
            IssueOrder order = orders.create(
                    new NewOrder(
                            consignment.site(),
                            consignment.depot(),
                            number,
                            trip,
                            "",
                            record,
                            lines(consignment, open)),
                    cause,
                    writer);
            made.add(order.code());
            if (trip != null && consignment.stop() != null) {
                int position = positions.merge(trip, 1, Integer::sum);
                trips.addStop(trip, stop(found.get(), position, consignment.stop(), order.code()));
            }
        }
        if (!store.approve(number, cause.user(), record, writer.recordedAt())) {
            throw new IllegalStateException("Plan %d changed while it was approved.".formatted(number));
        }
        return new Approved.Done(record, made);
    }

    private Optional<Approved.Refused> refusal(DispatchPlan plan, List<Consignment> consignments) {
        if (!plan.feasible()) {
            return Optional.of(new Approved.Refused(Refusal.INFEASIBLE, Set.of()));
        }
        if (consignments.isEmpty()) {
            return Optional.of(new Approved.Refused(Refusal.EMPTY, Set.of()));
        }
        Set<String> hazards = TripHazards.of(plan, catalog);
        if (!hazards.isEmpty()) {
            return Optional.of(new Approved.Refused(Refusal.HAZARD, hazards));
        }
        Set<String> missing = itemsAboveStock(consignments);
        if (!missing.isEmpty()) {
            return Optional.of(new Approved.Refused(Refusal.STOCK_CHANGED, missing));
        }
        Set<String> served = sitesAboveNeed(consignments);
        return served.isEmpty() ? Optional.empty() : Optional.of(new Approved.Refused(Refusal.NEEDS_CHANGED, served));
    }

    private Set<String> itemsAboveStock(List<Consignment> consignments) {
        Map<String, Map<GoodsKey, Long>> free = stock.byDepot();
        Set<String> items = new TreeSet<>();
        for (Consignment consignment : consignments) {
            Map<GoodsKey, Long> there = free.getOrDefault(consignment.depot(), Map.of());
            consignment.goods().forEach((goods, quantity) -> {
                GoodsKey key = new GoodsKey(goods.item(), goods.earmark());
                long left = there.getOrDefault(key, 0L) - quantity;
                if (left < 0) {
                    items.add(goods.item());
                } else {
                    there.put(key, left);
                }
            });
        }
        return items;
    }

    private Set<String> sitesAboveNeed(List<Consignment> consignments) {
        Map<String, Need> open = openNeeds();
        Map<String, Long> ordered = orders.orderedForNeeds();
        Map<String, Long> planned = new HashMap<>();
        Set<String> sites = new TreeSet<>();
        for (Consignment consignment : consignments) {
            consignment.goods().forEach((goods, quantity) -> {
                Need need = open.get(consignment.site() + ' ' + goods.item());
                if (need == null || need.approved() == null) {
                    sites.add(consignment.site());
                } else {
                    long all = planned.merge(need.id(), quantity, Long::sum) + ordered.getOrDefault(need.id(), 0L);
                    if (all > need.approved()) {
                        sites.add(consignment.site());
                    }
                }
            });
        }
        return sites;
    }

    private Map<String, Need> openNeeds() {
        Map<String, Need> open = new HashMap<>();
        needs.open().forEach(need -> open.put(need.site() + ' ' + need.item(), need));
        return open;
    }

    private static List<OrderLine> lines(Consignment consignment, Map<String, Need> open) {
        List<OrderLine> lines = new ArrayList<>();
        consignment.goods().forEach((goods, quantity) -> {
            Need need = Objects.requireNonNull(open.get(consignment.site() + ' ' + goods.item()));
            lines.add(new OrderLine(goods.item(), goods.earmark(), quantity, need.id()));
        });
        return lines;
    }

    private String keepTrip(StoredPlan plan, Trip trip) {
        String code = trips.newCode();
        trips.add(new ApprovedTrip(
                code,
                plan.number(),
                trip.vehicle().value(),
                trip.depot().value(),
                trip.number(),
                plan.problem().at(trip.loadingMinute()),
                plan.problem().at(trip.departureMinute()),
                plan.problem().at(trip.returnMinute()),
                trip.metres(),
                trip.weightGrams(),
                (trip.volumeMillilitres() + 999) / 1_000,
                List.of()));
        return code;
    }

    private static ApprovedTrip.Stop stop(StoredPlan plan, int position, Stop stop, String order) {
        return new ApprovedTrip.Stop(
                position,
                stop.site().value(),
                order,
                plan.problem().at(stop.arrivalMinute()),
                plan.problem().at(stop.departureMinute()),
                stop.leg().metres());
    }
}
