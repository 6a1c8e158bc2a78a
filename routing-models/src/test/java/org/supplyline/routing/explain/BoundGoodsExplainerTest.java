package org.supplyline.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.explain.ExplainerFixtures.A;
import static org.supplyline.routing.explain.ExplainerFixtures.B;
import static org.supplyline.routing.explain.ExplainerFixtures.DEPOT;
import static org.supplyline.routing.explain.ExplainerFixtures.KIT;
import static org.supplyline.routing.explain.ExplainerFixtures.answer;
import static org.supplyline.routing.explain.ExplainerFixtures.english;
import static org.supplyline.routing.explain.ExplainerFixtures.explain;
import static org.supplyline.routing.explain.ExplainerFixtures.need;
import static org.supplyline.routing.explain.ExplainerFixtures.problem;
import static org.supplyline.routing.explain.ExplainerFixtures.roads;
import static org.supplyline.routing.explain.ExplainerFixtures.shown;
import static org.supplyline.routing.explain.ExplainerFixtures.solve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.StockLot;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.explain.Explanation.Binding.Kind;
import org.supplyline.routing.explain.Explanation.Proposal;

/** The cases of {@link ExplainerFixtures} with goods of the cold chain and earmarked goods. */
class BoundGoodsExplainerTest {
    /** The same, but B needs kits that must be kept cold. */
    private static DispatchProblem withColdKitsFor(PlaceId site, boolean refrigerated) {
        DispatchProblem plain = problem(160, 1, 600, true, roads());
        ItemCode cold = new ItemCode("cold");
        Vehicle truck = plain.vehicles().get(0);
        Vehicle cooled = new Vehicle(
                truck.id(), truck.name(), DEPOT, List.of(), 100_000, 1_000_000, 0, 600, 100, true, 3, refrigerated);
        return new DispatchProblem(
                plain.start(),
                List.of(new Depot(
                        DEPOT, "Depot", null, 2, 2, 0, List.of(new ItemQuantity(KIT, 80), new ItemQuantity(cold, 80)))),
                List.of(plain.items().get(0), new Item(cold, "vaccine", 1_000, 0, 1, false, false, true, null)),
                List.of(cooled),
                plain.sites(),
                List.of(need(A), new Need(site, cold, 0, 80, false, 10, 2, null, 0)),
                plain.roads());
    }

    @Test
    void withoutARefrigeratedTruckColdGoodsStayAndOneMoreWouldBringThem() {
        DispatchProblem problem = withColdKitsFor(B, false);
        DispatchPlan plan = solve(problem);
        assertThat(plan.undelivered())
                .extracting(Undelivered::en)
                .containsExactly(
                        "it must be kept cold and no refrigerated truck can go there; its share is held at Depot");
        assertThat(english(answer(explain(problem), B, new ItemCode("cold")), Kind.REFRIGERATION))
                .containsExactly(
                        "vaccine must be kept cold, and of 1 trucks that may go from Depot to Site B none is refrigerated");
        Proposal proposal = shown(problem, Relaxation.ExtraTruck.class);
        assertThat(proposal.units()).isEqualTo(80);
        assertThat(proposal.words().en())
                .startsWith(
                        "one more refrigerated truck like Truck 1 at Depot (100 kg, hill roads too) until minute 600 brings 80");
        assertThat(proposal.words().zh()).startsWith("Depot 增加一辆冷藏车，同 Truck 1（");
        assertThat(solve(withColdKitsFor(B, true)).undelivered()).isEmpty();
    }

    /** 20 free kits for A and B, and others that were given for B. */
    private static DispatchProblem withKitsGivenForB(ItemCode given, long quantity, @Nullable String donor) {
        DispatchProblem plain = problem(100, 2, 600, true, roads());
        return new DispatchProblem(
                plain.start(),
                List.of(new Depot(
                        DEPOT,
                        "Depot",
                        null,
                        2,
                        2,
                        0,
                        List.of(new ItemQuantity(KIT, 20), new ItemQuantity(given, quantity)))),
                List.of(
                        plain.items().get(0),
                        new Item(given, "kits", 1_000, 0, 1, false, false, false, new Earmark(KIT, List.of(B), donor))),
                plain.vehicles(),
                plain.sites(),
                plain.needs(),
                plain.roads());
    }

