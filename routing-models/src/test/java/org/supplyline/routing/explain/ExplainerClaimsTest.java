package org.supplyline.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.explain.ExplainerFixtures.explain;
import static org.supplyline.routing.explain.ExplainerFixtures.held;
import static org.supplyline.routing.explain.ExplainerFixtures.solve;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.RandomProblems;
import org.supplyline.routing.explain.Explanation.Binding;
import org.supplyline.routing.explain.Explanation.Proposal;

/** What is claimed of random problems is held against solving them once more. */
class ExplainerClaimsTest {
    @Test
    void everyClaimHoldsWhenTheRelaxedProblemIsSolved() {
        long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("ExplainerClaimsTest: seeds " + first + " to " + (first + 14) + " (-Drouting.seed=N)");
        int claims = 0;
        for (long seed = first; seed < first + 15; seed++) {
            DispatchProblem problem = RandomProblems.problem(seed);
            long before = held(problem, solve(problem));
            Explanation explanation = explain(problem);
            assertThat(explanation.answers()).hasSameSizeAs(problem.needs());
            for (Explanation.Answer answer : explanation.answers()) {
                assertThat(answer.why().zh() + answer.why().en()).doesNotContain("{");
                assertThat(answer.bindings())
                        .extracting(Binding::words)
                        .allSatisfy(words -> assertThat(words.zh() + words.en()).doesNotContain("{"));
            }
            for (Proposal proposal : explanation.proposals()) {
                DispatchProblem relaxed = proposal.relaxation().apply(problem);
                DispatchPlan plan = solve(relaxed);
                if (proposal.relaxation() instanceof Relaxation.Consent consent) {
                    assertThat(allocated(plan, consent)).isGreaterThan(allocated(solve(problem), consent));
                } else if (!(proposal.relaxation() instanceof Relaxation.MoreStock)) {
                    assertThat(before - held(relaxed, plan))
                            .as("seed %d: %s", seed, proposal.words().en())
                            .isEqualTo(proposal.units())
                            .isPositive();
                    claims++;
                }
            }
        }
        assertThat(claims).isPositive();
    }

    /** What the sites get that the consent is asked for. */
    private static long allocated(DispatchPlan plan, Relaxation.Consent consent) {
        return plan.allocation().stream()
                .filter(line -> consent.sites().contains(line.site()))
                .mapToLong(AllocationLine::allocated)
                .sum();
    }
}
