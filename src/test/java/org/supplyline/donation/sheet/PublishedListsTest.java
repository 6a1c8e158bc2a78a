package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three published lists, row by row where they are odd. */
class PublishedListsTest {

    private static final String NO_6 = "received-no6-2020-01-28.xlsx";
    private static final String NO_7 = "received-no7-2020-01-29.xlsx";
    private static final String ISSUED = "issued-2020-01-30.xlsx";

    private static SheetReading read(String name) throws IOException {
        return ListReader.read(
                SheetFixtures.grids(SheetFixtures.published(name)).get(0));
    }

    private static NoticeLine line(SheetReading reading, int row) {
        return reading.lines(row).findFirst().orElseThrow();
    }

    @Test
    void everyRowIsCountedOnce() throws IOException {
        for (String name : List.of(NO_6, NO_7, ISSUED)) {
            SheetReading reading = read(name);
            assertThat(reading.lineRows() + reading.reviewRows() + reading.nonGoods())
                    .as(name)
                    .isEqualTo(reading.rows());
            assertThat(reading.reviewRows() * 10).as(name).isLessThanOrEqualTo(reading.rows());
        }
        assertThat(read(NO_6).quantityRows()).isEqualTo(209);
        assertThat(read(NO_6).rows()).isEqualTo(237);
        assertThat(read(NO_6).lines()).hasSize(208);
        assertThat(read(NO_6).reviewRows()).isEqualTo(1);
        assertThat(read(NO_7).quantityRows()).isEqualTo(138);
        assertThat(read(NO_7).rows()).isEqualTo(150);
        assertThat(read(NO_7).lines()).hasSize(139);
        assertThat(read(NO_7).reviewRows()).isZero();
        assertThat(read(ISSUED).quantityRows()).isEqualTo(202);
        assertThat(read(ISSUED).reviewRows()).isEqualTo(11);
    }

    @Test
    void point1AMergedQuantityIsOneQuantity() throws IOException {
        SheetReading no6 = read(NO_6);
        assertThat(no6.kinds().stream().filter(kind -> kind == RowKind.CONTINUATION))
                .hasSize(10);
        assertThat(read(NO_7).kinds().stream().filter(kind -> kind == RowKind.CONTINUATION))
                .hasSize(4);
        assertThat(line(no6, 48).amount()).isEqualTo(new Amount(6000L, "个", 3L, "箱", 2000L));
        assertThat(line(no6, 48).goods().names()).containsExactly("迈康一次性口罩", "FM口罩");
        assertThat(no6.lines(49)).isEmpty();
        assertThat(line(no6, 185).goods().names()).containsExactly("Face mask Ear-loop");
    }

    @Test
    void point1DonorItemSpecAndUnitCarryDown() throws IOException {
        assertThat(line(read(NO_6), 96).goods().donor().name()).isEqualTo("仙桃文军无纺布厂");
        assertThat(line(read(NO_6), 96).goods().name()).isEqualTo("口罩");
        assertThat(line(read(NO_7), 48).amount()).isEqualTo(Amount.pieces(124_720, "支"));
        assertThat(line(read(NO_7), 20).goods().spec()).isEqualTo("台");
    }

    @Test
    void point2IssuesAboveTheReceiptsComeFromTheOpeningStock() throws IOException {
        List<NoticeLine> received = new ArrayList<>(read(NO_6).lines());
        received.addAll(read(NO_7).lines());
        List<Coverage.Balance> balances =
                Coverage.balances(received, read(ISSUED).lines());

        assertThat(balances)
                .contains(
                        new Coverage.Balance("复方甘草片", "箱/件", 490, 80), new Coverage.Balance("84消费液", "箱/件", 220, 175));
        assertThat(balances.stream()
                        .filter(balance -> balance.item().equals("复方甘草片"))
                        .map(Coverage.Balance::opening))
                .containsExactly(410L);
    }

