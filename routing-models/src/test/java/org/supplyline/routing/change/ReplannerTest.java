package org.supplyline.routing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.AllocationLine;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanCheck;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Stop;
import org.supplyline.routing.Trip;
import org.supplyline.routing.Undelivered;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.change.ChangeAnswer.Changed;
import org.supplyline.routing.change.Difference.Cause;
import org.supplyline.routing.change.Difference.Kind;

/** Each case can be worked out by hand from {@link SmallDay}. */
class ReplannerTest {
    private static Changed replan(ChangeRequest request) {
        return Replanner.replan(request, PlanLimits.ofIterations(50, 1), SolveWatch.none())
                .match(changed -> changed, faults -> {
                    throw new AssertionError(faults);
                });
    }

    private static Changed after(int minute, Change... changes) {
        return replan(ChangeRequest.of(SmallDay.problem(), SmallDay.told(), minute, List.of(changes)));
    }

    private static long delivered(DispatchPlan plan, PlaceId site) {
        return plan.trips().stream()
                .flatMap(trip -> trip.stops().stream())
                .filter(stop -> stop.site().equals(site))
                .flatMap(stop -> stop.loads().stream())
                .mapToLong(ItemQuantity::quantity)
                .sum();
    }

    private static Trip trip(DispatchPlan plan, VehicleId vehicle) {
        return plan.trips().stream()
                .filter(trip -> trip.vehicle().equals(vehicle))
                .findFirst()
                .orElseThrow();
    }

