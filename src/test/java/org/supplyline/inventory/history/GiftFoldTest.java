package org.supplyline.inventory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalCursor;

class GiftFoldTest {

    private static final String DONOR = "donor:cz-0";
    private static final String BIN = "bin:cz-1";
    private static final String SITE = "site:cz-1";
    private static final String FIRST = "cz.1.1/1";
    private static final String SECOND = "cz.1.2/1";

    private final GiftFold fold = new GiftFold(0, Map.of());
    private long seq;

    @Test
    void firstInIsFirstOutAndSaidToBeInferred() {
        receive(FIRST, 10, null);
        receive(SECOND, 10, null);

        assertThat(move("picking", 15, null))
                .containsExactly(new GiftPart(FIRST, true, 10), new GiftPart(SECOND, true, 5));
        assertThat(move("picking", 5, null)).containsExactly(new GiftPart(SECOND, false, 5));
    }

    @Test
    void whereOnlyOneGiftLiesItIsCertain() {
        receive(FIRST, 10, null);

        assertThat(move("picking", 3, null)).containsExactly(new GiftPart(FIRST, false, 3));
    }

    @Test
    void theHandlingUnitTells() {
        receive(FIRST, 10, "pallet-1");
        receive(SECOND, 10, "pallet-2");

        assertThat(move("picking", 10, "pallet-2")).containsExactly(new GiftPart(SECOND, false, 10));
        assertThat(move("picking", 10, "pallet-1")).containsExactly(new GiftPart(FIRST, false, 10));
    }

    @Test
    void packingTakesLooseGoodsAndUnpackingMakesThemLoose() {
        receive(FIRST, 10, null);
        receive(SECOND, 10, "pallet-2");
        add("packing", BIN, BIN, 10, "carton", null, null);

        assertThat(move("picking", 4, "carton")).containsExactly(new GiftPart(FIRST, false, 4));
        add("unpacking", BIN, BIN, 10, "pallet-2", null, null);
        assertThat(move("picking", 10, null)).containsExactly(new GiftPart(SECOND, false, 10));
    }

    @Test
    void whatLeftBeforeItCameIsMadeGoodFirst() {
        assertThat(move("picking", 4, null)).containsExactly(new GiftPart(null, true, 4));
        receive(FIRST, 10, null);

        assertThat(move("picking", 6, null)).containsExactly(new GiftPart(FIRST, false, 6));
        assertThat(move("picking", 1, null)).containsExactly(new GiftPart(null, true, 1));
    }

    @Test
    void whatIsTakenBackIsOfTheGiftThatItWas() {
        receive(FIRST, 10, null);
        receive(SECOND, 10, null);
        GiftFold.LineKey picked = add("picking", BIN, SITE, 15, null, null, null);

        GiftFold.LineKey back = add("picking", SITE, BIN, 15, null, null, picked);
        assertThat(fold.parts().get(back)).isEqualTo(fold.parts().get(picked));
        assertThat(Objects.requireNonNull(fold.layers().get(goods(BIN))).all())
                .extracting(GiftLayer::gift, GiftLayer::quantity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(SECOND, 5L),
                        org.assertj.core.groups.Tuple.tuple(FIRST, 10L),
                        org.assertj.core.groups.Tuple.tuple(SECOND, 5L));
    }

    @Test
    void aLineThatNamesItsGiftTakesItOutOfTurn() {
        receive(FIRST, 10, null);
        receive(SECOND, 10, null);
        GiftFold.LineKey line = add("picking", BIN, SITE, 4, null, SECOND, null);

        assertThat(fold.parts().get(line)).containsExactly(new GiftPart(SECOND, false, 4));
        assertThat(move("picking", 10, null)).containsExactly(new GiftPart(FIRST, true, 10));
        assertThat(move("picking", 6, null)).containsExactly(new GiftPart(SECOND, false, 6));
    }

    private void receive(String gift, long quantity, @Nullable String unit) {
        add("receiving", DONOR, BIN, quantity, unit, gift, null);
    }

    private List<GiftPart> move(String step, long quantity, @Nullable String unit) {
        return fold.parts().getOrDefault(add(step, BIN, SITE, quantity, unit, null, null), List.of());
    }

    private GiftFold.LineKey add(
            String step,
            String from,
            String to,
            long quantity,
            @Nullable String unit,
            @Nullable String gift,
            GiftFold.@Nullable LineKey back) {
        GiftFold.LineKey key = new GiftFold.LineKey(new JournalCursor(1, ++seq), 1);
        fold.add(new GiftFold.TrailLine(key, step, goods(from), to, quantity, unit, gift, back));
        return key;
    }

    private static PositionKey goods(String place) {
        return new PositionKey(place, "tent", "L1", "cz", Fund.DONATED, "-");
    }
}