    @Test
    void point3TwoPacksForTwoCartonsAddUpAndTheNumberStaysPrivate() throws IOException {
        SheetReading no6 = read(NO_6);
        NoticeLine line = line(no6, 97);

        assertThat(line.amount()).isEqualTo(new Amount(672L, "瓶", 2L, "箱", null));
        assertThat(line.goods().donor().name()).isEqualTo("深圳市欣妍生物技术有限公司");
        assertThat(line.goods().earmark()).isEqualTo(new Earmark(true, List.of("省妇幼")));
        assertThat(no6.privateNotes().get(97)).singleElement().satisfies(note -> {
            assertThat(note.cell()).isEqualTo("A98");
            assertThat(note.text()).containsPattern("1\\d{10}");
        });
        assertThat(no6.lines().toString()).doesNotContainPattern("1[3-9]\\d{9}").doesNotContain("甘泉");
    }

    @Test
    void point4OneQuantityForTwoHospitalsStaysTogether() throws IOException {
        NoticeLine line = line(read(NO_6), 99);

        assertThat(line.amount()).isEqualTo(Amount.packsOf(5, "箱"));
        assertThat(line.goods().donor().name()).isEqualTo("浙江五洲工程项目管理有限公司");
        assertThat(line.goods().earmark().receivers()).containsExactly("协和医院", "儿童医院");
        assertThat(line.flags()).contains(Flag.SPLIT_UNKNOWN);
        assertThat(read(NO_6).lines(100)).isEmpty();
    }

    @Test
    void point5EightDigitsInTheSpecificationAreALot() throws IOException {
        SheetReading no6 = read(NO_6);
        for (int[] expected : new int[][] {{218, 6720, 84, 4}, {220, 30_000, 375, 5}, {222, 29_360, 367, 6}}) {
            NoticeLine line = line(no6, expected[0]);
            assertThat(line.amount()).isEqualTo(new Amount((long) expected[1], "盒", (long) expected[2], "件", 80L));
            assertThat(line.goods().lot()).isEqualTo("2019110" + expected[3]);
        }
    }