    private static Difference difference(Changed changed, Predicate<Difference> which) {
        return changed.differences().stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError(changed.differences()));
    }

    @Test
    void whereNothingHappenedThePlanStaysAsItWasTold() {
        Changed changed = after(0);
        assertThat(changed.plan().trips()).isEqualTo(SmallDay.told().trips());
        assertThat(changed.differences()).isEmpty();
        assertThat(changed.changedStops()).isZero();
        assertThat(PlanCheck.faults(changed.problem(), changed.plan())).isEmpty();
    }

    @Test
    void aCancelledNeedDropsItsStopAndLeavesTheOtherTruckAlone() {
        Changed changed = after(0, new Change.NeedCancelled(SmallDay.A, SmallDay.KIT));
        assertThat(changed.plan().trips()).isEqualTo(SmallDay.told().trips().subList(1, 2));
        Difference dropped = difference(changed, one -> one.kind() == Kind.STOP_DROPPED);
        assertThat(dropped.cause()).isEqualTo(Cause.NEED_CANCELLED);
        assertThat(dropped.words().en()).isEqualTo("Truck 1 no longer stops at Site A: the need was cancelled.");
        assertThat(dropped.words().zh()).isEqualTo("Truck 1 不再去 Site A：需求已取消。");
        assertThat(changed.changedStops()).isEqualTo(1);
    }

    @Test
    void aLostTruckLeavesWhatFitsToTheOther() {
        // 100 kits fit on truck 2, which has 80 for B: A gets 20 of its 80.
        Changed changed = after(0, new Change.TruckLost(SmallDay.T1));
        assertThat(trip(changed.plan(), SmallDay.T2).weightGrams()).isEqualTo(100_000);
        assertThat(delivered(changed.plan(), SmallDay.A)).isEqualTo(20);
        assertThat(delivered(changed.plan(), SmallDay.B)).isEqualTo(80);
        Difference moved = difference(changed, one -> one.kind() == Kind.STOP_MOVED);
        assertThat(moved.words().en()).isEqualTo("Site A moves from Truck 1 to Truck 2: Truck 1 is lost.");
        Difference quantity = difference(changed, one -> one.kind() == Kind.QUANTITY);
        assertThat(quantity.words().en()).isEqualTo("Truck 2 brings 20 kits to Site A instead of 80: Truck 1 is lost.");
        assertThat(changed.plan().undelivered())
                .extracting(Undelivered::quantity, Undelivered::reason)
                .containsExactly(tuple(60L, Undelivered.Reason.NO_VEHICLE_TIME));
    }

    @Test
    void aSiteBehindACutRoadIsNamedWithTheRoad() {
        Changed changed = after(0, new Change.RoadCut(SmallDay.DEPOT, SmallDay.A));
        Difference cutOff = difference(changed, one -> one.kind() == Kind.UNREACHABLE);
        assertThat(cutOff.site()).isEqualTo(SmallDay.A);
        assertThat(cutOff.words().en())
                .isEqualTo("Site A cannot be reached, its share is held at Depot: the road Depot–Site A is cut.");
        assertThat(trip(changed.plan(), SmallDay.T2))
                .isEqualTo(SmallDay.told().trips().get(1));
        assertThat(changed.plan().feasible()).isTrue();
    }

    @Test
    void anHonestPlanServesNobodyWhenEveryRoadIsCut() {
        Changed changed = after(
                0, new Change.RoadCut(SmallDay.DEPOT, SmallDay.A), new Change.RoadCut(SmallDay.B, SmallDay.DEPOT));
        assertThat(changed.plan().trips()).isEmpty();
        assertThat(changed.plan().undelivered())
                .extracting(Undelivered::reason)
                .containsOnly(Undelivered.Reason.UNREACHABLE);
    }

    @Test
    void aCountThatFindsLessIsSharedFairly() {
        // 100 kits for two needs of 80: 50 each.
        Changed changed = after(0, new Change.StockCorrected(SmallDay.DEPOT, SmallDay.KIT, 100));
        assertThat(delivered(changed.plan(), SmallDay.A)).isEqualTo(50);
        assertThat(delivered(changed.plan(), SmallDay.B)).isEqualTo(50);
        Difference less = difference(changed, one -> one.kind() == Kind.QUANTITY);
        assertThat(less.words().en())
                .isEqualTo("Truck 1 brings 50 kits to Site A instead of 80: Depot has 100 kits by count.");
    }

    @Test
    void whatWasExecutedIsAFactAndCountsInTheShares() {
        // At minute 45 truck 1 has served A and is on its way back, truck 2 stands at B with its 80 kits: nothing can
        // be undone.
        Changed changed = after(
                45,
                new Change.TruckProgress(SmallDay.T2, 1, List.of(), SmallDay.B, 60),
                new Change.NeedCancelled(SmallDay.A, SmallDay.KIT),
                new Change.NeedChanged(SmallDay.B, SmallDay.KIT, 50));
        assertThat(trip(changed.plan(), SmallDay.T1))
                .isEqualTo(SmallDay.told().trips().get(0));
        Stop late = trip(changed.plan(), SmallDay.T2).stops().get(0);
        assertThat(late.arrivalMinute()).isEqualTo(60);
        assertThat(late.loads()).containsExactly(new ItemQuantity(SmallDay.KIT, 50));
        assertThat(trip(changed.plan(), SmallDay.T2).returnMinute()).isEqualTo(100);
        assertThat(changed.plan().allocation())
                .extracting(AllocationLine::allocated)
                .containsExactly(80L, 50L);
    }

    @Test
    void theRestOfAStockCorrectionFallsOnThoseWhoHaveNotGotTheirsYet() {
        // A has its 80. Truck 2 reports that it is not loaded yet, and the depot has only 30 left for B.
        Changed changed = after(
                45,
                new Change.TruckProgress(SmallDay.T2, 0, List.of(), SmallDay.DEPOT, 50),
                new Change.StockCorrected(SmallDay.DEPOT, SmallDay.KIT, 30));
        assertThat(delivered(changed.plan(), SmallDay.A)).isEqualTo(80);
        assertThat(delivered(changed.plan(), SmallDay.B)).isEqualTo(30);
        assertThat(trip(changed.plan(), SmallDay.T2).loadingMinute()).isEqualTo(50);
        assertThat(PlanCheck.faultsOfGoods(changed.problem(), changed.plan())).isEmpty();
    }

    @Test
    void aLockedTripKeepsItsLoadAndTheOthersBearTheLoss() {
        // 100 kits: locked A keeps 80, B gets 20.
        Changed changed = replan(new ChangeRequest(
                SmallDay.problem(),
                SmallDay.told(),
                0,
                List.of(new Change.StockCorrected(SmallDay.DEPOT, SmallDay.KIT, 100)),
                List.of(new ChangeRequest.Lock(SmallDay.T1, 1, null)),
                ChangeRequest.Price.USUAL));
        assertThat(delivered(changed.plan(), SmallDay.A)).isEqualTo(80);
        assertThat(delivered(changed.plan(), SmallDay.B)).isEqualTo(20);
        assertThat(trip(changed.plan(), SmallDay.T1))
                .isEqualTo(SmallDay.told().trips().get(0));
    }

    @Test
    void aTruckThatBreaksDownUnderWayTakesItsGoodsWithIt() {
        Changed changed = after(20, new Change.TruckLost(SmallDay.T1));
        assertThat(trip(changed.plan(), SmallDay.T1).stops()).isEmpty();
        assertThat(delivered(changed.plan(), SmallDay.A)).isZero();
        assertThat(delivered(changed.plan(), SmallDay.B)).isEqualTo(80);
        Difference dropped = difference(changed, one -> one.kind() == Kind.STOP_DROPPED);
        assertThat(dropped.cause()).isEqualTo(Cause.TRUCK_LOST);
        assertThat(PlanCheck.faultsOfGoods(changed.problem(), changed.plan())).isEmpty();
    }

    @Test
    void aChangedPlanCanBeChangedAgain() {
        Changed first = after(0, new Change.NeedChanged(SmallDay.A, SmallDay.KIT, 60));
        ChangeRequest second = ChangeRequest.of(
                first.problem(), first.plan(), 0, List.of(new Change.NeedCancelled(SmallDay.B, SmallDay.KIT)));
        Changed changed = replan(second);
        assertThat(delivered(changed.plan(), SmallDay.A)).isEqualTo(60);
        assertThat(delivered(changed.plan(), SmallDay.B)).isZero();
        assertThat(PlanCheck.faults(changed.problem(), changed.plan())).isEmpty();
    }

    @Test
    void aChangeMustBeWorthItsPrice() {
        DispatchProblem problem = CrossedDay.problem();
        DispatchPlan told = CrossedDay.told();
        Changed usual = replan(
                new ChangeRequest(problem, told, 0, List.of(), List.of(), new ChangeRequest.Price(20_000, 0, 5)));
        assertThat(usual.changedStops()).isZero();
        assertThat(usual.plan().totals().metres()).isEqualTo(CrossedDay.CROSSED_METRES);
        Changed free =
                replan(new ChangeRequest(problem, told, 0, List.of(), List.of(), new ChangeRequest.Price(0, 0, 5)));
        assertThat(free.plan().totals().metres()).isEqualTo(CrossedDay.STRAIGHT_METRES);
        assertThat(free.differences()).extracting(Difference::kind).contains(Kind.STOP_MOVED);
    }
}
