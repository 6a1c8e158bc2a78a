package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a quantity: totals, other goods, shares, and who carried it all. */
class BesideTest {

    private static final Object[] HEAD = {"捐赠单位", "品名", "规格", "数量", "单位", "备注"};

    private static SheetReading row(String item, String spec, String quantity) {
        return SheetFixtures.read(new Object[][] {HEAD, {"甲公司", item, spec, quantity, "", ""}});
    }

    private static List<String> amounts(SheetReading reading) {
        return reading.lines().stream()
                .map(line -> line.goods().name()
                        + line.amount().text()
                        + line.goods().earmark().receivers())
                .toList();
    }

    private static List<String> readings(ReviewRow question) {
        return question.readings().stream()
                .map(reading -> reading.code().code() + " " + reading.amount().text())
                .toList();
    }

    private static ReviewRow question(SheetReading reading) {
        assertThat(reading.lines()).isEmpty();
        assertThat(reading.reviews()).hasSize(1);
        return reading.reviews().get(0);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "25kg/袋, 40袋（1吨）, 1000公斤（40袋×25）",
        "25kg/袋, 40袋（1000公斤）, 1000公斤（40袋×25）",
        "25kg/袋, 40袋（共1吨）, 1000公斤（40袋×25）",
        "'', 40袋（共1吨）, 1000公斤（40袋×25）",
        "'', 40袋（折合1吨）, 1000公斤（40袋×25）",
        "400只/箱, 3箱（1200只）, 1200只（3箱×400）",
        "400只/箱, 3箱（400只）, 1200只（3箱×400）",
        "50只/盒*40盒/箱, 3箱（120盒）, 120盒（3箱×40）"
    })
    void aSecondNumberIsWhatThePackProves(String spec, String quantity, String expected) {
        SheetReading reading = row("大米", spec, quantity);

        assertThat(reading.reviews()).isEmpty();
        assertThat(reading.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount().text()).isEqualTo(expected));
    }

    @Test
    void aTotalThatThePackDeniesIsAskedWithBoth() {
        ReviewRow total = question(row("大米", "25kg/袋", "40袋（共2吨）"));
        ReviewRow open = question(row("口罩", "200只/箱", "5箱（500只）"));

        assertThat(total.reason()).isEqualTo(ReviewReason.PRODUCT_DIFFERS);
        assertThat(readings(total)).containsExactly("all 2000公斤（40袋×50）", "spec 1000公斤（40袋×25）");
        assertThat(open.reason()).isEqualTo(ReviewReason.EACH_OR_ALL);
        assertThat(open.cell()).isEqualTo("D2");
        assertThat(readings(open)).containsExactly("each 2500只（5箱×500）", "all 500只（5箱×100）", "spec 1000只（5箱×200）");
    }

    @Test
    void oneTotalBehindTwoCountsIsNotBookedTwice() {
        SheetReading reading = row("口罩", "", "3箱+5盒（共605只）");

        assertThat(reading.lines()).isEmpty();
        assertThat(reading.reviews()).extracting(ReviewRow::reason).containsOnly(ReviewReason.EACH_OR_ALL);
    }

    @Test
    void partOfACartonIsAskedWithItsContent() {
        assertThat(readings(question(row("方便面", "24袋/箱", "3箱半")))).containsExactly("each 84袋");
        assertThat(readings(question(row("方便面", "24袋/箱", "三箱半")))).containsExactly("each 84袋");
        assertThat(readings(question(row("方便面", "", "3箱零")))).containsExactly("as-stated 3箱");
        assertThat(readings(question(row("水", "", "24瓶*20")))).containsExactly("as-stated 480瓶");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100床（另赠枕头100个）", "100床，另赠枕头100个", "100床另赠枕头100个"})
    void goodsOnTopAreAskedAboutAndNotLost(String quantity) {
        SheetReading reading = row("棉被", "", quantity);

        assertThat(amounts(reading)).containsExactly("棉被100床[]");
        assertThat(reading.reviews()).singleElement().satisfies(extra -> {
            assertThat(extra.reason()).isEqualTo(ReviewReason.MORE_GOODS);
            assertThat(extra.goods().name()).isEqualTo("枕头");
            assertThat(extra.goods().donor().name()).isEqualTo("甲公司");
            assertThat(readings(extra)).containsExactly("also 100个");
        });
    }

    @Test
    void goodsOnTopMayStandInTheNameOrTheRemark() {
        SheetReading named = row("棉被（另赠枕头100个、床单50条）", "", "100床");
        SheetReading remarked = SheetFixtures.read(new Object[][] {HEAD, {"甲公司", "棉被", "", "100床", "", "另赠枕头100个"}});

        assertThat(amounts(named)).containsExactly("棉被100床[]");
        assertThat(named.reviews()).extracting(extra -> extra.goods().name()).containsExactly("枕头", "床单");
        assertThat(named.reviews()).extracting(ReviewRow::cell).containsOnly("B2");
        assertThat(remarked.reviews()).extracting(extra -> extra.goods().name()).containsExactly("枕头");
    }

    @Test
    void aNumberThatNobodyCanPlaceIsAskedAbout() {
        ReviewRow question = question(row("棉被", "", "100床（枕头100个）"));

        assertThat(question.reason()).isEqualTo(ReviewReason.MORE_IN_CELL);
        assertThat(readings(question)).containsExactly("as-stated 100床");
        assertThat(question(row("口罩", "", "1000只（其中破损20只）")).reason()).isEqualTo(ReviewReason.MORE_IN_CELL);
    }

    @Test
    void wordsBesideAQuantityAreKeptAsARemark() {
        SheetReading reading = row("棉被", "", "100床（旧被）");

        assertThat(amounts(reading)).containsExactly("棉被100床[]");
        assertThat(reading.lines().get(0).goods().remark()).isEqualTo("旧被");
    }

    @Test
    void aShareInBracketsIsAnEarmarkOfThatPart() {
        List<String> expected = List.of("N95口罩200只[市一医院]", "N95口罩800只[]");

        assertThat(amounts(row("N95口罩（其中市一医院200只）", "", "1000只"))).isEqualTo(expected);
        assertThat(amounts(row("N95口罩", "", "1000只（其中市一医院200只）"))).isEqualTo(expected);
        assertThat(amounts(row("N95口罩（其中200只定向捐赠市一医院）", "", "1000只"))).isEqualTo(expected);
        assertThat(amounts(row("N95口罩（其中定向市一医院200只）", "", "1000只"))).isEqualTo(expected);
        assertThat(amounts(row("手套", "100副/箱", "10箱（其中市一医院2箱，市二医院3箱）")))
                .containsExactly("手套200副（2箱×100）[市一医院]", "手套300副（3箱×100）[市二医院]", "手套500副（5箱×100）[]");
    }

    @Test
    void aShareInAnotherUnitOrAboveTheWholeIsAskedAbout() {
        ReviewRow unit = question(row("N95口罩", "", "1000只（其中市一医院2箱）"));

        assertThat(unit.reason()).isEqualTo(ReviewReason.SPLIT_DIFFERS);
        assertThat(unit.cell()).isEqualTo("D2");
        assertThat(question(row("N95口罩", "", "100只（其中市一医院200只）")).reason()).isEqualTo(ReviewReason.SPLIT_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"顺丰", "顺丰快递", "京东物流", "中通", "中通快递", "德邦", "德邦物流", "EMS", "中国邮政速递物流", "DHL", "邮寄"})
    void whoCarriesIsNoDonor(String courier) {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {courier, "口罩", "", "5箱", "", ""}});

        assertThat(reading.lines()).singleElement().satisfies(line -> {
            assertThat(line.goods().donor()).isEqualTo(new Donor(Donor.Kind.UNKNOWN, "", courier));
            assertThat(line.flags()).contains(Flag.DONOR_COURIER);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"中通快递股份有限公司", "顺丰速运武汉分公司", "京东物流集团", "德邦快递汉口网点"})
    void aCouriersFirmMayHaveGivenItself(String firm) {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {firm, "口罩", "", "5箱", "", ""}});
        ReviewRow question = question(reading);

        assertThat(question.reason()).isEqualTo(ReviewReason.DONOR_COURIER);
        assertThat(question.cell()).isEqualTo("A2");
        assertThat(question.readings())
                .extracting(way -> question.line(way, Flag.MENDED).goods().donor())
                .containsExactly(new Donor(Donor.Kind.UNKNOWN, "", firm), new Donor(Donor.Kind.NAMED, firm, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"武汉某物流有限公司", "上海申通地铁集团", "京东集团", "甲公司"})
    void othersAreDonors(String donor) {
        SheetReading reading = SheetFixtures.read(new Object[][] {HEAD, {donor, "口罩", "", "5箱", "", ""}});

        assertThat(reading.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.goods().donor().name()).isEqualTo(donor));
    }
}
