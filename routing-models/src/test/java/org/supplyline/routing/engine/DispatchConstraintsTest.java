package org.supplyline.routing.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintVerification;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.Earmark;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.travel.TravelTimes;

class DispatchConstraintsTest {
    private static final PlaceId HOME = new PlaceId("home");
    private static final PlaceId STORE = new PlaceId("store");
    private static final ItemCode CASE = new ItemCode("case");
    private static final Item WATER = new Item(CASE, "water", 10_000, 20_000, 1, false, false, false, null);

    /** Two trips in 200 minutes; 500 kg and 1,000 litres; no hill roads. */
    private static final Vehicle TRUCK = new Vehicle(
            new VehicleId("truck"),
            "truck",
            HOME,
            List.of(HOME, STORE),
            500_000,
            1_000_000,
            0,
            200,
            100,
            false,
            2,
            false);

    private static final Vehicle REFRIGERATED = new Vehicle(
            new VehicleId("cool"), "cool", HOME, List.of(HOME), 500_000, 1_000_000, 0, 200, 100, false, 2, true);

    /** Near lies 20 minutes and 15 km off, far 60 minutes beyond it, the hill beside near, the island nowhere. */
    private static final DispatchProblem PROBLEM = new DispatchProblem(
            Instant.EPOCH,
            List.of(depot(HOME, 100), depot(STORE, 7)),
            List.of(WATER),
            List.of(TRUCK),
            List.of(site("near", false), site("far", false), site("hill", true), site("island", false)),
            List.of(need("near", 2, null), need("far", 1, 30), need("hill", 2, null), need("island", 3, null)),
            List.of(
                    road("home", "near", 20, 15_000),
                    road("near", "far", 60, 40_000),
                    road("near", "hill", 5, 2_000),
                    road("home", "store", 10, 5_000)));

    private static final TravelTimes TIMES = new TravelTimes(PROBLEM);

    private final ConstraintVerifier<DispatchConstraints, DispatchSolution> verifier =
            ConstraintVerifier.build(new DispatchConstraints(), DispatchSolution.class, TripSlot.class);
    private final DispatchSolution plan =
            Workload.of(PROBLEM, List.of(lot(0, 0, 1), lot(1, 1, 1)), TIMES).unplanned();

    private static Depot depot(PlaceId id, long cases) {
        return new Depot(id, id.value(), null, 1, 1, 60, List.of(new ItemQuantity(CASE, cases)));
    }

    private static Site site(String id, boolean hill) {
        return new Site(new PlaceId(id), id, null, hill, 0, 10, false);
    }

    private static Need need(String site, int urgency, @Nullable Integer due) {
        return new Need(new PlaceId(site), CASE, 0, 100, false, 0, urgency, due, 0);
    }

    private static Road road(String from, String to, int minutes, long metres) {
        return new Road(new PlaceId(from), new PlaceId(to), minutes, metres, false, false, false);
    }

    /** Cases for the need of this number, from the home depot. */
    private static Visit lot(int id, int need, long cases) {
        return lot(id, need, cases, HOME);
    }

    private static Visit lot(int id, int number, long cases, PlaceId depot) {
        Need need = PROBLEM.needs().get(number);
        Portion portion = new Portion(need, WATER, cases);
        return new Visit(
                id,
                PROBLEM.sites().get(number),
                TIMES.number(need.site()),
                depot,
                TIMES.number(depot),
                List.of(portion),
                need.urgency(),
                need.dueMinute() == null ? Integer.MAX_VALUE : need.dueMinute(),
                portion.weightGrams(),
                portion.volumeMillilitres(),
                cases * 7,
                false,
                0);
    }

    /** Cases for near that must be kept cold. */
    private static Visit cold(int id, long cases) {
        return of(id, goods(true, null), cases);
    }

    /** Cases for near that were given for these sites. */
    private static Visit given(int id, long cases, String... sites) {
        List<PlaceId> all = Stream.of(sites).map(PlaceId::new).toList();
        return of(id, goods(false, new Earmark(CASE, all, null)), cases);
    }

    private static Item goods(boolean cold, @Nullable Earmark earmark) {
        ItemCode code = earmark == null ? CASE : new ItemCode("case given");
        return new Item(code, "water", 10_000, 20_000, 1, false, false, cold, earmark);
    }

    private static Visit of(int id, Item goods, long cases) {
        Need near = PROBLEM.needs().get(0);
        List<Portion> portions = List.of(new Portion(near, goods, cases));
        return LotCutter.lot(id, PROBLEM.sites().get(0), HOME, portions, TIMES, Map.of());
    }

    /** Slots: trip 1 at home, trip 1 at the store, trip 2 at home, trip 2 at the store, stays. */
    private void drive(int slot, Visit... lots) {
        plan.slots().get(slot).lots().addAll(List.of(lots));
        plan.schedule();
    }

    private SingleConstraintVerification<DispatchSolution> verify(
            BiFunction<DispatchConstraints, ConstraintFactory, Constraint> rule) {
        return verifier.verifyThat(rule);
    }

    private Object[] facts() {
        return Stream.concat(plan.slots().stream(), plan.stock().stream()).toArray();
    }

    @Test
    void weightAboveThePayloadCountsInWholeKilograms() {
        drive(0, lot(0, 0, 51));
        verify(DispatchConstraints::overweight).given(facts()).penalizesBy(10);
    }

    @Test
    void weightUpToThePayloadIsFree() {
        drive(0, lot(0, 0, 50));
        verify(DispatchConstraints::overweight).given(facts()).penalizesBy(0);
    }

