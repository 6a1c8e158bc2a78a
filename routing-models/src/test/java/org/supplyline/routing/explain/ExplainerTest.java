package org.supplyline.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.ChangzhiFixtures;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.RandomProblems;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.WuhanFixtures;
import org.supplyline.routing.explain.Explanation.Binding;
import org.supplyline.routing.explain.Explanation.Binding.Kind;
import org.supplyline.routing.explain.Explanation.Proposal;

/** Small cases are worked out by hand: a depot, sites A and B half an hour away that need 80 kits of 1 kg each, trucks for 100 kg. */
class ExplainerTest {
    private static final int ITERATIONS = 20;
    private static final long SEED = 3;
    static final PlaceId DEPOT = new PlaceId("depot");
    static final PlaceId A = new PlaceId("a");
    static final PlaceId B = new PlaceId("b");
    static final ItemCode KIT = new ItemCode("kit");

    static DispatchPlan solve(DispatchProblem problem) {
        return DispatchSolver.create()
                .solve(problem, new PlanLimits(3_600, ITERATIONS, 1, SEED), SolveWatch.none())
                .match(plan -> plan, faults -> {
                    throw new AssertionError(faults);
                });
    }

    private static Explanation explain(DispatchProblem problem, SolveWatch watch) {
        return new Explainer(DispatchSolver.create())
                .explain(problem, solve(problem), new ExplainLimits(6, 3_600, ITERATIONS, SEED), watch)
                .match(explanation -> explanation, faults -> {
                    throw new AssertionError(faults);
                });
    }

    static Explanation explain(DispatchProblem problem) {
        return explain(problem, SolveWatch.none());
    }

    static DispatchProblem problem(long stock, int trucks, int shiftEnd, boolean hills, List<Road> roads) {
        List<Vehicle> vehicles = IntStream.rangeClosed(1, trucks)
                .mapToObj(number -> new Vehicle(
                        new VehicleId("t" + number),
                        "Truck " + number,
                        DEPOT,
                        List.of(),
                        100_000,
                        1_000_000,
                        0,
                        shiftEnd,
                        100,
                        hills,
                        1,
                        false))
                .toList();
        return new DispatchProblem(
                Instant.EPOCH,
                List.of(new Depot(DEPOT, "Depot", null, 2, 2, 0, List.of(new ItemQuantity(KIT, stock)))),
                List.of(new Item(KIT, "kits", 1_000, 0, 1, false, false, false, null)),
                vehicles,
                List.of(
                        new Site(A, "Site A", null, false, 0, 10, false),
                        new Site(B, "Site B", null, false, 0, 10, false)),
                List.of(need(A), need(B)),
                roads);
    }

    static Need need(PlaceId site) {
        return new Need(site, KIT, 0, 80, false, 10, 2, null, 0);
    }

    private static Road road(PlaceId to, boolean hill, boolean cut) {
        return new Road(DEPOT, to, 30, 30_000, hill, cut, false);
    }

    static List<Road> roads() {
        return List.of(road(A, false, false), road(B, false, false));
    }

    static Explanation.Answer answer(Explanation explanation, PlaceId site, ItemCode item) {
        return explanation.answers().stream()
                .filter(answer -> answer.site().equals(site) && answer.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    static List<String> english(Explanation.Answer answer, Kind kind) {
        return answer.bindings().stream()
                .filter(binding -> binding.kind() == kind)
                .map(binding -> binding.words().en())
                .toList();
    }

    private static long held(DispatchProblem problem, DispatchPlan plan) {
        return Service.of(problem, plan).unitsHeld();
    }

    /** The proposal of a kind; its gain is what solving the relaxed problem shows. */
    static Proposal shown(DispatchProblem problem, Class<? extends Relaxation> kind) {
        Proposal proposal = explain(problem).proposals().stream()
                .filter(one -> kind.isInstance(one.relaxation()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(explain(problem).proposals()));
        DispatchProblem relaxed = proposal.relaxation().apply(problem);
        assertThat(held(problem, solve(problem)) - held(relaxed, solve(relaxed)))
                .isEqualTo(proposal.units());
        return proposal;
    }

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

    @Test
    void everyClaimHoldsWhenTheRelaxedProblemIsSolved() {
        long first = Objects.requireNonNull(Long.getLong("routing.seed", 1));
        System.out.println("ExplainerTest: seeds " + first + " to " + (first + 14) + " (-Drouting.seed=N)");
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
