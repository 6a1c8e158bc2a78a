package org.supplyline.inventory.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;

class SharedCountTest {

    private static final String BIN = "bin:cz-1";

    @Test
    void whatWasCountedFillsThePositionsThatTheBooksHave() {
        List<CountDifference> shared = shared(
                List.of(expected("A", "cz", "-", 5), expected("B", "cz", "-", 7)), new LooseGoods("kit", "-", 12));

        assertThat(shared).extracting(CountDifference::difference).containsOnly(0L);
    }

    @Test
    void aShortageShowsWhereNobodyElseIsHurt() {
        List<CountDifference> shared = shared(
                List.of(expected("A", "cz", "-", 5), expected("A", "cz", "第三医院", 4), expected("A", "sx", "-", 3)),
                new LooseGoods("kit", "A", 9));

        assertThat(shared)
                .filteredOn(line -> line.difference() != 0)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.goods()).isEqualTo(position("A", "cz", "-"));
                    assertThat(line.difference()).isEqualTo(-3);
                });
    }

    @Test
    void aNamedLotIsNoOtherLotAndWhatIsMoreIsFound() {
        List<CountDifference> shared = shared(
                List.of(expected("A", "cz", "-", 5)), new LooseGoods("kit", "B", 2), new LooseGoods("kit", "A", 6));

        assertThat(shared)
                .extracting(line -> line.goods().lot() + " " + line.difference())
                .containsExactly("A 1", "B 2");
    }

    @Test
    void aLotThatWasScannedIsNotFilledByGoodsWithoutOne() {
        List<CountDifference> shared = shared(
                List.of(expected("A", "cz", "-", 5), expected("B", "cz", "-", 5)),
                new LooseGoods("kit", "-", 4),
                new LooseGoods("kit", "A", 5));

        assertThat(shared)
                .extracting(line -> line.goods().lot() + " " + line.difference())
                .containsExactly("A 0", "B -1");
    }

    @Test
    void whatIsMoreThanTheBooksKnowOfSeveralLotsHasNone() {
        List<CountDifference> shared = shared(
                List.of(expected("A", "cz", "-", 1), expected("B", "cz", "-", 1)), new LooseGoods("kit", "-", 5));

        assertThat(shared)
                .extracting(line -> line.goods().lot() + " " + line.difference())
                .containsExactly("- 3", "A 0", "B 0");
    }

    private static List<CountDifference> shared(List<CountDifference> exact, LooseGoods... loose) {
        return SharedCount.of("cz", BIN, exact, List.of(loose));
    }

    private static CountDifference expected(String lot, String owner, String earmark, long quantity) {
        return new CountDifference(position(lot, owner, earmark), quantity, 0);
    }

    private static PositionKey position(String lot, String owner, String earmark) {
        return new PositionKey(BIN, "kit", lot, owner, Fund.DONATED, earmark);
    }
}
