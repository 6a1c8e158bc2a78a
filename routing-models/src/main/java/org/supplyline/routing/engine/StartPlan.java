package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * A good first plan: trucks are filled one after the other, and thousands of orders of trucks and sites are tried, each a small
 * change of the best so far. Insertion one lot at a time never opens the large truck that would empty three small ones; this does.
 */
final class StartPlan {
    private static final int FEWEST_TRIES = 20;
    private static final int MOST_TRIES = 3_000;

    /** Slots times sites, summed over all tries: a second or two. */
    private static final long WORK = 6_000_000;

    /** Every fourth change shakes more than one choice. */
    private static final int SHAKES = 4;

    private final DispatchSolution solution;
    private final List<TripFiller.Cargo> cargoes;
    private final List<List<TripSlot>> trucks;
    private final Random random;

    private StartPlan(DispatchSolution solution, long seed) {
        this.solution = solution;
        this.random = new Random(seed);
        Map<Long, List<Visit>> byWay = new LinkedHashMap<>();
        for (Visit lot : solution.lots()) {
            byWay.computeIfAbsent((long) lot.depotPlace() << 32 | lot.place(), way -> new ArrayList<>())
                    .add(lot);
        }
        cargoes = byWay.values().stream().map(TripFiller.Cargo::new).toList();
        Map<Truck, List<TripSlot>> byTruck = new LinkedHashMap<>();
        for (TripSlot slot : solution.slots()) {
            if (!slot.stays()) {
                byTruck.computeIfAbsent(slot.truck(), truck -> new ArrayList<>())
                        .add(slot);
            }
        }
        trucks = List.copyOf(byTruck.values());
    }

    /** Plans all lots, those that found no truck in the slot of lots that stay, and puts every trip on the clock. */
    static void fill(DispatchSolution solution, long seed, BooleanSupplier enough) {
        new StartPlan(solution, seed).search(enough);
    }

    /** What one try is made from. */
    private record Choice(List<Integer> trucks, List<Integer> cargoes, List<Integer> skipped, List<Integer> whole) {
        Choice copy() {
            return new Choice(
                    new ArrayList<>(trucks),
                    new ArrayList<>(cargoes),
                    new ArrayList<>(skipped),
                    new ArrayList<>(whole));
        }
    }

    private void search(BooleanSupplier enough) {
        long size = Math.max(1, (long) solution.slots().size() * cargoes.size());
        long tries = Math.max(FEWEST_TRIES, Math.min(MOST_TRIES, WORK / size));
        Choice best = first();
        PlanCost bestCost = build(best);
        for (long i = 0; i < tries && !enough.getAsBoolean(); i++) {
            Choice choice = best.copy();
            int changes = random.nextInt(SHAKES) == 0 ? 1 + random.nextInt(SHAKES) : 1;
            for (int change = 0; change < changes; change++) {
                mutate(choice);
            }
            PlanCost cost = build(choice);
            if (cost.compareTo(bestCost) <= 0) {
                best = choice;
                bestCost = cost;
            }
        }
        build(best);
    }

    /** Large trucks first, urgent and far sites first. */
    private Choice first() {
        List<Integer> truckOrder = numbers(trucks.size());
        truckOrder.sort(Comparator.comparingLong(
                truck -> -trucks.get(truck).get(0).truck().vehicle().capacityMillilitres()));
        List<Integer> cargoOrder = numbers(cargoes.size());
        cargoOrder.sort(Comparator.comparingInt(cargo -> cargoes.get(cargo).urgency()));
        return new Choice(truckOrder, cargoOrder, new ArrayList<>(), new ArrayList<>());
    }

    private static List<Integer> numbers(int size) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private void mutate(Choice choice) {
        switch (random.nextInt(4)) {
            case 0 -> move(choice.trucks);
            case 1 -> move(choice.cargoes);
            case 2 -> flip(choice.skipped);
            default -> flip(choice.whole);
        }
    }

    private void move(List<Integer> order) {
        if (order.size() > 1) {
            Integer moved = order.remove(random.nextInt(order.size()));
            order.add(random.nextInt(order.size() + 1), moved);
        }
    }

    private void flip(List<Integer> set) {
        Integer slot = random.nextInt(solution.slots().size());
        if (!set.remove(slot)) {
            set.add(slot);
        }
    }

    private PlanCost build(Choice choice) {
        solution.slots().forEach(slot -> slot.lots().clear());
        TripFiller filler = new TripFiller(cargoes, choice.cargoes);
        for (int truck : choice.trucks) {
            TripFiller.Shift shift = filler.shift(trucks.get(truck).get(0).truck());
            for (TripSlot slot : trucks.get(truck)) {
                if (!choice.skipped.contains(slot.id())) {
                    shift.fill(slot, !choice.whole.contains(slot.id()));
                }
            }
        }
        solution.stays().lots().addAll(filler.rest());
        solution.schedule();
        while (dropOneStop()) {
            solution.schedule();
        }
        return PlanCost.of(solution.slots());
    }

    /**
     * Waiting for a crew, or a next trip from another depot, can make a filled trip break the shift or want a road that is not
     * there. Then its last stop stays behind: every start keeps the rules, so whenever a search is stopped its plan can be driven.
     */
    private boolean dropOneStop() {
        List<TripSlot> slots = solution.slots();
        for (int i = slots.size() - 1; i >= 0; i--) {
            TripSlot slot = slots.get(i);
            if (slot.isDriven()
                    && (slot.schedule().overtimeMinutes() > 0 || slot.schedule().missingRoads() > 0)) {
                int last = slot.schedule().load().lastPlace();
                List<Visit> dropped =
                        slot.lots().stream().filter(lot -> lot.place() == last).toList();
                slot.lots().removeAll(dropped);
                solution.stays().lots().addAll(dropped);
                return true;
            }
        }
        return false;
    }
}
