package org.supplyline.routing.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.supplyline.routing.AllocationLine.Source;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Rule;
import org.supplyline.routing.Site;
import org.supplyline.routing.allocation.Share;
import org.supplyline.routing.allocation.TripShares;

/**
 * Makes quantities fair again when the trips are fixed. Where trucks could not take everything, whole lots stayed: one site has all of its
 * share and its neighbour nothing. Item by item, the most urgent first, trips take what they still have room for, and what they then carry
 * is shared anew among the sites where they stop ({@link TripShares}). Nobody gets more than was allocated to him. A step is taken back if
 * less arrives by urgency, or if as much arrives and a later level gets worse.
 */
final class Redistribution {
    private final Workload workload;
    private final Map<ItemCode, Long> approved;
    private final DispatchSolution plan;
    private final Map<PlaceId, Site> sites = new HashMap<>();
    private final Map<Need, Map<PlaceId, Long>> before;
    private PlanCost cost;
    private int nextLot;

    Redistribution(Workload workload, Map<ItemCode, Long> approved, DispatchSolution plan) {
        this.workload = workload;
        this.approved = approved;
        this.plan = plan;
        workload.lots().forEach(lot -> sites.put(lot.site().id(), lot.site()));
        this.before = byNeedAndDepot(plan);
        this.nextLot = workload.lots().size();
        this.cost = PlanCost.of(plan.slots());
    }

