package org.supplyline.routing.engine;

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
import org.supplyline.routing.Rule;
import org.supplyline.routing.allocation.Share;

/**
 * Makes quantities fair again when the trips are fixed. Where trucks could not take everything, whole lots stayed: one site has all of its
 * share and its neighbour nothing. Item by item, the most urgent first, trips take what they still have room for, and what they then carry
 * is shared anew among the sites where they stop ({@link GoodsRound}). Nobody gets more than was allocated to him. A step is taken back if
 * less arrives by urgency, or if as much arrives and a later level gets worse.
 */
final class Redistribution {
    private final Workload workload;
    private final Map<ItemCode, Long> approved;
    private final DispatchSolution plan;
    private final Map<Need, Map<Pile, Long>> before;
    private PlanCost cost;
    private int nextLot;

    Redistribution(Workload workload, Map<ItemCode, Long> approved, DispatchSolution plan) {
        this.workload = workload;
        this.approved = approved;
        this.plan = plan;
        this.before = byNeedAndPile(plan);
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
        DispatchSolution shared = new DispatchSolution(plan.slots(), lots, workload.stock(), workload.queue());
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
        nextLot = new GoodsRound(workload, approved, plan, item, fillsUp).run(nextLot);
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
        Map<Need, Map<Pile, Long>> after = byNeedAndPile(plan);
        return shares.stream()
                .map(share -> {
                    ItemCode item = share.need().item();
                    Map<Pile, Long> drawn = new LinkedHashMap<>();
                    share.sources().forEach(source -> drawn.merge(Pile.of(source, item), source.quantity(), Long::sum));
                    before.getOrDefault(share.need(), Map.of())
                            .forEach((pile, quantity) -> drawn.merge(pile, -quantity, Long::sum));
                    after.getOrDefault(share.need(), Map.of())
                            .forEach((pile, quantity) -> drawn.merge(pile, quantity, Long::sum));
                    List<Source> sources = drawn.entrySet().stream()
                            .filter(entry -> entry.getValue() > 0)
                            .map(entry -> entry.getKey().source(item, entry.getValue()))
                            .toList();
                    return new Share(share.need(), share.allocated(), share.stockOfItem(), sources);
                })
                .toList();
    }

    private static Map<Need, Map<Pile, Long>> byNeedAndPile(DispatchSolution plan) {
        Map<Need, Map<Pile, Long>> found = new HashMap<>();
        for (TripSlot slot : plan.slots()) {
            for (Visit lot : slot.lots()) {
                for (Portion portion : lot.portions()) {
                    found.computeIfAbsent(portion.need(), need -> new TreeMap<>())
                            .merge(Pile.of(lot, portion), portion.quantity(), Long::sum);
                }
            }
        }
        return found;
    }
}
