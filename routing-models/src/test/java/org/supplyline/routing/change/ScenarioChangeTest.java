package org.supplyline.routing.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.ChangzhiFixtures;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanCheck;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Stop;
import org.supplyline.routing.WuhanFixtures;
import org.supplyline.routing.change.ChangeAnswer.Changed;
import org.supplyline.routing.change.Difference.Kind;

class ScenarioChangeTest {
    private static final PlaceId QINXIAN = new PlaceId("qinxian");

    private static DispatchPlan told(DispatchProblem problem) {
        return DispatchSolver.create()
                .solve(problem, PlanLimits.ofIterations(200, 7), SolveWatch.none())
                .match(plan -> plan, faults -> {
                    throw new AssertionError(faults);
                });
    }

    private static Changed replan(ChangeRequest request) {
        Changed changed = Replanner.replan(request, PlanLimits.ofIterations(100, 7), SolveWatch.none())
                .match(answer -> answer, faults -> {
                    throw new AssertionError(faults);
                });
        assertThat(PlanCheck.faults(changed.problem(), changed.plan()))
                .as(PlanCheck.words(changed.plan()))
                .isEmpty();
        return changed;
    }

    @Test
    void theRoadFromTunliuIsCutAndQinyuanIsReachedOverQinxian() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        DispatchPlan told = told(problem);
        Changed changed = replan(ChangeRequest.of(
                problem, told, 0, List.of(new Change.RoadCut(ChangzhiFixtures.TUNLIU, ChangzhiFixtures.QINYUAN))));
        assertThat(changed.plan().trips().stream()
                        .flatMap(trip -> trip.stops().stream())
                        .filter(stop -> stop.site().equals(ChangzhiFixtures.QINYUAN))
                        .map(Stop::leg))
                .isNotEmpty()
                .noneMatch(leg -> leg.via().contains(ChangzhiFixtures.TUNLIU));
        assertThat(changed.plan().allocation())
                .as("nobody's share changes because a road is cut")
                .allSatisfy(line -> assertThat(told.allocation())
                        .anyMatch(old -> old.site().equals(line.site())
                                && old.item().equals(line.item())
                                && old.allocated() == line.allocated()));
    }

    @Test
    void whenBothRoadsAreCutQinyuansShareIsHeldAndTheRoadsAreNamed() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        Changed changed = replan(ChangeRequest.of(
                problem,
                told(problem),
                0,
                List.of(
                        new Change.RoadCut(ChangzhiFixtures.TUNLIU, ChangzhiFixtures.QINYUAN),
                        new Change.RoadCut(QINXIAN, ChangzhiFixtures.QINYUAN))));
        assertThat(changed.differences())
                .filteredOn(one -> one.kind() == Kind.UNREACHABLE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.site()).isEqualTo(ChangzhiFixtures.QINYUAN);
                    assertThat(one.words().zh())
                            .isEqualTo("qinyuan 道路不通，份额留存于 市库：道路 tunliu–qinyuan, qinxian–qinyuan 中断。");
                });
    }

    @Test
    void hospitalsBehindTheRoadToYangxinAreNamedAndKeepTheirSuits() {
        DispatchProblem problem = WuhanFixtures.problem();
        PlaceId yangxin = new PlaceId("yangxin-1");
        Changed changed = replan(ChangeRequest.of(
                problem,
                told(problem),
                0,
                List.of(
                        new Change.RoadCut(WuhanFixtures.DEPOT, yangxin),
                        new Change.RoadCut(new PlaceId("huangshi-1"), yangxin))));
        Set<String> cutOff = changed.differences().stream()
                .filter(one -> one.kind() == Kind.UNREACHABLE)
                .map(one -> String.valueOf(one.site()))
                .collect(Collectors.toSet());
        assertThat(cutOff)
                .containsExactlyInAnyOrder(
                        "yangxin-1", "yangxin-2", "yangxin-3", "yangxin-4", "yangxin-5", "yangxin-6");
        assertThat(changed.plan().totals().vehicles()).isLessThanOrEqualTo(7);
    }
}
