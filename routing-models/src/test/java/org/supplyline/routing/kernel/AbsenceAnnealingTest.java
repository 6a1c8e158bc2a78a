package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where trips cannot serve all, who is served is annealed before lengths are. */
class AbsenceAnnealingTest {
    private static final int WAY = 100;
    private static final int SLOW = 8;
    private static final int QUICK = 20;

    /**
     * One trip, and two places on opposite sides of the depot: at one, clients that are dear and take long, at the other more that are
     * cheaper and take less. The shift is long enough for all of one place and then for none of the other, and as many as are tried after a ruin
     * are worth less than all of the dear ones.
     */
    private static RoutingProblem problem() {
        RoutingProblem.Builder builder = new RoutingProblem.Builder(1, SLOW + QUICK, 1);
        for (int from = 0; from <= SLOW + QUICK; from++) {
            for (int to = 0; to <= SLOW + QUICK; to++) {
                builder.distance(from, to, Math.abs(side(from) - side(to)) * WAY);
            }
        }
        for (int client = 1; client <= SLOW + QUICK; client++) {
            builder.demand(0, client, 1)
                    .service(client, client <= SLOW ? 37 : 15)
                    .penalty(client, client <= SLOW ? 100_000 : 65_000);
        }
        VehicleType trip = VehicleType.plain("truck", 1, 0, SLOW + QUICK);
        return builder.shift(new Shift("truck", 0, 0, 500, 1, 0, 0), List.of(trip))
                .build();
    }

    private static int side(int node) {
        return node == 0 ? 0 : node <= SLOW ? -1 : 1;
    }

    @Test
    void aTripGivesUpTheDearestClientsForManyThatAreDearerTogether() {
        KernelResult result = Kernel.solve(problem(), new KernelLimits(0, 5_000, 1, 1, 1), KernelWatch.NONE);
        assertThat(result.plan().unserved())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SLOW).boxed().toList());
    }
}
