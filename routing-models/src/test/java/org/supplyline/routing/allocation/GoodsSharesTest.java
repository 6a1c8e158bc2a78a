package org.supplyline.routing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.allocation.GoodsShares.Draw;
import org.supplyline.routing.allocation.GoodsShares.Goods;
import org.supplyline.routing.allocation.GoodsShares.Grant;
import org.supplyline.routing.allocation.GoodsShares.Wish;

class GoodsSharesTest {
    private static final ItemCode SUIT = new ItemCode("suit");
    private static final Item ITEM = new Item(SUIT, "防护服", 240, 1_800, 1, false, false, false, null);

    private static Need need(String site, long approved, long daily, int urgency, int waitedHours) {
        return new Need(new PlaceId(site), SUIT, 2 * approved, approved, false, daily, urgency, null, waitedHours);
    }

    private static Wish wish(Need need, String... earmarks) {
        return new Wish(need, Set.of(), Set.of(earmarks));
    }

    private static Goods goods(String source, String lot, String earmark, long quantity) {
        return new Goods(source, SUIT, lot, earmark, quantity);
    }

    private static List<Grant> share(List<Goods> goods, Wish... wishes) {
        return GoodsShares.share(List.of(ITEM), goods, List.of(wishes), (line, wish) -> 0);
    }

    private static List<Long> quantities(List<Grant> grants) {
        return grants.stream().map(Grant::quantity).toList();
    }

    @Test
    void sharesAreEqualInDaysWhateverWasAsked() {
        Wish large = wish(need("large", 300, 60, 2, 0));
        Wish small = wish(need("small", 20, 4, 2, 0));
        assertThat(quantities(share(List.of(goods("city", "a", GoodsShares.FREE, 160)), large, small)))
                .containsExactly(150L, 10L);
    }

    @Test
    void earmarkedGoodsGoForTheirPurposeAndFreeOnesMakeUpForIt() {
        Wish xiaogan = wish(need("xiaogan", 100, 10, 2, 0), "hubei", "xiaogan");
        Wish wuhan = wish(need("wuhan", 100, 10, 2, 0));
        List<Grant> grants = share(
                List.of(goods("city", "a", "xiaogan", 30), goods("city", "b", GoodsShares.FREE, 50)), xiaogan, wuhan);
        assertThat(quantities(grants)).containsExactly(40L, 40L);
        assertThat(grants.get(0).draws())
                .containsExactlyInAnyOrder(
                        new Draw(goods("city", "a", "xiaogan", 30), 30),
                        new Draw(goods("city", "b", GoodsShares.FREE, 50), 10));
        assertThat(grants.get(1).stock()).isEqualTo(50);
        List<Grant> more = share(
                List.of(goods("city", "a", "xiaogan", 70), goods("city", "b", GoodsShares.FREE, 50)), xiaogan, wuhan);
        assertThat(quantities(more)).containsExactly(70L, 50L);
    }

    @Test
    void nobodyGetsGoodsOfAnotherEarmarkEvenIfTheyStay() {
        List<Grant> grants =
                share(List.of(goods("city", "a", "school", 100)), wish(need("hospital", 10, 1, 1, 0), "hospital"));
        assertThat(grants.get(0).quantity()).isZero();
        assertThat(grants.get(0).draws()).isEmpty();
        assertThat(grants.get(0).stock()).isZero();
    }

    @Test
    void whoWaitsRisesThroughTheClassesDayByDay() {
        List<Goods> goods = List.of(goods("city", "a", GoodsShares.FREE, 10));
        assertThat(quantities(share(goods, wish(need("a", 10, 1, 3, 0)), wish(need("b", 10, 1, 4, 0)))))
                .containsExactly(10L, 0L);
        assertThat(quantities(share(goods, wish(need("a", 10, 1, 3, 0)), wish(need("b", 10, 1, 4, 24)))))
                .containsExactly(5L, 5L);
        assertThat(quantities(share(goods, wish(need("a", 10, 1, 3, 0)), wish(need("b", 10, 1, 4, 48)))))
                .containsExactly(0L, 10L);
        assertThat(need("b", 10, 1, 4, 24 * 30).urgencyClass()).isEqualTo(1);
        assertThat(need("b", 10, 1, 2, 23).urgencyClass()).isEqualTo(2);
    }

    @Test
    void whatAnOrderFixedIsNotReducedForFairness() {
        Need given = new Need(new PlaceId("given"), SUIT, 0, 60, true, 0, 4, null, 0);
        assertThat(quantities(share(
                        List.of(goods("city", "a", GoodsShares.FREE, 70)),
                        wish(need("a", 50, 5, 1, 0)),
                        wish(given),
                        wish(need("b", 50, 5, 1, 0)))))
                .containsExactly(5L, 60L, 5L);
    }

    @Test
    void onceRoutesAreFixedWhatATripCarriesIsSharedAmongItsStops() {
        Need far = need("far", 60, 10, 2, 0);
        Need near = need("near", 60, 10, 2, 0);
        Need both = need("both", 60, 10, 2, 0);
        List<Grant> grants = share(
                List.of(goods("trip-1", "a", GoodsShares.FREE, 20), goods("trip-2", "a", GoodsShares.FREE, 50)),
                new Wish(far, Set.of("trip-1"), Set.of()),
                new Wish(near, Set.of("trip-2"), Set.of()),
                new Wish(both, Set.of("trip-1", "trip-2"), Set.of()));
        assertThat(quantities(grants)).containsExactly(20L, 25L, 25L);
        assertThat(grants.get(2).draws()).containsExactly(new Draw(goods("trip-2", "a", GoodsShares.FREE, 50), 25));
    }

    @Test
    void ofEqualGoodsTheFirstInTheListGoesFirst() {
        List<Grant> grants = share(
                List.of(
                        goods("city", "expires-first", GoodsShares.FREE, 10),
                        goods("city", "later", GoodsShares.FREE, 10)),
                wish(need("a", 8, 1, 2, 0)),
                wish(need("b", 4, 1, 2, 0)));
        assertThat(grants.stream()
                        .flatMap(grant -> grant.draws().stream())
                        .filter(draw -> draw.goods().lot().equals("expires-first"))
                        .mapToLong(Draw::quantity)
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void twoNeedsThatLookAlikeEachGetTheirOwn() {
        Wish wish = wish(need("a", 10, 1, 2, 0));
        assertThat(quantities(share(List.of(goods("city", "a", GoodsShares.FREE, 7)), wish, wish)))
                .containsExactly(4L, 3L);
    }
}
