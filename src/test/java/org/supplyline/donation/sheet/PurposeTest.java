package org.supplyline.donation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aNameInAColumnOfReceiversIsAReceiver() {
        assertThat(read("接收单位", "金银潭").goods().earmark()).isEqualTo(new Earmark(true, List.of("金银潭")));
        assertThat(read("接收单位", "金银潭").flags()).doesNotContain(Flag.PURPOSE_DOUBTFUL);
    }
}
