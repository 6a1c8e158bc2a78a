package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.Undelivered.Reason;

class ScenarioTest {
    private static final long SEED = 7;

    static DispatchPlan solve(DispatchProblem problem, long iterations) {
        return solve(problem, PlanLimits.ofIterations(iterations, SEED));
    }

    static DispatchPlan solve(DispatchProblem problem, PlanLimits limits) {
        return DispatchSolver.create().solve(problem, limits, SolveWatch.none()).match(plan -> plan, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static List<Long> allocated(DispatchPlan plan, ItemCode item) {
        return plan.allocation().stream()
                .filter(line -> line.item().equals(item))
                .map(AllocationLine::allocated)
                .toList();
    }

    private static Map<Reason, Long> reasons(DispatchPlan plan) {
        return plan.undelivered().stream().collect(Collectors.groupingBy(Undelivered::reason, Collectors.counting()));
    }

    @Test
    void theFloodIsSharedFairlyAndDrivenWithinAllLimits() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        DispatchPlan plan = solve(problem, 1_000);
        assertThat(allocated(plan, ChangzhiFixtures.KIT)).containsExactly(92L, 122L, 137L, 76L, 46L, 31L, 31L, 15L);
        assertThat(allocated(plan, ChangzhiFixtures.BALE)).containsExactly(60L, 80L, 90L, 50L, 30L, 20L, 20L, 10L);
        assertThat(allocated(plan, ChangzhiFixtures.TENT)).containsExactly(20L, 15L, 25L);
        assertThat(allocated(plan, ChangzhiFixtures.WATER)).containsExactly(300L, 200L, 120L, 80L, 60L, 40L);
        assertThat(PlanCheck.faults(problem, plan)).as(PlanCheck.words(plan)).isEmpty();
        assertThat(plan.feasible()).isTrue();
        assertThat(plan.estimated()).isTrue();
        assertThat(reasons(plan)).containsOnlyKeys(Reason.FAIR_SHARE, Reason.COLLECTS_ITSELF);
        assertThat(plan.totals().vehicles()).isLessThanOrEqualTo(5);
    }

    @Test
    void seventyFourKitsAndTenBalesComeFromTheCountyStore() {
        DispatchPlan plan = solve(ChangzhiFixtures.problem(), 1_000);
        Map<ItemCode, Long> fromCounty = plan.trips().stream()
                .filter(trip -> trip.depot().equals(ChangzhiFixtures.COUNTY))
                .flatMap(trip -> trip.stops().stream())
                .flatMap(stop -> stop.loads().stream())
                .collect(Collectors.groupingBy(ItemQuantity::item, Collectors.summingLong(ItemQuantity::quantity)));
        assertThat(fromCounty).isEqualTo(Map.of(ChangzhiFixtures.KIT, 74L, ChangzhiFixtures.BALE, 10L));
    }

    @Test
    void theLongTruckStaysOffTheHillRoads() {
        DispatchPlan plan = solve(ChangzhiFixtures.problem(), 1_000);
        assertThat(plan.trips().stream()
                        .filter(trip -> trip.vehicle().equals(ChangzhiFixtures.LONG_TRUCK))
                        .flatMap(trip -> trip.stops().stream())
                        .map(stop -> stop.site().value()))
                .isNotEmpty()
                .doesNotContain("qinyuan", "pingshun", "huguan");
    }

    @Test
    void aCutRoadIsDrivenRoundOverQinxian() {
        DispatchProblem problem = ChangzhiFixtures.withRoadToQinyuanCut();
        DispatchPlan plan = solve(problem, 1_000);
        assertThat(PlanCheck.faults(problem, plan)).as(PlanCheck.words(plan)).isEmpty();
        assertThat(reasons(plan)).containsOnlyKeys(Reason.FAIR_SHARE, Reason.COLLECTS_ITSELF);
        assertThat(plan.trips().stream()
                        .flatMap(trip -> trip.stops().stream())
                        .filter(stop -> stop.site().equals(ChangzhiFixtures.QINYUAN))
                        .map(Stop::leg))
                .isNotEmpty()
                .allMatch(leg -> leg.via().stream().noneMatch(ChangzhiFixtures.TUNLIU::equals));
    }

    @Test
    void aSiteThatNoRoadReachesKeepsItsShareInADepot() {
        DispatchProblem problem = ChangzhiFixtures.withQinyuanCutOff();
        DispatchPlan plan = solve(problem, 1_000);
        assertThat(PlanCheck.faults(problem, plan)).as(PlanCheck.words(plan)).isEmpty();
        assertThat(plan.undelivered().stream()
                        .filter(rest -> rest.reason() == Reason.UNREACHABLE)
                        .collect(Collectors.groupingBy(
                                Undelivered::item, Collectors.summingLong(Undelivered::quantity))))
                .isEqualTo(Map.of(
                        ChangzhiFixtures.KIT,
                        92L,
                        ChangzhiFixtures.BALE,
                        60L,
                        ChangzhiFixtures.TENT,
                        20L,
                        ChangzhiFixtures.WATER,
                        300L));
        assertThat(plan.undelivered())
                .filteredOn(rest -> rest.reason() == Reason.UNREACHABLE)
                .allSatisfy(rest -> assertThat(rest.site()).isEqualTo(ChangzhiFixtures.QINYUAN));
    }

    @Test
    void suitsLastEveryHospitalTwoPointNineDays() {
        DispatchProblem problem = WuhanFixtures.problem();
        DispatchPlan plan = solve(problem, 1_000);
        List<AllocationLine> suits = plan.allocation().stream()
                .filter(line -> line.item().equals(WuhanFixtures.SUIT))
                .toList();
        assertThat(suits.stream().mapToLong(AllocationLine::approved).sum()).isEqualTo(824 * WuhanFixtures.DAYS);
        assertThat(suits.stream().mapToLong(AllocationLine::allocated).sum()).isEqualTo(WuhanFixtures.SUITS);
        // A site of four shifts a day gets eleven or twelve suits: whole suits cannot come nearer to 2.9 days.
        assertThat(suits).allSatisfy(line -> assertThat(line.coverTenthDays()).isBetween(28L, 30L));
        assertThat(suits.stream()
                        .filter(line -> line.approved() >= 8 * WuhanFixtures.DAYS)
                        .map(AllocationLine::coverTenthDays))
                .containsOnly(29L);
        assertThat(suits).filteredOn(line -> line.approved() <= 40).allMatch(AllocationLine::openedCarton);
        assertThat(PlanCheck.faults(problem, plan)).as(PlanCheck.words(plan)).isEmpty();
        assertThat(plan.feasible()).isTrue();
        assertThat(reasons(plan)).containsOnlyKeys(Reason.FAIR_SHARE);
        assertThat(plan.totals().vehicles()).isBetween(4, 7);
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        assertThat(PlanJson.write(solve(problem, 500))).isEqualTo(PlanJson.write(solve(problem, 500)));
    }

    @Test
    void everyNumberOfThreadsFindsTheSameSoundPlan() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        DispatchPlan one = solve(problem, new PlanLimits(3_600, 100, 1, SEED));
        assertThat(PlanCheck.faults(problem, one)).isEmpty();
        assertThat(solve(problem, new PlanLimits(3_600, 100, 2, SEED))).isEqualTo(one);
        assertThat(solve(problem, new PlanLimits(3_600, 100, 5, SEED))).isEqualTo(one);
    }
}
