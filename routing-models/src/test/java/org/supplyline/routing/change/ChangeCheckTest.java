package org.supplyline.routing.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.change.ChangeFault.Code;

class ChangeCheckTest {
    private static final PlaceId NOWHERE = new PlaceId("nowhere");

    private static List<ChangeFault> faults(Change... changes) {
        return faults(ChangeRequest.of(SmallDay.problem(), SmallDay.told(), 0, Arrays.asList(changes)));
    }

    private static List<ChangeFault> faults(ChangeRequest request) {
        return Replanner.replan(request, PlanLimits.ofIterations(1, 1), SolveWatch.none())
                .match(
                        changed -> {
                            throw new AssertionError("a plan");
                        },
                        found -> found);
    }

    @Test
    void anUnknownTruckIsNamedWithItsField() {
        assertThat(faults(new Change.TruckLost(new VehicleId("t9"))))
                .containsExactly(new ChangeFault(Code.UNKNOWN_VEHICLE, "changes[0].vehicle", "t9"));
    }

    @Test
    void aFaultIsSaidInBothLanguages() {
        ChangeFault fault = new ChangeFault(Code.UNKNOWN_VEHICLE, "changes[0].vehicle", "t9");
        assertThat(fault.words().en()).isEqualTo("changes[0].vehicle: there is no truck t9.");
        assertThat(fault.words().zh()).isEqualTo("changes[0].vehicle：没有车辆 t9。");
    }

    @Test
    void progressThatIsNotThePlansNextStopIsRefused() {
        assertThat(faults(new Change.TruckProgress(SmallDay.T1, 1, List.of(SmallDay.B), SmallDay.B, 40)))
                .containsExactly(new ChangeFault(Code.AGAINST_THE_PLAN, "changes[0].executed[0]", "b"));
        assertThat(faults(new Change.TruckProgress(SmallDay.T1, 1, List.of(SmallDay.A, SmallDay.A), SmallDay.A, 40)))
                .containsExactly(new ChangeFault(Code.AGAINST_THE_PLAN, "changes[0].executed[1]", "a"));
    }

    @Test
    void progressOnATripOrAtAPlaceThatIsNotThereIsRefused() {
        assertThat(faults(new Change.TruckProgress(SmallDay.T1, 2, List.of(), NOWHERE, -1)))
                .containsExactly(
                        new ChangeFault(Code.UNKNOWN_PLACE, "changes[0].at", "nowhere"),
                        new ChangeFault(Code.OUT_OF_RANGE, "changes[0].freeMinute", "-1"),
                        new ChangeFault(Code.UNKNOWN_TRIP, "changes[0].trip", "2"));
    }

    @Test
    void aNeedIsCancelledOnlyOnce() {
        Change cancelled = new Change.NeedCancelled(SmallDay.A, SmallDay.KIT);
        assertThat(faults(cancelled, cancelled))
                .containsExactly(new ChangeFault(Code.CANCELLED_TWICE, "changes[1].need", "a/kit"));
    }

    @Test
    void aNeedThatIsThereAlreadyOrNotThereAtAllIsRefused() {
        assertThat(faults(new Change.NeedAdded(SmallDay.need(SmallDay.A, 5))))
                .containsExactly(new ChangeFault(Code.DUPLICATE, "changes[0].need", "a/kit"));
        assertThat(faults(new Change.NeedChanged(SmallDay.A, new ItemCode("tent"), 5)))
                .containsExactly(new ChangeFault(Code.UNKNOWN_ITEM, "changes[0].item", "tent"));
        assertThat(faults(new Change.NeedChanged(SmallDay.A, SmallDay.KIT, -5)))
                .containsExactly(new ChangeFault(Code.OUT_OF_RANGE, "changes[0].approved", "-5"));
    }

    @Test
    void stockIsCountedOnceAndNeverBelowNothing() {
        assertThat(faults(
                        new Change.StockCorrected(SmallDay.DEPOT, SmallDay.KIT, 5),
                        new Change.StockCorrected(SmallDay.DEPOT, SmallDay.KIT, -6)))
                .containsExactly(
                        new ChangeFault(Code.OUT_OF_RANGE, "changes[1].quantity", "-6"),
                        new ChangeFault(Code.DUPLICATE, "changes[1].stock", "depot/kit"));
    }

    @Test
    void onlyKnownRoadsCanBeCutAndOnlyOnce() {
        assertThat(faults(new Change.RoadCut(SmallDay.A, SmallDay.B)))
                .containsExactly(new ChangeFault(Code.UNKNOWN_ROAD, "changes[0].road", "a-b"));
        assertThat(faults(
                        new Change.RoadCut(SmallDay.A, SmallDay.DEPOT), new Change.RoadCut(SmallDay.DEPOT, SmallDay.A)))
                .containsExactly(new ChangeFault(Code.DUPLICATE, "changes[1].road", "a-depot"));
    }

    @Test
    void locksMustBeOfThisPlan() {
        ChangeRequest request = new ChangeRequest(
                SmallDay.problem(),
                SmallDay.told(),
                -1,
                List.of(),
                List.of(
                        new ChangeRequest.Lock(SmallDay.T1, 1, SmallDay.B),
                        new ChangeRequest.Lock(SmallDay.T1, 3, null)),
                new ChangeRequest.Price(-1, 0, 0));
        assertThat(faults(request))
                .containsExactly(
                        new ChangeFault(Code.OUT_OF_RANGE, "minute", "-1"),
                        new ChangeFault(Code.OUT_OF_RANGE, "price.metresPerChangedStop", "-1"),
                        new ChangeFault(Code.UNKNOWN_STOP, "locks[0].site", "b"),
                        new ChangeFault(Code.UNKNOWN_TRIP, "locks[1].trip", "3"));
    }
}
