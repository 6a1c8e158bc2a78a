package org.supplyline.routing.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.Item;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanCheck;
import org.supplyline.routing.PlanJson;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.RandomProblems;
import org.supplyline.routing.Road;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.change.ChangeAnswer.Changed;

/** Whatever happens, the changed plan holds under the independent check and leaves alone what was executed. */
class RandomChangesTest {
    private static final int PROBLEMS = 25;
    private static final PlanLimits LIMITS = PlanLimits.ofIterations(20, 1);

    private final long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));

    private static DispatchPlan told(DispatchProblem problem) {
        return DispatchSolver.create().solve(problem, LIMITS, SolveWatch.none()).match(plan -> plan, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static Changed replan(ChangeRequest request, SolveWatch watch) {
        return Replanner.replan(request, LIMITS, watch).match(changed -> changed, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static List<Change> changes(DispatchProblem problem, Random random) {
        List<Change> changes = new ArrayList<>();
        for (Need need : problem.needs()) {
            int dice = random.nextInt(12);
            if (dice == 0) {
                changes.add(new Change.NeedCancelled(need.site(), need.item()));
            } else if (dice == 1) {
                changes.add(new Change.NeedChanged(need.site(), need.item(), random.nextInt(600)));
            }
        }
        for (Vehicle vehicle : problem.vehicles()) {
            if (random.nextInt(6) == 0) {
                changes.add(new Change.TruckLost(vehicle.id()));
            }
        }
        for (Depot depot : problem.depots()) {
            for (Item item : problem.items()) {
                if (random.nextInt(6) == 0) {
                    changes.add(new Change.StockCorrected(depot.id(), item.code(), random.nextInt(1_000)));
                }
            }
        }
        List<Road> open = problem.roads().stream().filter(road -> !road.cut()).toList();
        Road road = open.get(random.nextInt(open.size()));
        if (random.nextBoolean()) {
            changes.add(new Change.RoadCut(road.from(), road.to()));
        }
        return changes;
    }

    @Test
    void aPlanThatNothingHappenedToStaysAsItIs() {
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan told = told(problem);
            Changed changed = replan(ChangeRequest.of(problem, told, 0, List.of()), SolveWatch.impatient());
            assertThat(changed.plan().trips()).as("seed %d", seed).isEqualTo(told.trips());
            assertThat(changed.plan().allocation()).as("seed %d", seed).isEqualTo(told.allocation());
            assertThat(changed.plan().undelivered())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(told.undelivered());
            assertThat(changed.differences()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void beforeTheFirstLoadingEveryChangeGivesAPlanThatHolds() {
        System.out.println("RandomChangesTest: seeds from " + first + " (-Drouting.seed=N)");
        int driven = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            List<Change> changes = changes(problem, new Random(seed));
            ChangeRequest request = ChangeRequest.of(problem, told(problem), 0, changes);
            for (SolveWatch watch : List.of(SolveWatch.impatient(), SolveWatch.none())) {
                Changed changed = replan(request, watch);
                assertThat(PlanCheck.faults(changed.problem(), changed.plan()))
                        .as("seed %d, %s%n%s", seed, changes, PlanCheck.words(changed.plan()))
                        .isEmpty();
                assertThat(changed.plan().feasible()).as("seed %d", seed).isTrue();
                assertThat(changed.differences())
                        .allSatisfy(one ->
                                assertThat(one.words().zh() + one.words().en()).doesNotContain("{"));
                driven += changed.plan().trips().size();
            }
        }
        assertThat(driven).isGreaterThan(PROBLEMS / 2);
    }

    @Test
    void inTheMiddleOfTheDayWhatWasExecutedStays() {
        int executed = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan told = told(problem);
            int now = 100 + new Random(seed).nextInt(200);
            List<Change> changes = changes(problem, new Random(seed));
            Changed changed = replan(ChangeRequest.of(problem, told, now, changes), SolveWatch.none());
            assertThat(PlanCheck.faultsOfGoods(changed.problem(), changed.plan()))
                    .as("seed %d, minute %d, %s%n%s", seed, now, changes, PlanCheck.words(changed.plan()))
                    .isEmpty();
            for (Trip trip : told.trips()) {
                List<Stop> done = trip.stops().stream()
                        .filter(stop -> trip.loadingMinute() < now && stop.departureMinute() <= now)
                        .toList();
                executed += done.size();
                if (!done.isEmpty()) {
                    assertThat(changed.plan().trips())
                            .as("seed %d", seed)
                            .anyMatch(other -> other.vehicle().equals(trip.vehicle())
                                    && other.departureMinute() == trip.departureMinute()
                                    && other.stops().subList(0, done.size()).equals(done));
                }
            }
        }
        assertThat(executed).isPositive();
    }

    @Test
    void whatIsLockedStaysOnItsTripEvenWhereChangesAreFree() {
        int locked = 0;
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            DispatchPlan told = told(problem);
            Random random = new Random(seed);
            List<ChangeRequest.Lock> locks = new ArrayList<>();
            for (Trip trip : told.trips()) {
                PlaceId site =
                        trip.stops().get(random.nextInt(trip.stops().size())).site();
                int dice = random.nextInt(3);
                if (dice > 0) {
                    locks.add(new ChangeRequest.Lock(trip.vehicle(), trip.number(), dice == 1 ? site : null));
                }
            }
            ChangeRequest.Price free = new ChangeRequest.Price(0, 0, 5);
            Changed changed = replan(new ChangeRequest(problem, told, 0, List.of(), locks, free), SolveWatch.none());
            for (ChangeRequest.Lock lock : locks) {
                assertThat(stops(changed.plan(), lock))
                        .as("seed %d, %s%n%s", seed, lock, PlanCheck.words(changed.plan()))
                        .containsAll(stops(told, lock));
                locked++;
            }
        }
        assertThat(locked).isGreaterThan(PROBLEMS / 2);
    }

    /** What a truck brings to a locked site, or to all sites of a locked trip. */
    private static List<String> stops(DispatchPlan plan, ChangeRequest.Lock lock) {
        return plan.trips().stream()
                .filter(trip -> trip.vehicle().equals(lock.vehicle()) && trip.number() == lock.trip())
                .flatMap(trip -> trip.stops().stream())
                .filter(stop -> lock.site() == null || stop.site().equals(lock.site()))
                .map(stop -> stop.site() + " " + stop.loads())
                .toList();
    }

    @Test
    void aChangeItsAnswerAndItsWordsSurviveJson() {
        DispatchProblem problem = RandomProblems.problem(3);
        ChangeRequest request = ChangeRequest.of(problem, told(problem), 0, changes(problem, new Random(3)));
        assertThat(PlanJson.read(PlanJson.write(request), ChangeRequest.class)).isEqualTo(request);
        Changed changed = replan(request, SolveWatch.none());
        assertThat(PlanJson.read(PlanJson.write(changed), Changed.class)).isEqualTo(changed);
        assertThat(replan(request, SolveWatch.none())).isEqualTo(changed);
    }
}
