package org.supplyline.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supplyline.catalog.ControlClass;
import org.supplyline.catalog.Hazard;
import org.supplyline.catalog.Pack;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.catalog.ShelfLife;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.need.Basis;
import org.supplyline.need.Need;
import org.supplyline.place.DepotSize;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Position;
import org.supplyline.place.RoadDistance;
import org.supplyline.place.Vehicle;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.scan.OwnCode;

class ProblemBuilderTest {

    private static final Instant START = Instant.parse("2026-07-20T22:00:00Z");
    private static final String DEPOT = "depot:cz-1";
    private static final String NEAR = "site:cz-1";
    private static final String FAR = "site:cz-2";
    private static final String NOWHERE = "site:cz-3";
    /** A site that the donor of the earmarked quilts agreed to. */
    private static final String AGREED = "site:cz-4";

    @Test
    void whatOrdersPromiseIsNotPlannedAgain() {
        DispatchProblem problem = build(
                        List.of(need("cz.1.1/1", NEAR, "tent", 20L), need("cz.1.1/2", FAR, "tent", 5L)),
                        Map.of("cz.1.1/1", 12L, "cz.1.1/2", 5L))
                .problem();

        assertThat(problem.vehicles())
                .singleElement()
                .satisfies(vehicle -> assertThat(vehicle.refrigerated()).isTrue());
        assertThat(problem.needs()).singleElement().satisfies(need -> {
            assertThat(need.site().value()).isEqualTo(NEAR);
            assertThat(need.approved()).isEqualTo(8);
        });
        assertThat(problem.faults()).isEmpty();
    }

    @Test
    void whoHasWaitedWithNothingOnItsWayRisesAClassADay() {
        Need waiting = waiting(need("cz.1.1/1", NEAR, "tent", 20L), Duration.ofHours(30));
        Need served = waiting(need("cz.1.1/2", FAR, "tent", 5L), Duration.ofHours(30));
        DispatchProblem problem =
                build(List.of(waiting, served), Map.of("cz.1.1/2", 1L)).problem();

        assertThat(problem.needs()).extracting(need -> need.waitedHours()).containsExactly(30, 0);
        assertThat(problem.needs()).extracting(need -> need.urgencyClass()).containsExactly(1, 2);
    }

    @Test
    void goodsGivenForASiteGoThereFirstAndToNobodyElse() {
        DispatchProblem problem = build(
                        List.of(need("cz.1.1/1", NEAR, "quilt", 100L), need("cz.1.1/2", FAR, "quilt", 50L)), Map.of())
                .problem();

        assertThat(problem.needs())
                .extracting(need -> need.site() + " " + need.item() + " " + need.approved() + " " + need.given())
                .containsExactly(NEAR + " quilt@近村安置点 30 true", NEAR + " quilt 70 false", FAR + " quilt 50 false");
        assertThat(problem.depots().get(0).stock())
                .containsExactlyInAnyOrder(
                        new ItemQuantity(new ItemCode("quilt"), 200),
                        new ItemQuantity(new ItemCode("quilt@近村安置点"), 30));
    }

    @Test
    void goodsGivenForASiteThatAsksForNothingStayWhereTheyAre() {
        DispatchProblem problem =
                build(List.of(need("cz.1.1/2", FAR, "quilt", 50L)), Map.of()).problem();

        assertThat(problem.needs())
                .extracting(need -> need.item() + " " + need.approved())
                .containsExactly("quilt 50");
        assertThat(problem.depots().get(0).stock()).containsExactly(new ItemQuantity(new ItemCode("quilt"), 200));
    }

    @Test
    void whatADonorAgreedToIsPlannedForThatSiteToo() {
        DispatchProblem problem =
                build(List.of(need("cz.1.1/1", AGREED, "quilt", 50L)), Map.of()).problem();

        assertThat(problem.needs())
                .extracting(need -> need.item() + " " + need.approved())
                .containsExactly("quilt@近村安置点 30", "quilt 20");
    }

    @Test
    void aNeedWithoutAnAmountAndASiteWithoutAWayAreTold() {
        ProblemBuilder.Built built =
                build(List.of(need("cz.1.1/1", NEAR, "tent", null), need("cz.1.1/2", NOWHERE, "tent", 5L)), Map.of());

        assertThat(built.problem().needs()).isEmpty();
        assertThat(built.notes())
                .contains(
                        new PlanNote(PlanNote.Kind.NOT_APPROVED, List.of(NEAR)),
                        new PlanNote(PlanNote.Kind.NO_WAY_KNOWN, List.of(NOWHERE)));
    }

    @Test
    void theWeightOfAPieceHoldsItsShareOfTheCarton() {
        DispatchProblem problem =
                build(List.of(need("cz.1.1/1", NEAR, "quilt", 10L)), Map.of()).problem();

        assertThat(problem.items()).allSatisfy(item -> {
            assertThat(item.packSize()).isEqualTo(5);
            assertThat(item.unitWeightGrams()).isEqualTo(2_501);
            assertThat(item.unitVolumeMillilitres()).isEqualTo(30_000);
        });
    }

