package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Grid;

/** What a column of wishes binds, and what it does not. */
class PurposeTest {

    private static NoticeLine read(String head, String text) {
        SheetReading reading =
                SheetFixtures.read(new Object[][] {{"捐赠人", "品名", "数量", head}, {"甲公司", "棉被", "20床", text}});
        assertThat(reading.lines()).hasSize(1);
        return reading.lines().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市一医院", "岚县灾区", "敬老院", "省妇幼", "江夏红十字", "武汉", "同济医院病理科", "博爱送万家项目", "王家村", "市疾控中心", "一线医护人员", "襄北县"
            })
    void aReceiverRegionOrProjectBindsTheGoods(String text) {
        assertThat(read("用途（意向）", text).goods().earmark()).isEqualTo(new Earmark(true, List.of(text)));
        assertThat(read("捐赠意向", "定向" + text).goods().earmark()).isEqualTo(new Earmark(true, List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"冷藏2-8℃", "2-8℃", "阴凉干燥处存放", "更正上行", "冲红", "退回医院", "详见附件", "轻放"})
    void howGoodsAreKeptAndWhatWasCorrectedAreRemarks(String text) {
        Goods goods = read("用途（意向）", text).goods();

        assertThat(goods.earmark()).isEqualTo(Earmark.NONE);
        assertThat(goods.remark()).isEqualTo(text);
        assertThat(read("用途", text).flags()).doesNotContain(Flag.PURPOSE_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"御寒", "自用", "防护", "第3批"})
    void whatMayBeNoWishIsShownAndBindsNothing(String text) {
        NoticeLine line = read("用途", text);

        assertThat(line.goods().earmark()).isEqualTo(Earmark.NONE);
        assertThat(line.goods().remark()).isEqualTo(text);
        assertThat(line.flags()).contains(Flag.PURPOSE_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site:cz-3", "recipient:cz-12", "region:140403", "project:博爱家园"})
    void theProductsOwnWordsBindTheGoods(String text) {
        assertThat(read("定向", text).goods().earmark()).isEqualTo(new Earmark(true, List.of(text)));
    }

    @Test
    void whoeverIsNamedInANoticeThatAPersonTookDownIsMeant() {
        assertThat(read("定向给", "御寒队").goods().earmark()).isEqualTo(new Earmark(true, List.of("御寒队")));
        assertThat(read("定向给", "县红十字会").goods().earmark()).isEqualTo(new Earmark(true, List.of("县红十字会")));
        assertThat(read("定向给", "不限").goods().earmark()).isEqualTo(Earmark.NONE);
    }

    @Test
    void aNameInAColumnOfReceiversIsAReceiver() {
        assertThat(read("接收单位", "金银潭").goods().earmark()).isEqualTo(new Earmark(true, List.of("金银潭")));
        assertThat(read("接收单位", "金银潭").flags()).doesNotContain(Flag.PURPOSE_DOUBTFUL);
    }

    @Test
    void aWishInTheDonorsCellNamesNoDonor() {
        SheetReading reading =
                separated("捐赠方,物资名称,数量,备注", "县医药公司,75%酒精,60箱,", ",帐篷,30顶,", "定向捐赠给襄北县人民医院,手套,5盒,定向县人民医院");

        assertThat(reading.lines().get(1).goods().donor()).isEqualTo(Donor.UNKNOWN);
        Goods gloves = reading.lines().get(2).goods();
        assertThat(gloves.donor()).isEqualTo(Donor.UNKNOWN);
        assertThat(gloves.earmark().receivers()).containsExactly("襄北县人民医院");
        assertThat(reading.lines().get(2).flags()).contains(Flag.SAME_RECEIVER).doesNotContain(Flag.SPLIT_UNKNOWN);
    }

    @Test
    void twoReceiversOfWhichNoneIsTheEndOfTheOtherStayTwo() {
        Earmark earmark = read("捐赠意向", "同济医院、同济医院光谷院区").goods().earmark();

        assertThat(earmark.receivers()).containsExactly("同济医院", "同济医院光谷院区");
    }

    @Test
    void aBlankItemInSeparatedTextIsAskedAbout() {
        SheetReading reading = separated("捐赠方,物资名称,数量", "县医药公司,棉被,60床", "县医药公司,,30床");

        assertThat(reading.reviews()).extracting(ReviewRow::reason).containsExactly(ReviewReason.NO_ITEM);
    }

    /** Rows as a file of separated text gives them: without merged cells. */
    private static SheetReading separated(String... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split(",", -1);
            for (int column = 0; column < texts.length; column++) {
                cells.add(Cell.ofText(row + 1, column + 1, texts[column]));
            }
        }
        return ListReader.read(new Grid("清单", cells, List.of()));
    }
}
