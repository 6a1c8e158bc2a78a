package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitSearchTest {
    private static final int CLIENTS = 40;
    private static final int CAPACITY = 100;

    @Test
    void clientsAreSplitOnlyWhereItPaysAndEverybodyGetsAll() {
        DemandLots lots = DemandLots.of(scattered(10, VehicleType.UNLIMITED));
        KernelResult unsplit = Kernel.solve(lots.whole(), limits(3_000, 1), KernelWatch.NONE);
        KernelResult split = SplitSearch.solve(lots, limits(10_000, 1), KernelWatch.NONE);

        assertThat(split.feasible()).isTrue();
        assertThat(split.plan().cost()).isLessThanOrEqualTo(unsplit.plan().cost());
        assertThat(split.iterations()).isEqualTo(2 * 10_000);
    }

    @Test
    void aPlanOfWholeClientsIsAPlanOfTheirLots() {
        DemandLots lots = DemandLots.of(scattered(10, VehicleType.UNLIMITED));
        RoutePlan unsplit =
                Kernel.solve(lots.whole(), limits(500, 1), KernelWatch.NONE).plan();

        assertThat(lots.whole(lots.plan(unsplit)).plan()).isEqualTo(unsplit);
        assertThat(Kernel.priced(lots.problem(), lots.plan(unsplit).routes()).cost())
                .isEqualTo(unsplit.cost());
    }

    /** Six whole clients of 15 fill 90 of a vehicle's 100, so forty of them need seven vehicles, and six are just enough for their loads. */
    @Test
    void vehiclesThatAreTooFewForWholeClientsAreEnoughForSplitOnes() {
        DemandLots tight = DemandLots.of(scattered(15, CLIENTS * 15 / CAPACITY));

        KernelResult split = SplitSearch.solve(tight, limits(20_000, 1), KernelWatch.NONE);
        assertThat(split.feasible()).isTrue();
        assertThat(tight.whole(split.plan()).loads().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(load -> load < 15))
                .isTrue();
    }

    @Test
    void threadsDoNotDecideThePlan() {
        DemandLots lots = DemandLots.of(scattered(10, VehicleType.UNLIMITED));

        assertThat(SplitSearch.solve(lots, limits(2_000, 2), KernelWatch.NONE).plan())
                .isEqualTo(SplitSearch.solve(lots, limits(2_000, 1), KernelWatch.NONE)
                        .plan());
    }

    private static KernelLimits limits(long iterations, int threads) {
        return new KernelLimits(60, iterations, 2, threads, 1);
    }

    private static RoutingProblem scattered(int demand, int vehicles) {
        Random random = new Random(7);
        int[] x = random.ints(CLIENTS + 1, 0, 100).toArray();
        int[] y = random.ints(CLIENTS + 1, 0, 100).toArray();
        RoutingProblem.Builder builder = new RoutingProblem.Builder(1, CLIENTS, 1);
        for (int from = 0; from <= CLIENTS; from++) {
            builder.demand(0, from, from == 0 ? 0 : demand);
            for (int to = 0; to <= CLIENTS; to++) {
                builder.distance(from, to, (int) Math.round(Math.hypot(x[from] - x[to], y[from] - y[to])));
            }
        }
        return builder.vehicles(VehicleType.plain("any", vehicles, 0, CAPACITY)).build();
    }
}
