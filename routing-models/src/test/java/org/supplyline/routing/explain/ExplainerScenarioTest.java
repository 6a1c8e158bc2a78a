package org.supplyline.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.explain.ExplainerFixtures.ITERATIONS;
import static org.supplyline.routing.explain.ExplainerFixtures.SEED;
import static org.supplyline.routing.explain.ExplainerFixtures.answer;
import static org.supplyline.routing.explain.ExplainerFixtures.english;
import static org.supplyline.routing.explain.ExplainerFixtures.explain;
import static org.supplyline.routing.explain.ExplainerFixtures.solve;

import org.junit.jupiter.api.Test;
import org.supplyline.routing.ChangzhiFixtures;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.WuhanFixtures;
import org.supplyline.routing.explain.Explanation.Binding.Kind;
import org.supplyline.routing.explain.Explanation.Proposal;

/** What planners of the flood and of the hospitals are told. */
class ExplainerScenarioTest {
    @Test
    void theFloodsSharesAndItsCutRoadAreExplained() {
        DispatchProblem problem = ChangzhiFixtures.withQinyuanCutOff();
        Explanation explanation = explain(problem);
        Explanation.Answer kits = answer(explanation, ChangzhiFixtures.QINYUAN, ChangzhiFixtures.KIT);
        assertThat(kits.why().en())
                .startsWith("qinyuan gets 92 of 450 家庭包, its fair share: 20.4 %;")
                .contains(": no open road");
        assertThat(english(kits, Kind.STOCK)).containsExactly("550 家庭包 in all depots (市库 400, 襄垣库 150), 2700 approved");
        assertThat(english(kits, Kind.ROAD))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("opening any of tunliu–qinyuan would do"));
        Proposal road = explanation.proposals().get(0);
        assertThat(road.relaxation())
                .isEqualTo(new Relaxation.OpenRoad(ChangzhiFixtures.TUNLIU, ChangzhiFixtures.QINYUAN));
        // 92 kits, 60 bales, 20 tents and 300 cases of water are held for Qinyuan.
        assertThat(road.units()).isEqualTo(92 + 60 + 20 + 300);
    }

    @Test
    void suitsAreScarceForEveryHospitalAlike() {
        DispatchProblem problem = WuhanFixtures.problem();
        DispatchPlan plan = solve(problem);
        Explanation explanation = new Explainer(DispatchSolver.create())
                .explain(problem, plan, new ExplainLimits(1, 3_600, ITERATIONS, SEED), SolveWatch.none())
                .match(found -> found, faults -> {
                    throw new AssertionError(faults);
                });
        assertThat(explanation.answers())
                .filteredOn(answer -> answer.item().equals(WuhanFixtures.SUIT))
                .hasSize(39)
                .allSatisfy(answer -> assertThat(english(answer, Kind.STOCK))
                        .containsExactly("2400 防护服 in all depots (武汉 2400), 4120 approved"));
        Proposal suits = explanation.proposals().stream()
                .filter(proposal -> proposal.relaxation() instanceof Relaxation.MoreStock)
                .findFirst()
                .orElseThrow();
        assertThat(suits.words().en()).contains("lift the least cover of class 1 from 2.8 days to");
    }
}
