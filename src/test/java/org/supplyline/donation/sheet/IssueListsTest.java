package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keepers' lists whose unit stands between the packs and the total: 件数 | 单位 | 数量. */
class IssueListsTest {

    private static SheetReading row(Object... cells) {
        return SheetFixtures.read(new Object[][] {{"领用单位", "物资名称", "规格", "件数", "单位", "数量"}, cells});
    }

    @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
    @CsvSource({
        "400只/箱, 3, 箱, 1200, 1200只（3箱×400）",
        "50套/箱, 2, 箱, 100套, 100套（2箱×50）",
        "400, 2, 件, 800只, 800只（2件×400）",
        "24瓶/箱, 20箱, '', 480, 480瓶（20箱×24）",
        "5床/包, 4, 包, 20, 20床（4包×5）",
        "400只/箱, 3, 箱, 3, 1200只（3箱×400）",
        "50盒/件, 4, 盒, 200, 200盒（4件×50）",
        "'', 3, 只, 1200, 1200只（3件×400）",
        "'', 3, 箱, 3, 3箱"
    })
    void theProductProvesWhatTheTotalCounts(String spec, String packs, String unit, String total, String expected) {
        SheetReading reading = row("市一医院", "口罩", spec, packs, unit, total);

        assertThat(reading.reviews()).isEmpty();
        assertThat(reading.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount().text()).isEqualTo(expected));
    }

    @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
    @CsvSource({
        "5床/包, 4, 包, 22, PRODUCT_DIFFERS, 'as-stated 22床（4包）, each 20床（4包×5）, packs 110床（22包×5）'",
        "'', 3, 箱, 1200, UNIT_MISSING, 'pieces 1200（3箱×400）, packs 1200箱（3件×400）'"
    })
    void whatCannotBeProvedIsAsked(
            String spec, String packs, String unit, String total, ReviewReason reason, String readings) {
        SheetReading reading = row("市一医院", "棉被", spec, packs, unit, total);

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.reviews()).singleElement().satisfies(question -> {
            assertThat(question.reason()).isEqualTo(reason);
            assertThat(question.readings().stream()
                            .map(way -> way.code().code() + " " + way.amount().text())
                            .toList())
                    .containsExactly(readings.split(", "));
        });
    }

    @Test
    void aProvedTotalNeedsNoOrderOfColumns() {
        SheetReading reading = SheetFixtures.read(
                new Object[][] {{"领用单位", "物资名称", "规格", "数量", "单位", "件数"}, {"市一医院", "口罩", "400只/箱", 1200, "箱", 3}});

        assertThat(reading.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount().text()).isEqualTo("1200只（3箱×400）"));
    }

    @Test
    void garmentsInCartonsStayGarments() {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {{"领用单位", "物资名称", "单位", "箱数", "数量"}, {"市一医院", "棉衣", "件", 3, 150}});

        assertThat(reading.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount().text()).isEqualTo("150件（3箱×50）"));
    }
}