    /** The plan with its quantities shared anew. */
    DispatchSolution redistribute() {
        if (plan.lots().isEmpty() || plan.stays().lots().isEmpty()) {
            return plan;
        }
        Map<ItemCode, Integer> waiting = new LinkedHashMap<>();
        Map<ItemCode, Item> items = new HashMap<>();
        for (Portion portion : plan.stays().portions()) {
            items.put(portion.item().code(), portion.item());
            waiting.merge(portion.item().code(), portion.need().urgencyClass(), Math::min);
        }
        waiting.entrySet().stream()
                .sorted(Comparator.<Map.Entry<ItemCode, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey().value()))
                .forEach(entry -> share(Objects.requireNonNull(items.get(entry.getKey()))));
        List<Visit> lots =
                plan.slots().stream().flatMap(slot -> slot.lots().stream()).toList();
        DispatchSolution shared = new DispatchSolution(plan.slots(), lots, workload.stock(), workload.depots());
        shared.schedule();
        return shared;
    }

    /** First with what still fits on the trucks, then, if that makes them late, with what they carry. */
    private void share(Item item) {
        if (!tryShare(item, true)) {
            tryShare(item, false);
        }
    }

    private boolean tryShare(Item item, boolean fillsUp) {
        List<List<Visit>> kept =
                plan.slots().stream().map(slot -> List.copyOf(slot.lots())).toList();
        List<TripSchedule> schedules =
                plan.slots().stream().map(TripSlot::schedule).toList();
        long arriving = arriving(item);
        new Round(item, fillsUp).run();
        plan.schedule();
        PlanCost changed = PlanCost.of(plan.slots());
        long more = arriving(item) - arriving;
        if (changed.level(Rule.Level.FEASIBLE) == 0 && (more > 0 || (more == 0 && !isWorse(changed, cost)))) {
            cost = changed;
            return true;
        }
        for (int slot = 0; slot < kept.size(); slot++) {
            plan.slots().get(slot).lots().clear();
            plan.slots().get(slot).lots().addAll(kept.get(slot));
            plan.slots().get(slot).setSchedule(schedules.get(slot));
        }
        return false;
    }

    /** The levels after that of unmet needs, which is compared in whole units and not in rounded parts. */
    private static boolean isWorse(PlanCost changed, PlanCost cost) {
        for (Rule.Level level : Rule.Level.values()) {
            if (level.rank() > Rule.Level.UNMET.rank() && changed.level(level) != cost.level(level)) {
                return changed.level(level) > cost.level(level);
            }
        }
        return false;
    }

    /** Base units on trips, weighted by urgency. */
    private long arriving(Item item) {
        return plan.slots().stream()
                .filter(TripSlot::isDriven)
                .flatMap(slot -> slot.portions().stream())
                .filter(portion -> portion.item().code().equals(item.code()))
                .mapToLong(portion ->
                        portion.quantity() * Urgency.weight(portion.need().urgencyClass()))
                .sum();
    }

    /** Where each share is drawn from after the trips were shared anew; the sums by depot and by need are those before. */
    List<Share> sources(List<Share> shares) {
        Map<Need, Map<PlaceId, Long>> after = byNeedAndDepot(plan);
        return shares.stream()
                .map(share -> {
                    Map<PlaceId, Long> drawn = new LinkedHashMap<>();
                    share.sources().forEach(source -> drawn.merge(source.depot(), source.quantity(), Long::sum));
                    before.getOrDefault(share.need(), Map.of())
                            .forEach((depot, quantity) -> drawn.merge(depot, -quantity, Long::sum));
                    after.getOrDefault(share.need(), Map.of())
                            .forEach((depot, quantity) -> drawn.merge(depot, quantity, Long::sum));
                    List<Source> sources = drawn.entrySet().stream()
                            .filter(entry -> entry.getValue() > 0)
                            .map(entry -> new Source(entry.getKey(), entry.getValue()))
                            .toList();
                    return new Share(share.need(), share.allocated(), share.stockOfItem(), sources);
                })
                .toList();
    }

    private static Map<Need, Map<PlaceId, Long>> byNeedAndDepot(DispatchSolution plan) {
        Map<Need, Map<PlaceId, Long>> found = new HashMap<>();
        for (TripSlot slot : plan.slots()) {
            for (Visit lot : slot.lots()) {
                lot.portions()
                        .forEach(portion -> found.computeIfAbsent(portion.need(), need -> new TreeMap<>(BY_NAME))
                                .merge(lot.depot(), portion.quantity(), Long::sum));
            }
        }
        return found;
    }

    private static final Comparator<PlaceId> BY_NAME = Comparator.comparing(PlaceId::value);

    /** One item. */
    private final class Round {
        private final Item item;
        private final boolean fillsUp;
        private final List<TripSlot> trips =
                plan.slots().stream().filter(TripSlot::isDriven).toList();
        private final Map<PlaceId, Long> staying = new TreeMap<>(BY_NAME);
        private final Map<Need, Long> most = new LinkedHashMap<>();
        private final Map<PlaceId, BitSet> stops = new HashMap<>();

        Round(Item item, boolean fillsUp) {
            this.item = item;
            this.fillsUp = fillsUp;
            for (TripSlot slot : plan.slots()) {
                for (Visit lot : slot.lots()) {
                    for (Portion portion : lot.portions()) {
                        if (isOurs(portion)) {
                            most.merge(portion.need(), portion.quantity(), Long::sum);
                            staying.merge(lot.depot(), slot.stays() ? portion.quantity() : 0L, Long::sum);
                        }
                    }
                }
            }
        }

        /** Which trips stop at each site. */
        private void findStops() {
            for (int trip = 0; trip < trips.size(); trip++) {
                for (Visit lot : trips.get(trip).lots()) {
                    stops.computeIfAbsent(lot.site().id(), site -> new BitSet()).set(trip);
                }
            }
        }

        private boolean isOurs(Portion portion) {
            return portion.item().code().equals(item.code());
        }

        void run() {
            findStops();
            List<Need> needs = List.copyOf(most.keySet());
            List<TripShares.Wish> wishes = needs.stream().map(this::wish).toList();
            long[] carried = new long[trips.size()];
            for (int trip = 0; trip < carried.length; trip++) {
                carried[trip] = carried(trips.get(trip));
                long more = fillsUp ? Math.min(room(trips.get(trip)), wanted(trip, wishes)) : 0;
                PlaceId depot = trips.get(trip).depot();
                long taken = Math.min(more, staying.getOrDefault(depot, 0L));
                staying.merge(depot, -taken, Long::sum);
                carried[trip] += taken;
            }
            write(needs, carried, TripShares.share(item, carried, wishes));
        }

        private TripShares.Wish wish(Need need) {
            BitSet calling = stops.getOrDefault(need.site(), new BitSet());
            return new TripShares.Wish(need, most.getOrDefault(need, 0L), calling);
        }

        private long carried(TripSlot trip) {
            return trip.portions().stream()
                    .filter(this::isOurs)
                    .mapToLong(Portion::quantity)
                    .sum();
        }

        /** Base units that still fit. */
        private long room(TripSlot trip) {
            long grams = trip.truck().vehicle().capacityGrams()
                    - trip.schedule().load().weightGrams();
            long millilitres = trip.truck().vehicle().capacityMillilitres()
                    - trip.schedule().load().volumeMillilitres();
            return Math.min(
                    item.unitWeightGrams() == 0 ? Long.MAX_VALUE : grams / item.unitWeightGrams(),
                    item.unitVolumeMillilitres() == 0 ? Long.MAX_VALUE : millilitres / item.unitVolumeMillilitres());
        }

        private long wanted(int trip, List<TripShares.Wish> wishes) {
            long sum = wishes.stream()
                    .filter(wish -> wish.trips().get(trip))
                    .mapToLong(TripShares.Wish::most)
                    .sum();
            return Math.max(0, sum - carried(trips.get(trip)));
        }

        /** Puts the new quantities on the trips, and what is left of each need into the depots that have it. */
        private void write(List<Need> needs, long[] carried, long[][] quantities) {
            for (TripSlot slot : plan.slots()) {
                slot.lots().replaceAll(this::without);
            }
            long[] left = needs.stream()
                    .mapToLong(need -> most.getOrDefault(need, 0L))
                    .toArray();
            for (int trip = 0; trip < carried.length; trip++) {
                TripSlot slot = trips.get(trip);
                long unused = carried[trip];
                for (int need = 0; need < left.length; need++) {
                    long quantity = quantities[trip][need];
                    if (quantity > 0) {
                        load(slot, needs.get(need), quantity);
                        left[need] -= quantity;
                        unused -= quantity;
                    }
                }
                staying.merge(slot.depot(), unused, Long::sum);
            }
            for (int need = 0; need < left.length; need++) {
                stay(needs.get(need), left[need]);
            }
            plan.slots()
                    .forEach(slot -> slot.lots().removeIf(lot -> lot.portions().isEmpty()));
        }

        private Visit without(Visit lot) {
            if (lot.portions().stream().noneMatch(this::isOurs)) {
                return lot;
            }
            List<Portion> others =
                    lot.portions().stream().filter(portion -> !isOurs(portion)).toList();
            return others.isEmpty()
                    ? lot.emptied(nextLot++)
                    : LotCutter.lot(nextLot++, lot.site(), lot.depot(), others, workload.times(), approved);
        }

        /** Beside the first lot for the same site, so that the order of the stops stays. */
        private void load(TripSlot slot, Need need, long quantity) {
            List<Visit> lots = slot.lots();
            int place = 0;
            while (!lots.get(place).site().id().equals(need.site())) {
                place++;
            }
            lots.add(place + 1, lot(need, slot.depot(), quantity));
        }

        private void stay(Need need, long quantity) {
            long left = quantity;
            for (Map.Entry<PlaceId, Long> stock : staying.entrySet()) {
                long here = Math.min(left, stock.getValue());
                if (here > 0) {
                    plan.stays().lots().add(lot(need, stock.getKey(), here));
                    stock.setValue(stock.getValue() - here);
                    left -= here;
                }
            }
        }

        private Visit lot(Need need, PlaceId depot, long quantity) {
            Site site = Objects.requireNonNull(sites.get(need.site()));
            return LotCutter.lot(
                    nextLot++, site, depot, List.of(new Portion(need, item, quantity)), workload.times(), approved);
        }
    }
}
