package org.supplyline.routing.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanCheck;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.change.ChangeAnswer.Changed;

/** {@link SmallDay} with kits that must be kept cold and some that were given for A alone; only the first truck is refrigerated. */
class BoundGoodsChangeTest {
    private static final PlanLimits LIMITS = PlanLimits.ofIterations(50, 1);
    private static final ItemCode FOR_A = new ItemCode("kit for a");

    private static DispatchProblem problem(boolean cold, long given, boolean second) {
        DispatchProblem plain = SmallDay.problem();
        return new DispatchProblem(
                plain.start(),
                List.of(new Depot(
                        SmallDay.DEPOT,
                        "Depot",
                        null,
                        2,
                        2,
                        0,
                        List.of(new ItemQuantity(SmallDay.KIT, 160 - given), new ItemQuantity(FOR_A, given)))),
                List.of(
                        new Item(SmallDay.KIT, "kits", 1_000, 0, 1, false, false, cold, null),
                        new Item(
                                FOR_A,
                                "kits",
                                1_000,
                                0,
                                1,
                                false,
                                false,
                                cold,
                                new Earmark(SmallDay.KIT, List.of(SmallDay.A), null))),
                List.of(truck(SmallDay.T1, true), truck(SmallDay.T2, second)),
                plain.sites(),
                plain.needs(),
                plain.roads());
    }

    private static Vehicle truck(VehicleId id, boolean refrigerated) {
        return new Vehicle(
                id, id.value(), SmallDay.DEPOT, List.of(), 100_000, 1_000_000, 0, 600, 100, true, 2, refrigerated);
    }

    private static DispatchPlan told(DispatchProblem problem) {
        return DispatchSolver.create().solve(problem, LIMITS, SolveWatch.none()).match(plan -> plan, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static Changed after(DispatchProblem problem, Change... changes) {
        ChangeRequest request = ChangeRequest.of(problem, told(problem), 0, List.of(changes));
        return Replanner.replan(request, LIMITS, SolveWatch.none()).match(changed -> changed, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static long brought(DispatchPlan plan, PlaceId site, ItemCode goods) {
        return plan.trips().stream()
                .map(Trip::stops)
                .flatMap(List::stream)
                .filter(stop -> stop.site().equals(site))
                .map(Stop::loads)
                .flatMap(List::stream)
                .filter(load -> load.item().equals(goods))
                .mapToLong(ItemQuantity::quantity)
                .sum();
    }

    @Test
    void theStopsOfALostRefrigeratedTruckGoToAnotherOneOnly() {
        Changed onlyOne = after(problem(true, 0, false), new Change.TruckLost(SmallDay.T1));
        assertThat(PlanCheck.faults(onlyOne.problem(), onlyOne.plan())).isEmpty();
        assertThat(onlyOne.plan().trips()).isEmpty();

        Changed another = after(problem(true, 0, true), new Change.TruckLost(SmallDay.T1));
        assertThat(PlanCheck.faults(another.problem(), another.plan())).isEmpty();
        assertThat(brought(another.plan(), SmallDay.A, SmallDay.KIT)).isEqualTo(80);
        assertThat(brought(another.plan(), SmallDay.B, SmallDay.KIT)).isEqualTo(80);
    }

    @Test
    void whenFreeGoodsAreFewerTheEarmarkedOnesStillGoToTheirSiteAlone() {
        // 60 of the 160 are for A; a count finds 40 free ones less: A 60, B 60.
        DispatchProblem problem = problem(false, 60, false);
        Changed changed = after(problem, new Change.StockCorrected(SmallDay.DEPOT, SmallDay.KIT, 60));
        assertThat(PlanCheck.faults(changed.problem(), changed.plan())).isEmpty();
        assertThat(brought(changed.plan(), SmallDay.A, FOR_A)).isEqualTo(60);
        assertThat(brought(changed.plan(), SmallDay.A, SmallDay.KIT)).isZero();
        assertThat(brought(changed.plan(), SmallDay.B, SmallDay.KIT)).isEqualTo(60);
    }

    @Test
    void earmarkedGoodsThatAreGoneLeaveTheFreeOnesToBeSharedByBoth() {
        DispatchProblem problem = problem(false, 60, false);
        Changed changed = after(problem, new Change.StockCorrected(SmallDay.DEPOT, FOR_A, 0));
        assertThat(PlanCheck.faults(changed.problem(), changed.plan())).isEmpty();
        assertThat(brought(changed.plan(), SmallDay.A, SmallDay.KIT)).isEqualTo(50);
        assertThat(brought(changed.plan(), SmallDay.B, SmallDay.KIT)).isEqualTo(50);
        assertThat(changed.differences()).anyMatch(one -> one.cause() == Difference.Cause.STOCK_CORRECTED);
    }

    @Test
    void aNeedMustNameTheItemAndNotTheEarmarkedGoods() {
        DispatchProblem problem = problem(false, 60, false);
        ChangeRequest request = ChangeRequest.of(
                problem,
                told(problem),
                0,
                List.of(new Change.NeedAdded(
                        new org.supplyline.routing.Need(SmallDay.A, FOR_A, 0, 10, false, 0, 2, null, 0))));
        List<ChangeFault> faults =
                Replanner.replan(request, LIMITS, SolveWatch.none()).match(changed -> List.of(), all -> all);
        assertThat(faults).extracting(ChangeFault::code).containsExactly(ChangeFault.Code.UNKNOWN_ITEM);
    }
}
