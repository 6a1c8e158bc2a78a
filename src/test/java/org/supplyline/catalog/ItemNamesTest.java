package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as they stand in real lists of donors and hospitals. */
class ItemNamesTest {

    private static final CatalogFile SHIPPED = ShippedCatalog.read();
    private static final ItemNames NAMES = new ItemNames(SHIPPED.items(), ShippedCatalog.synonyms());

    @ParameterizedTest
    @CsvSource({
        "医用外科口罩, mask-surgical",
        "N95口罩, mask-n95",
        "Ｎ９５ 口罩, mask-n95",
        "N95口罩9132, mask-n95",
        "带阀口罩  KN95, mask-kn95",
        "84消毒液, disinfectant-84",
        "消毒水（84）, disinfectant-84",
        "洁康医用酒精75%, alcohol-75",
        "防护服, suit-protective",
        "护目镜（日本）, goggles",
        "一次性隔离衣, gown-isolation",
        "加强型手术服, gown-surgical",
        "乳胶检查手套, gloves-exam",
        "一次性医用乳胶手套, gloves-surgical",
        "爱护佳TM免洗手消毒液9250p500ML, sanitizer-hand",
        "3M 9500环境表面湿巾（高效杀菌）, wipe-disinfect",
        "病人监护仪 B125, monitor-patient",
        "豪华治疗车, trolley-medical",
        "连花清瘟胶囊, lianhua",
        "方便面, noodles-instant",
        "医用防护口罩 | N95口罩, mask-n95",
        "防冲击眼罩/护目镜/防护眼镜, goggles",
        "防护帽/医用帽/圆帽, cap-medical",
        "长筒胶鞋/防污染靴, boots-protective",
        "手部皮肤消毒液, sanitizer-hand",
        "活力碘, iodophor",
        "测体温设备, thermometer-infrared",
        "tent 12 m2, tent-12",
        "利巴韦林注射液, ribavirin"
    })
    void aNameThatLeavesNoDoubtIsTaken(String text, String code) {
        assertThat(NAMES.match(text).sure()).map(ReliefItem::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "口罩",
                "3M口罩",
                "手套",
                "N9508口罩",
                "N95 口罩（非医用）",
                "消毒液",
                "滴露消毒液1.2L、健康抑菌洗手液450g",
                "注射用头孢曲松钠舒巴坦纳",
                "药品",
                "帐篷",
                "（SZDR-P26）",
                ""
            })
    void aNameThatMayMeanSeveralThingsIsLeftToAPerson(String text) {
        assertThat(NAMES.match(text).sure()).isEmpty();
    }

    @Test
    void aMisspeltNameBringsTheRightItemAsACandidate() {
        List<String> codes = NAMES.match("84消费液").candidates().stream()
                .map(c -> c.item().code())
                .toList();
        assertThat(codes).contains("disinfectant-84").hasSizeLessThanOrEqualTo(ItemNames.MAX_CANDIDATES);
    }

    @Test
    void anAmbiguousNameBringsAllItsMeanings() {
        assertThat(NAMES.match("口罩").candidates())
                .extracting(c -> c.item().code())
                .contains("mask-medical", "mask-n95");
    }

    @Test
    void everySynonymNamesKnownItemsOnly() {
        ShippedCatalog.synonyms()
                .forEach((text, codes) ->
                        assertThat(SHIPPED.items().keySet()).as(text).containsAll(codes));
    }
}
