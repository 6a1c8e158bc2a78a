package org.supplyline.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.RandomProblems;
import org.supplyline.routing.Rule;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.kernel.Kernel;
import org.supplyline.routing.kernel.KernelLimits;
import org.supplyline.routing.kernel.KernelWatch;
import org.supplyline.routing.kernel.Route;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

class KernelProblemTest {
    private static final int PROBLEMS = 80;

    private final long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));
    private final SolutionManager<DispatchSolution, BendableLongScore> streams = SolutionManager.create(
            SolverFactory.create(OptaPlannerSearch.config(PlanLimits.ofIterations(1, 0), director -> {})));

    @Test
    void theKernelsCostOfARandomPlanIsTheScoreOfTheConstraintsOnAllSharedLevels() {
        System.out.println("KernelProblemTest: seeds from " + first + " (-Drouting.seed=N)");
        int compared = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            Workload workload = Workloads.of(RandomProblems.problem(seed));
            if (!workload.lots().isEmpty()) {
                DispatchSolution plan = workload.unplanned();
                KernelProblem kernel = new KernelProblem(workload, plan.slots(), KernelProblem.MOST_WAYS);
                RoutePlan priced = Kernel.priced(kernel.problem(), randomRoutes(workload, kernel.problem(), seed));
                kernel.write(priced, plan);
                plan.schedule();
                assertThat(priced.cost()).as("seed %d", seed).isEqualTo(sum(kernel, plan));
                compared += priced.routes().isEmpty() ? 0 : 1;
            }
        }
        assertThat(compared).isGreaterThan(PROBLEMS / 3);
    }

    @Test
    void soItIsWhenTheDayHasBegunAndDriversWereToldWhatTheyBring() {
        int compared = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            Workload morning = Workloads.of(RandomProblems.problem(seed));
            if (morning.lots().isEmpty()) {
                continue;
            }
            Workload workload = begun(morning, new Random(~seed));
            DispatchSolution plan = workload.unplanned();
            if (plan.slots().stream().anyMatch(slot -> !slot.stays() && goesOn(workload, slot))) {
                KernelProblem kernel = new KernelProblem(workload, plan.slots(), KernelProblem.MOST_WAYS);
                RoutePlan priced = Kernel.priced(kernel.problem(), randomRoutes(workload, kernel.problem(), seed));
                kernel.write(priced, plan);
                plan.schedule();
                assertThat(priced.cost())
                        .as("seed %d", seed)
                        .isEqualTo(sum(kernel, plan) + broken(workload, plan) - driven(kernel, workload, plan));
                compared += priced.routes().isEmpty() ? 0 : 1;
            }
        }
        assertThat(compared).isGreaterThan(PROBLEMS / 4);
    }

    private static boolean goesOn(Workload workload, TripSlot slot) {
        return slot.truck().connects(workload.standing().of(slot.truck()).place(), slot.depotPlace());
    }

    /** Trucks go on from anywhere, some crews are busy, and every second lot was told to a driver. */
    private static Workload begun(Workload morning, Random random) {
        Map<VehicleId, Standing.From> trucks = new HashMap<>();
        for (Vehicle vehicle : morning.vehicles()) {
            Visit lot = morning.lots().get(random.nextInt(morning.lots().size()));
            int place = random.nextBoolean()
                    ? lot.place()
                    : random.nextInt(morning.depots().size());
            int minute = vehicle.shiftStartMinute()
                    + random.nextInt(1 + vehicle.shiftEndMinute() - vehicle.shiftStartMinute());
            trucks.put(
                    vehicle.id(),
                    new Standing.From(place, minute, 1 + random.nextInt(vehicle.maxTrips()), random.nextBoolean()));
        }
        List<List<Integer>> crews = morning.depots().stream()
                .map(depot -> random.ints(depot.loadingPlaces(), 0, 300)
                        .sorted()
                        .boxed()
                        .toList())
                .toList();
        Map<Integer, Standing.Told> told = new HashMap<>();
        for (Visit lot : morning.lots()) {
            if (random.nextBoolean()) {
                Vehicle vehicle =
                        morning.vehicles().get(random.nextInt(morning.vehicles().size()));
                told.put(lot.id(), new Standing.Told(vehicle.id(), random.nextInt(50_000), false));
            }
        }
        return new Workload(
                morning.depots(),
                morning.vehicles(),
                morning.lots(),
                morning.stock(),
                morning.times(),
                new Standing(trucks, crews, told, random.nextInt(200)));
    }

    /** Tenths of a metre for lots that another truck brings than the one whose driver expects them, and for those that stay. */
    private static long broken(Workload workload, DispatchSolution plan) {
        long sum = 0;
        for (TripSlot slot : plan.slots()) {
            for (Visit lot : slot.lots()) {
                Standing.Told told = workload.standing().told().get(lot.id());
                if (told != null
                        && (slot.stays() || !slot.truck().vehicle().id().equals(told.vehicle()))) {
                    sum += 10 * told.metres();
                }
            }
        }
        return sum;
    }

    /** What the constraints count for trucks that were in use before. */
    private static long driven(KernelProblem kernel, Workload workload, DispatchSolution plan) {
        long trucks = plan.slots().stream()
                .filter(TripSlot::isDriven)
                .map(TripSlot::truck)
                .distinct()
                .filter(truck -> workload.standing().of(truck).inUse())
                .count();
        return trucks * DispatchConstraints.TRUCK_WEIGHT * kernel.prices().truckLevel();
    }

    @Test
    void aPlanThatTheKernelFoundBreaksNoHardRuleAndCostsWhatTheConstraintsSay() {
        int driven = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            Workload workload = Workloads.of(RandomProblems.problem(seed));
            if (!workload.lots().isEmpty()) {
                DispatchSolution plan = workload.unplanned();
                KernelProblem kernel = new KernelProblem(workload, plan.slots(), KernelProblem.MOST_WAYS);
                RoutePlan found = Kernel.solve(kernel.problem(), new KernelLimits(0, 300, 1, 1, seed), KernelWatch.NONE)
                        .plan();
                kernel.write(found, plan);
                plan.schedule();
                assertThat(score(plan).isFeasible()).as("seed %d", seed).isTrue();
                assertThat(found.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(sum(kernel, plan));
                driven += found.routes().isEmpty() ? 0 : 1;
            }
        }
        assertThat(driven).isGreaterThan(PROBLEMS / 3);
    }

    private BendableLongScore score(DispatchSolution plan) {
        return Objects.requireNonNull(streams.explain(plan).getScore());
    }

    /** The levels of the constraints' score with the prices of the kernel; the unmet level with the price of each lot. */
    private long sum(KernelProblem kernel, DispatchSolution plan) {
        BendableLongScore score = score(plan);
        List<Visit> staying = plan.stays().lots();
        assertThat(staying.stream().mapToLong(Visit::unmetWeight).sum()).isEqualTo(-level(score, Rule.Level.UNMET));
        long tenths = 0;
        long metres = 0;
        for (TripSlot slot : plan.slots()) {
            if (slot.isDriven()) {
                tenths += slot.truck().tenthsPerMetre() * slot.schedule().metres();
                metres += slot.truck().costOf(slot.schedule().metres());
            }
        }
        assertThat(metres).isEqualTo(-level(score, Rule.Level.DISTANCE));
        LevelPrices prices = kernel.prices();
        return staying.stream().mapToLong(prices::staying).sum()
                - prices.late() * level(score, Rule.Level.ON_TIME)
                - prices.truckLevel() * level(score, Rule.Level.TRUCKS)
                - prices.arrival() * level(score, Rule.Level.URGENT_FIRST)
                + tenths;
    }

    private static long level(BendableLongScore score, Rule.Level level) {
        return score.hardOrSoftScore(level.rank());
    }

    /** Lots on any truck that may bring them, too heavy and too late as it comes; those of a site one behind the other. */
    private static List<Route> randomRoutes(Workload workload, RoutingProblem problem, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> trips = new HashMap<>();
        Map<String, Truck> trucks = new HashMap<>();
        workload.unplanned().slots().stream()
                .filter(slot -> !slot.stays())
                .forEach(slot -> trucks.put(slot.truck().toString(), slot.truck()));
        List<Route> routes = new ArrayList<>();
        List<Visit> left = new ArrayList<>(workload.lots());
        List<VehicleType> types = new ArrayList<>(problem.vehicleTypes());
        for (int draw = 0; draw < 3 * types.size(); draw++) {
            int number = random.nextInt(types.size());
            VehicleType type = types.get(number);
            int share = 1 + random.nextInt(3);
            List<Visit> lots = new ArrayList<>(left.stream()
                    .filter(lot -> random.nextInt(3) < share)
                    .filter(lot -> mayBring(problem, type, lot, trucks))
                    .toList());
            if (lots.isEmpty() || trips.getOrDefault(type.name(), 0) == type.count()) {
                continue;
            }
            trips.merge(type.name(), 1, Integer::sum);
            left.removeAll(lots);
            Collections.shuffle(lots, random);
            routes.add(new Route(
                    number,
                    bySite(lots).stream()
                            .map(lot -> problem.depots() + lot.id())
                            .toList()));
        }
        return routes;
    }

    private static boolean mayBring(RoutingProblem problem, VehicleType type, Visit lot, Map<String, Truck> trucks) {
        Truck truck = Objects.requireNonNull(trucks.get(type.name()));
        return (problem.skills(problem.depots() + lot.id()) & ~type.skills()) == 0
                && truck.connects(type.startDepot(), lot.place())
                && truck.connects(lot.place(), type.endDepot());
    }

    private static List<Visit> bySite(List<Visit> lots) {
        List<Visit> sorted = new ArrayList<>();
        for (Visit lot : lots) {
            int place = sorted.size();
            for (int index = 0; index < sorted.size(); index++) {
                place = sorted.get(index).place() == lot.place() ? index + 1 : place;
            }
            sorted.add(place, lot);
        }
        return sorted;
    }
}
