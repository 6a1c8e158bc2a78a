package org.supplyline.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joined parts of routes beside the same parts driven from every beginning. */
class SpanTest {
    private static final int CLIENTS = 9;
    private static final int ROUNDS = 300;

    @ParameterizedTest
    @EnumSource(
            value = KernelProblems.Kind.class,
            names = {"TIME_WINDOWS", "WINDOWS_AND_DURATION", "DEPOTS_WINDOWS_AND_DURATION"})
    void headsTailsAndWholeRoutesTakeWhatTheBestBeginningTakes(KernelProblems.Kind kind) {
        long seed = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("SpanTest " + kind + ": seed " + seed + " (-Drouting.seed=N)");
        Random random = new Random(seed);
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Model model = new Model(KernelProblems.problem(kind, CLIENTS, random));
            RelaxedPlan plan = new RelaxedPlan(model, new Prices(model));
            List<Integer> clients = new ArrayList<>(
                    IntStream.range(model.depots, model.nodes).boxed().toList());
            Collections.shuffle(clients, random);
            int slot = random.nextInt(plan.slots);
            plan.drive(slot, clients.stream().mapToInt(one -> one).toArray(), CLIENTS);
            EveryDeparture whole = EveryDeparture.of(model, plan.type[slot], clients);
            long limit = model.maxDuration[plan.type[slot]];
            assertThat(plan.late[slot]).as("round %d", round).isEqualTo(whole.late(limit));
            late += whole.late(limit) > 0 ? 1 : 0;
            for (int at = 0; at < CLIENTS; at++) {
                int client = clients.get(at);
                assertThat(span(plan.tails, client))
                        .as("round %d, from visit %d on", round, at)
                        .isEqualTo(EveryDeparture.within(model, clients.subList(at, CLIENTS)));
                Span joined = new Span(plan);
                joined.head(slot, at == 0 ? plan.depot[slot] : clients.get(at - 1));
                int to = random.nextInt(at, CLIENTS);
                joined.run(client, clients.get(to));
                assertThat(joined.lateAfter(plan.depot[slot], slot))
                        .as("round %d, visits %d to %d run", round, at, to)
                        .isEqualTo(EveryDeparture.of(model, plan.type[slot], clients.subList(0, to + 1))
                                .late(limit));
                joined.head(slot, client);
                assertThat(joined.lateAfter(plan.next[client], slot))
                        .as("round %d, cut behind visit %d", round, at)
                        .isEqualTo(whole.late(limit));
            }
        }
        assertThat(late).isBetween(ROUNDS / 20, ROUNDS);
    }

    private static EveryDeparture span(Spans spans, int client) {
        return new EveryDeparture(
                spans.duration[client], spans.warp[client], spans.earliest[client], spans.latest[client]);
    }
}
