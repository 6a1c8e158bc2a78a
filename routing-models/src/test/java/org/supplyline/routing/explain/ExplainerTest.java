package org.supplyline.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.explain.ExplainerFixtures.A;
import static org.supplyline.routing.explain.ExplainerFixtures.B;
import static org.supplyline.routing.explain.ExplainerFixtures.DEPOT;
import static org.supplyline.routing.explain.ExplainerFixtures.KIT;
import static org.supplyline.routing.explain.ExplainerFixtures.answer;
import static org.supplyline.routing.explain.ExplainerFixtures.english;
import static org.supplyline.routing.explain.ExplainerFixtures.explain;
import static org.supplyline.routing.explain.ExplainerFixtures.held;
import static org.supplyline.routing.explain.ExplainerFixtures.problem;
import static org.supplyline.routing.explain.ExplainerFixtures.road;
import static org.supplyline.routing.explain.ExplainerFixtures.roads;
import static org.supplyline.routing.explain.ExplainerFixtures.shown;
import static org.supplyline.routing.explain.ExplainerFixtures.solve;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.explain.Explanation.Binding.Kind;
import org.supplyline.routing.explain.Explanation.Proposal;

/** The cases of {@link ExplainerFixtures}, worked out by hand. */
class ExplainerTest {
    @Test
    void scarceStockIsSharedAndTwentyMoreKitsGiveEachASixthDay() {
        // 100 kits for two sites that use 10 a day: 50 each, 5 days; 10 more each are the sixth.
        DispatchProblem problem = problem(100, 2, 600, true, roads());
        Explanation explanation = explain(problem);
        Explanation.Answer answer = answer(explanation, A, KIT);
        assertThat(answer.why().en())
                .isEqualTo("Site A gets 50 of 80 kits, its fair share: 5.0 days; trucks bring all of it");
        assertThat(answer.why().zh()).isEqualTo("Site A分得kits 50（核定 80），够 5.0 天，按公平份额；全部由本计划运送");
        assertThat(answer.bindings())
                .extracting(binding -> binding.words().en())
                .containsExactly(
                        "100 kits in all depots (Depot 100), 160 approved",
                        "needs of the same class that are not met in full get 5.0 days to 5.0 days");
        Proposal proposal = explanation.proposals().get(0);
        assertThat(proposal.relaxation()).isEqualTo(new Relaxation.MoreStock(DEPOT, KIT, 20));
        assertThat(proposal.words().en())
                .isEqualTo(
                        "20 more cartons of kits (20) at Depot lift the least cover of class 2 from 5.0 days to 6.0 days");
        assertThat(solve(proposal.relaxation().apply(problem)).allocation())
                .extracting(AllocationLine::coverTenthDays)
                .containsExactly(60L, 60L);
    }

    @Test
    void aTruckTooFewIsFoundAndASecondOneBringsTheRest() {
        DispatchProblem problem = problem(160, 1, 600, true, roads());
        Explanation explanation = explain(problem);
        Explanation.Answer left = explanation.answers().stream()
                .filter(answer -> answer.onTrips() < answer.allocated())
                .findFirst()
                .orElseThrow();
        assertThat(english(left, Kind.TRIPS)).containsExactly("of 1 trucks that may go, 1 have made all their trips");
        Proposal proposal = shown(problem, Relaxation.ExtraTruck.class);
        assertThat(held(problem, solve(problem))).isPositive().isEqualTo(proposal.units());
        assertThat(proposal.words().en())
                .startsWith("one more truck like Truck 1 at Depot (100 kg, hill roads too) until minute 600 brings");
        assertThat(shown(problem, Relaxation.MoreTrips.class).units()).isEqualTo(proposal.units());
    }

    @Test
    void aCutRoadIsNamedAndOpeningItServesTheSite() {
        DispatchProblem problem = problem(160, 2, 600, true, List.of(road(A, false, true), road(B, false, false)));
        assertThat(english(answer(explain(problem), A, KIT), Kind.ROAD))
                .containsExactly("no open road; its share is held at Depot; opening any of Depot–Site A would do");
        Proposal proposal = shown(problem, Relaxation.OpenRoad.class);
        assertThat(proposal.units()).isEqualTo(80);
        assertThat(proposal.sites()).isEqualTo(1);
        assertThat(proposal.words().en())
                .isEqualTo("opening the road Depot–Site A brings 80 more units to their sites"
                        + " (80 held back now, 0 then); 1 sites less have goods held back");
    }

    @Test
    void aHillRoadBindsAndATruckForItHelps() {
        DispatchProblem problem = problem(160, 2, 600, false, List.of(road(A, true, false), road(B, false, false)));
        assertThat(english(answer(explain(problem), A, KIT), Kind.ROAD_CLASS))
                .containsExactly(
                        "of 2 trucks that load at Depot, 2 may not use hill roads and 0 exceed the limit of – kg");
        assertThat(shown(problem, Relaxation.ExtraTruck.class).units()).isEqualTo(80);
    }

    @Test
    void aShiftThatIsTooShortIsSaidAndHalfAnHourMoreWouldDo() {
        // There, ten minutes at the door and back: 70 minutes; the shift has 50.
        DispatchProblem problem = problem(160, 2, 50, true, roads());
        assertThat(english(answer(explain(problem), A, KIT), Kind.SHIFT))
                .containsExactly(
                        "Depot to Site A and back takes at least 70 min: of 2 trucks that may go, 2 have not so much left in their shift");
        Proposal proposal = shown(problem, Relaxation.LongerShift.class);
        assertThat(proposal.relaxation()).isEqualTo(new Relaxation.LongerShift(new VehicleId("t1"), 80));
        assertThat(proposal.units()).isPositive();
    }

    @Test
    void whoStopsTheSearchStillGetsTheAnswers() {
        Explanation explanation = explain(problem(160, 1, 600, true, roads()), SolveWatch.impatient());
        assertThat(explanation.answers()).hasSize(2);
        assertThat(explanation.proposals()).isEmpty();
    }

    @Test
    void faultsOfTheProblemAreNamed() {
        DispatchProblem sound = problem(160, 1, 600, true, roads());
        DispatchProblem broken = new DispatchProblem(
                sound.start(),
                sound.depots(),
                List.of(),
                sound.vehicles(),
                sound.sites(),
                sound.needs(),
                sound.roads());
        Explainer explainer = new Explainer(DispatchSolver.create());
        ExplainLimits limits = new ExplainLimits(1, 1, 1, 1);
        assertThat(explainer.explain(broken, solve(sound), limits, SolveWatch.none()))
                .isEqualTo(new Explainer.Answer.Refused(broken.faults()));
        assertThat(solve(sound).undelivered())
                .extracting(Undelivered::reason)
                .contains(Undelivered.Reason.NO_VEHICLE_TIME);
    }
}