    @Test
    void aDonorsConsentIsProposedWhereHisGoodsLieUnused() {
        // B takes 80 of 200; the other 120 could fill the 60 that A lacks beside the 20 free ones: 6 days at 10 a day.
        ItemCode given = new ItemCode("kit for b");
        DispatchProblem problem = withKitsGivenForB(given, 200, "Lion Club");
        Proposal proposal = consents(problem).get(0);
        assertThat(consents(problem)).hasSize(1);
        assertThat(proposal.relaxation()).isEqualTo(new Relaxation.Consent(given, List.of(A)));
        assertThat(proposal.words().en())
                .isEqualTo("if donor Lion Club consents that 120 unused earmarked kits at Depot also serve Site A,"
                        + " 60 more are shared out, 6.0 more site-days of class 2 are covered");
        assertThat(proposal.words().zh())
                .isEqualTo("若捐赠方Lion Club同意把Depot未动用的定向kits 120 也用于Site A，可多分 60，2 级需求合计多 6.0 个地点日");
        assertThat(solve(proposal.relaxation().apply(problem)).allocation())
                .extracting(AllocationLine::allocated)
                .containsExactly(80L, 80L);
        assertThat(consents(withKitsGivenForB(given, 200, null)).get(0).words().en())
                .startsWith("if their donor consents that 120");
    }

    @Test
    void noConsentIsAskedForWhereGoodsAreUsedUpOrNobodyElseLacksThem() {
        ItemCode given = new ItemCode("kit for b");
        assertThat(consents(withKitsGivenForB(given, 70, "Lion Club"))).isEmpty();
        DispatchProblem served = withKitsGivenForB(given, 200, "Lion Club");
        DispatchProblem onlyB = new DispatchProblem(
                served.start(),
                served.depots(),
                served.items(),
                served.vehicles(),
                served.sites(),
                List.of(need(B)),
                served.roads());
        assertThat(consents(onlyB)).isEmpty();
    }

    @Test
    void theLotsThatASiteGetsAreNamedTheFirstToExpireFirst() {
        DispatchProblem plain = problem(100, 2, 600, true, roads());
        DispatchProblem problem = new DispatchProblem(
                plain.start(),
                plain.depots(),
                plain.items(),
                plain.vehicles(),
                plain.sites(),
                plain.needs(),
                plain.roads(),
                List.of(
                        new StockLot(DEPOT, KIT, "L2", null, 40),
                        new StockLot(DEPOT, KIT, "L1", LocalDate.of(2026, 12, 1), 60)));
        assertThat(explain(problem).answers())
                .extracting(answer -> answer.why().en().replaceFirst("^.*first out: ", ""))
                .containsExactlyInAnyOrder("50 of L1 (until 2026-12-01)", "10 of L1 (until 2026-12-01), 40 of L2");
        assertThat(explain(problem).answers())
                .extracting(answer -> answer.why().zh())
                .anySatisfy(why -> assertThat(why).endsWith("；批次按先到期先出：L1 10（2026-12-01 到期）、L2 40"));
    }

    private static List<Proposal> consents(DispatchProblem problem) {
        return explain(problem).proposals().stream()
                .filter(proposal -> proposal.relaxation() instanceof Relaxation.Consent)
                .toList();
    }

    @Test
    void goodsThatAreEarmarkedForOthersAreNamed() {
        ItemCode given = new ItemCode("kit for b");
        DispatchProblem problem = withKitsGivenForB(given, 70, null);
        DispatchPlan plan = solve(problem);
        assertThat(plan.allocation()).extracting(AllocationLine::allocated).containsExactly(20L, 70L);
        assertThat(plan.allocation().get(1).sources()).containsExactly(new AllocationLine.Source(DEPOT, given, 70));
        Explanation explanation = explain(problem);
        assertThat(english(answer(explanation, A, KIT), Kind.STOCK))
                .containsExactly("20 kits in all depots (Depot 20), 160 approved");
        assertThat(english(answer(explanation, A, KIT), Kind.EARMARK))
                .containsExactly("70 more are earmarked for others");
        assertThat(english(answer(explanation, B, KIT), Kind.EARMARK)).isEmpty();
    }
}
