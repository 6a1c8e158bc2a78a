package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.engine.Urgency;

class ReplanTimesTest {
    @Test
    void whatIsServedIsCountedInPartsOfEachItemByUrgencyAndNotInWeight() {
        DispatchProblem problem = ChangzhiFixtures.problem();
        DispatchPlan plan = DispatchSolver.create()
                .solve(problem, PlanLimits.ofIterations(5, 1), SolveWatch.none())
                .match(made -> made, faults -> {
                    throw new AssertionError(faults);
                });
        List<AllocationLine> lines = plan.allocation();
        assertThat(lines).anyMatch(line -> line.onTrips() > 0);
        double expected = IntStream.range(0, lines.size())
                .mapToDouble(n -> {
                    Need need = problem.needs().get(n);
                    long all = problem.needs().stream()
                            .filter(other -> other.item().equals(need.item()))
                            .mapToLong(Need::approved)
                            .sum();
                    return all == 0 ? 0 : (double) lines.get(n).onTrips() / all * Urgency.weight(need.urgencyClass());
                })
                .sum();
        assertThat(ReplanTimes.served(problem, plan))
                .isCloseTo(expected, within(1e-9))
                .isPositive();
    }
}