    @Test
    void volumeAboveTheLoadingSpaceCountsInLitres() {
        drive(0, lot(0, 0, 51));
        verify(DispatchConstraints::overfull).given(facts()).penalizesBy(20);
    }

    @Test
    void aLegWithoutARoadCountsThereAndBack() {
        drive(0, lot(0, 3, 1));
        verify(DispatchConstraints::noRoad).given(facts()).penalizesBy(200_000);
    }

    @Test
    void aHillSiteIsClosedToThisTruckAndOpenToNone() {
        drive(0, lot(0, 0, 1), lot(1, 2, 1));
        verify(DispatchConstraints::roadBan).given(facts()).penalizesBy(100_000);
    }

    @Test
    void aReturnAfterTheShiftCountsInMinutes() {
        // One case loads in 20 minutes; 80 there, 10 at the door, 80 back; then the same to near: 20 + 20 + 10 + 20.
        drive(0, lot(0, 1, 1));
        drive(2, lot(1, 0, 1));
        verify(DispatchConstraints::shiftTime).given(facts()).penalizesBy(60);
    }

    @Test
    void aTripMoreThanTheTruckMayMakeIsRefused() {
        drive(0, lot(0, 0, 1));
        drive(2, lot(1, 0, 1));
        verify(DispatchConstraints::tripCount).given(facts()).penalizesBy(0);
        drive(3, lot(2, 0, 1));
        verify(DispatchConstraints::tripCount).given(facts()).penalizesBy(10_000);
    }

    @Test
    void aLotOfAnotherDepotIsNotThereToLoad() {
        drive(0, lot(0, 0, 1, STORE));
        verify(DispatchConstraints::otherDepot).given(facts()).penalizesBy(100_000);
    }

    @Test
    void eachLotOfTheColdChainOnATruckThatIsNotRefrigeratedIsRefused() {
        drive(0, cold(0, 2), lot(1, 0, 1), cold(2, 1));
        verify(DispatchConstraints::coldChain).given(facts()).penalizesBy(200_000);
    }

    @Test
    void aRefrigeratedTruckCarriesColdGoodsBesideOthers() {
        DispatchSolution cooled = Workload.of(
                        new DispatchProblem(
                                PROBLEM.start(),
                                PROBLEM.depots(),
                                PROBLEM.items(),
                                List.of(REFRIGERATED),
                                PROBLEM.sites(),
                                PROBLEM.needs(),
                                PROBLEM.roads()),
                        List.of(lot(0, 0, 1), cold(1, 1)),
                        TIMES)
                .unplanned();
        cooled.slots().get(0).lots().addAll(cooled.lots());
        cooled.schedule();
        verify(DispatchConstraints::coldChain).given(cooled.slots().toArray()).penalizesBy(0);
    }

    @Test
    void earmarkedGoodsThatGoElsewhereCountByTheUnit() {
        drive(0, given(0, 3, "far"), given(1, 4, "near", "far"), lot(2, 0, 1));
        verify(DispatchConstraints::earmark).given(facts()).penalizesBy(3);
    }

    @Test
    void allTripsOfADepotTogetherStayWithinItsStock() {
        drive(1, lot(0, 0, 4));
        drive(3, lot(1, 0, 3));
        verify(DispatchConstraints::depotStock).given(facts()).penalizesBy(0);
        drive(3, lot(2, 0, 2));
        verify(DispatchConstraints::depotStock).given(facts()).penalizesBy(2);
    }

    @Test
    void lotsThatStayCountByTheirUnmetWeight() {
        drive(4, lot(0, 0, 2), lot(1, 1, 3));
        verify(DispatchConstraints::unmetNeed).given(facts()).penalizesBy(35);
    }

    @Test
    void theLargestUnmetShareOfAnyNeedCounts() {
        drive(4, lot(0, 0, 20), lot(1, 0, 15), lot(2, 1, 30));
        verify(DispatchConstraints::largestUnmetShare).given(facts()).penalizesBy(3_500);
    }

    @Test
    void lateLifeSavingGoodsCountAThousandfold() {
        // Due at 30; loaded at 20, there at 100.
        drive(0, lot(0, 1, 1));
        verify(DispatchConstraints::late).given(facts()).penalizesBy(70_000);
    }

    @Test
    void aTruckCountsOnceHoweverManyTripsItMakes() {
        drive(0, lot(0, 0, 1));
        drive(2, lot(1, 0, 1));
        verify(DispatchConstraints::truckUsed).given(facts()).penalizesBy(3);
        verify(DispatchConstraints::tripUsed).given(facts()).penalizesBy(2);
    }

    @Test
    void lotsOfOneSiteAreOneStop() {
        drive(0, lot(0, 1, 1), lot(1, 0, 1), lot(2, 1, 1));
        // Three cases load in 60 minutes, far is reached at 140 (x10), near at 210 (x1).
        verify(DispatchConstraints::urgentArrival).given(facts()).penalizesBy(1_610);
    }

    @Test
    void goodsThatCanWaitDoNotHurry() {
        drive(0, lot(0, 3, 1));
        verify(DispatchConstraints::urgentArrival).given(facts()).penalizesBy(0);
    }

    @Test
    void distanceCountsApproachAndReturnByTheTrucksSize() {
        // 5 km to the store, 20 km to near over home, 15 km home, and a tenth more for half a tonne of payload.
        drive(1, lot(0, 0, 1, STORE));
        verify(DispatchConstraints::distance).given(facts()).penalizesBy(44_000);
    }
}
