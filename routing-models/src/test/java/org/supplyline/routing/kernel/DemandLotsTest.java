package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DemandLotsTest {

    @Test
    void aDemandIsCutIntoLotsOfTwentyTenFiveAndOnePercentAndARest() {
        assertThat(DemandLots.cut(78, 100)).containsExactly(20, 20, 20, 10, 5, 1, 1, 1);
        assertThat(DemandLots.cut(7, 30)).containsExactly(6, 1);
        assertThat(DemandLots.cut(3, 7)).containsExactly(1, 1, 1);
        assertThat(DemandLots.cut(0, 100)).containsExactly(0);
        assertThat(DemandLots.cut(2, 3)).containsExactly(2);
    }

    @Test
    void threeClientsOfTwoThirdsOfAVehicleNeedTwoVehiclesWhenOneOfThemIsSplit() {
        RoutingProblem problem = line(20, 30);
        DemandLots lots = DemandLots.of(problem);
        KernelResult result = Kernel.solve(lots.problem(), new KernelLimits(1, 3000, 1, 1, 1), KernelWatch.NONE);
        SplitPlan split = lots.whole(result.plan());
        assertThat(result.feasible()).isTrue();
        assertThat(split.plan().routes()).hasSize(2);
        assertThat(split.plan().cost()).isEqualTo(24 + 22);
        assertLoadsAreRight(problem, split);
    }

    @Test
    void aDemandAboveEveryVehicleIsServedByFullOnesAndARest() {
        RoutingProblem problem = line(70, 30);
        DemandLots lots = DemandLots.of(problem);
        KernelResult result = Kernel.solve(lots.problem(), new KernelLimits(1, 3000, 1, 1, 1), KernelWatch.NONE);
        SplitPlan split = lots.whole(result.plan());
        assertThat(result.feasible()).isTrue();
        assertThat(split.plan().routes()).hasSize(7);
        assertLoadsAreRight(problem, split);
    }

    @Test
    void severalKindsOfLoadAreRefused() {
        RoutingProblem problem = KernelProblems.problem(KernelProblems.Kind.SKILLS_AND_TWO_LOADS, 4, new Random(1));
        assertThatThrownBy(() -> DemandLots.of(problem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
    }

    private static void assertLoadsAreRight(RoutingProblem problem, SplitPlan split) {
        int[] brought = new int[problem.nodes()];
        for (int index = 0; index < split.plan().routes().size(); index++) {
            Route route = split.plan().routes().get(index);
            assertThat(route.clients()).doesNotHaveDuplicates();
            int load = 0;
            for (int visit = 0; visit < route.clients().size(); visit++) {
                int part = split.loads().get(index).get(visit);
                brought[route.clients().get(visit)] += part;
                load += part;
            }
            assertThat(load).isLessThanOrEqualTo(30);
        }
        for (int client = 1; client < problem.nodes(); client++) {
            assertThat(brought[client]).isEqualTo(problem.demand(0, client));
        }
    }

    /** Three clients beside each other, 10, 11 and 12 away from the depot, each with the demand. */
    private static RoutingProblem line(int demand, int capacity) {
        RoutingProblem.Builder builder = new RoutingProblem.Builder(1, 3, 1);
        int[] at = {0, 10, 11, 12};
        for (int from = 0; from <= 3; from++) {
            builder.demand(0, from, from == 0 ? 0 : demand);
            for (int to = 0; to <= 3; to++) {
                builder.distance(from, to, Math.abs(at[from] - at[to]));
            }
        }
        return builder.vehicles(VehicleType.plain("any", VehicleType.UNLIMITED, 0, capacity))
                .build();
    }
}