    @Test
    void aHazardThatIsLeftOutIsNotPlannedAndIsTold() {
        Situation situation = situation(List.of(need("cz.1.1/1", NEAR, "bleach", 10L)), Map.of(), List.of());
        ProblemBuilder.Built built = ProblemBuilder.build(situation, wish(Set.of(Hazard.OXIDISER)));

        assertThat(built.problem().needs()).isEmpty();
        assertThat(built.notes()).contains(new PlanNote(PlanNote.Kind.HAZARD_LEFT_OUT, List.of("bleach")));
    }

    @Test
    void pairsWithoutARoadAreReckonedOnceAnyRoadWasEntered() {
        List<Need> needs = List.of(need("cz.1.1/1", NEAR, "tent", 1L), need("cz.1.1/2", FAR, "tent", 1L));
        RoadDistance known = new RoadDistance(DEPOT, NEAR, 25_000, 35, false);

        assertThat(build(needs, Map.of()).problem().roads()).isEmpty();
        DispatchProblem problem = ProblemBuilder.build(situation(needs, Map.of(), List.of(known)), wish(Set.of()))
                .problem();

        assertThat(problem.roads())
                .extracting(road -> road.from() + ">" + road.to())
                .containsExactlyInAnyOrder(DEPOT + ">" + NEAR, DEPOT + ">" + FAR, NEAR + ">" + FAR);
        assertThat(problem.roads())
                .filteredOn(road -> road.to().value().equals(NEAR))
                .singleElement()
                .satisfies(road -> {
                    assertThat(road.metres()).isEqualTo(25_000);
                    assertThat(road.minutes()).isEqualTo(35);
                    assertThat(road.oneWay()).isFalse();
                });
    }

    private static ProblemBuilder.Built build(List<Need> needs, Map<String, Long> ordered) {
        return ProblemBuilder.build(situation(needs, ordered, List.of()), wish(Set.of()));
    }

    private static PlanWish wish(Set<Hazard> leftOut) {
        return new PlanWish(START, 720, 10, 3, Set.of("vehicle:cz-1"), DEPOT, Set.of(), leftOut);
    }

    private static Situation situation(List<Need> needs, Map<String, Long> ordered, List<RoadDistance> roads) {
        Map<String, Place> places = new HashMap<>();
        place(places, DEPOT, PlaceKind.DEPOT, "市库", new Position(36.2, 113.1, false));
        place(places, NEAR, PlaceKind.SITE, "近村安置点", new Position(36.3, 113.0, true));
        place(places, FAR, PlaceKind.SITE, "远村安置点", new Position(36.6, 112.4, true));
        place(places, NOWHERE, PlaceKind.SITE, "无名村", null);
        place(places, AGREED, PlaceKind.SITE, "邻村安置点", new Position(36.4, 113.0, true));
        Map<GoodsKey, Long> stock = new HashMap<>(Map.of(
                new GoodsKey("tent", "-"), 60L,
                new GoodsKey("quilt", "-"), 200L,
                new GoodsKey("quilt", "近村安置点"), 30L,
                new GoodsKey("bleach", "-"), 40L));
        return new Situation(
                places,
                Map.of(DEPOT, 2),
                List.of(new Vehicle("vehicle:cz-1", "晋D·1", 8_000_000, 40_000, true, true, 2, false, null, null)),
                Map.of(DEPOT, stock),
                needs,
                ordered,
                roads,
                Map.of(
                        "tent", item("tent", Hazard.NONE),
                        "quilt", item("quilt", Hazard.NONE),
                        "bleach", item("bleach", Hazard.OXIDISER)),
                Map.of("quilt", new Pack("quilt", null, "包", "bale", 5, 12_501, 150_000)),
                (earmark, item, receiver) -> receiver.equals(AGREED),
                30);
    }

    private static void place(
            Map<String, Place> places, String code, PlaceKind kind, String name, @Nullable Position position) {
        places.put(
                code,
                new Place(
                        code,
                        kind,
                        null,
                        name,
                        "Place " + code,
                        new OwnCode(OwnCode.Kind.PLACE, "CZ" + places.size()),
                        position,
                        null,
                        kind == PlaceKind.DEPOT ? new DepotSize(150, 135_000, 2, 20_000) : null,
                        false,
                        false));
    }

    private static ReliefItem item(String code, Hazard hazard) {
        return new ReliefItem(
                code,
                code,
                code,
                "1010101",
                "件",
                "piece",
                2_400,
                29_000,
                true,
                ShelfLife.NONE,
                ControlClass.ORDINARY,
                hazard,
                false);
    }

    private static Need waiting(Need need, Duration howLong) {
        return new Need(
                need.id(),
                need.site(),
                need.item(),
                need.asked(),
                need.approved(),
                need.days(),
                need.urgency(),
                need.due(),
                need.basis(),
                need.formula(),
                need.reason(),
                need.status(),
                START.minus(howLong));
    }

    private static Need need(String id, String site, String item, @Nullable Long approved) {
        return new Need(id, site, item, 200L, approved, null, 2, null, Basis.STATED, "", "", Need.Status.OPEN, START);
    }
}