    @Test
    void point6SharesOfOneQuantityBecomeEarmarkedLines() throws IOException {
        List<NoticeLine> lines = read(NO_7).lines(85).toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.flags()).contains(Flag.CARTON_OPENED);
            assertThat(line.goods().donor().name()).isEqualTo("上海第二医科大学校友会");
        });
        assertThat(lines.get(0).amount().count()).isEqualTo(3000);
        assertThat(lines.get(0).goods().earmark().receivers()).containsExactly("省人民医院");
        assertThat(lines.get(1).amount().count()).isEqualTo(1000);
        assertThat(lines.get(1).goods().earmark().receivers()).containsExactly("武汉精神卫生中心");
    }

    @Test
    void point7BrandsAreNoDonorsAndTheSameNumberIsAsked() throws IOException {
        SheetReading no6 = read(NO_6);
        NoticeLine line = line(no6, 165);

        assertThat(line.goods().donor()).isEqualTo(new Donor(Donor.Kind.UNKNOWN, "", "普利舒奇"));
        assertThat(line.flags()).contains(Flag.SAME_GOODS);
        assertThat(line.sameAsRow()).isEqualTo(38);
        assertThat(line(no6, 162).goods().donor().kind()).isEqualTo(Donor.Kind.UNKNOWN);
        assertThat(line(no6, 208).goods().donor().name()).isEqualTo("济川药业集团有限公司");
        assertThat(line(no6, 42).goods().donor().kind()).isEqualTo(Donor.Kind.NAMED);
        assertThat(no6.lines().stream().filter(l -> l.flags().contains(Flag.SAME_GOODS)))
                .hasSize(1);
    }

    @Test
    void point8SizesAreNoPacksUnlessTheirProductIsTheQuantity() throws IOException {
        assertThat(line(read(NO_7), 34).amount()).isEqualTo(Amount.packsOf(356, "箱"));
        assertThat(line(read(NO_7), 34).cartonCm3()).isEqualTo(46_410);
        assertThat(line(read(ISSUED), 16).amount()).isEqualTo(Amount.packsOf(4, "件"));
        assertThat(line(read(NO_6), 34).amount()).isEqualTo(new Amount(1200L, "个", 12L, "件", 100L));
    }

    @Test
    void point9MistypedPointsAreReadAndTwoGoodsStayTogether() throws IOException {
        SheetReading no7 = read(NO_7);
        assertThat(line(no7, 46).milligrams()).isEqualTo(217_080L * 1000);
        assertThat(line(no7, 45).milligrams()).isEqualTo(400L * 2_500_000);
        assertThat(line(no7, 54).milligrams()).isEqualTo(7542L * 1_868_000);
        assertThat(line(no7, 54).flags()).contains(Flag.DECIMAL_REPAIRED);
        assertThat(line(read(NO_6), 178).goods().names()).containsExactly("滴露消毒液1.2L", "健康抑菌洗手液450g");
        assertThat(line(read(NO_6), 178).flags()).contains(Flag.SPLIT_UNKNOWN);
        assertThat(line(read(NO_6), 178).amount()).isEqualTo(Amount.packsOf(200, "箱"));
    }

    @Test
    void point10WhatCanBeReadInTwoWaysIsAskedWithBoth() throws IOException {
        ReviewRow shoes = read(NO_6).review(87).orElseThrow();
        assertThat(shoes.reason()).isEqualTo(ReviewReason.PACK_OR_TOTAL);
        assertThat(shoes.cell()).isEqualTo("C87");
        assertThat(shoes.readings())
                .extracting(reading -> reading.amount().count())
                .containsExactly(3000L, 250L);
        ReviewRow gloves = read(ISSUED).review(7).orElseThrow();
        assertThat(gloves.readings())
                .extracting(reading -> reading.amount().count())
                .containsExactly(1000L, 50_000L);
        ReviewRow goggles = read(ISSUED).review(8).orElseThrow();
        assertThat(goggles.readings())
                .extracting(reading -> reading.amount().count())
                .containsExactly(400L, 32_000L);
        assertThat(goggles.shape())
                .isEqualTo(read(ISSUED).review(150).orElseThrow().shape());
    }

    @Test
    void point11APriceIsAPriceAndTooMuchIsStopped() throws IOException {
        NoticeLine radios = line(read(NO_6), 40);
        assertThat(radios.valueFen()).isEqualTo(3_290_000);
        assertThat(radios.proof()).isEqualTo("list");
        assertThat(radios.amount()).isEqualTo(Amount.pieces(50, "台"));
        NoticeLine drums = line(read(NO_6), 37);
        assertThat(drums.milligrams()).isEqualTo(2_000_000_000_000L);
        assertThat(drums.flags()).contains(Flag.IMPLAUSIBLE, Flag.DIRECT_DELIVERY);
    }

    @Test
    void point12TheOneFullChainIsFound() throws IOException {
        SheetReading no7 = read(NO_7);
        SheetReading issued = read(ISSUED);
        NoticeLine masks = line(no7, 43);

        assertThat(masks.goods().name()).isEqualTo("带阀口罩 KN95");
        assertThat(masks.amount()).isEqualTo(new Amount(10_500L, "", 15L, "箱", 700L));
        assertThat(masks.goods().earmark().receivers()).containsExactly("同济医院病理科");
        assertThat(Coverage.chains(no7.lines(), issued.lines())).singleElement().satisfies(chain -> {
            assertThat(chain.received().row()).isEqualTo(43);
            assertThat(chain.issued().row()).isEqualTo(5);
        });
        assertThat(issued.date()).isEqualTo(LocalDate.of(2020, 1, 30));
        assertThat(issued.lines().stream()
                        .filter(line -> line.goods().receiver().equals("武汉市中心医院"))
                        .map(line -> line.goods().consignment())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void cartonsOfUnknownContentAreLinesAndNoQuestions() throws IOException {
        assertThat(line(read(NO_6), 60).amount()).isEqualTo(Amount.packsOf(5, "箱"));
        assertThat(line(read(NO_7), 42).goods().name()).isEqualTo("口罩");
        assertThat(line(read(NO_7), 42).goods().earmark().receivers()).containsExactly("江夏红十字");
        assertThat(line(read(NO_7), 97).flags()).contains(Flag.RECEIVER_UNNAMED);
        assertThat(line(read(NO_6), 85).goods().donor()).isEqualTo(new Donor(Donor.Kind.UNKNOWN, "", "顺丰快递"));
        assertThat(line(read(NO_6), 85).flags()).contains(Flag.DONOR_COURIER);
    }
}
