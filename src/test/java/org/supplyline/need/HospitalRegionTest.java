package org.supplyline.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.need.HospitalRecord.Meaning;
import org.supplyline.need.HospitalRecord.Wanted;
import org.supplyline.place.CountySeats;
import tools.jackson.databind.json.JsonMapper;

class HospitalRegionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void onesAndZerosAreWantsWithoutAnAmountAndSoIsAnEmptyValue() {
        HospitalRecord record =
                file("a.json", unit("沁县", "沁县人民医院", "1", "0", "null")).records().get(0);
        assertThat(record.meaning()).isEqualTo(Meaning.FLAGS);
        assertThat(record.wanted()).containsExactly(new Wanted("防护服", null), new Wanted("护目镜", null));
    }

    @Test
    void aValueAboveOneMakesAllOfThemQuantities() {
        HospitalRecord record =
                file("a.json", unit("沁县", "沁县人民医院", "500", "1", "0")).records().get(0);
        assertThat(record.meaning()).isEqualTo(Meaning.QUANTITIES);
        assertThat(record.wanted()).containsExactly(new Wanted("防护服", 500L), new Wanted("N95口罩", 1L));
    }

    @Test
    void aRecordOfZerosWantsNothingAndMakesNoUnit() {
        HospitalFile file = file("a.json", unit("沁县", "沁县人民医院", "0", "0", "0"));
        assertThat(region(file).units()).isEmpty();
        assertThat(region(file).count().nothing()).isEqualTo(1);
    }

    @Test
    void aRelayCountsOnlyWhereItIsItsCitysOnlyRecord() {
        HospitalFile both = file("a.json", unit("沁县", "沁县人民医院", "1", "0", "0"), unit("武乡县", "长治市红十字会", "1", "1", "1"));
        HospitalFile alone = file("b.json", unit("潜江市", "潜江市慈善会", "1", "0", "0"));
        assertThat(region(both, alone).units())
                .extracting(HospitalRegion.Unit::name)
                .containsExactly("沁县人民医院", "潜江市慈善会");
    }

    @Test
    void oneUnitUnderTwoNamesIsOneUnitAndItsQuantitiesCount() {
        HospitalFile file = file(
                "a.json",
                unit("沁县", "沁县医院（太行医学院附属医院）", "1", "1", "1"),
                unit("沁县", "太行医学院附属医院", "200", "0", "0"),
                unit("沁县", "山西焦煤太行医学院附属医院", "0", "1", "0"),
                unit("沁县", "沁县中医院", "1", "0", "0"));
        assertThat(region(file).count().duplicates()).isEqualTo(2);
        assertThat(region(file).units()).hasSize(2);
        assertThat(region(file).units().get(0).wanted()).containsExactly(new Wanted("防护服", 200L));
    }

    @Test
    void aRowOfAnotherCityKeepsItsOwnSeat() {
        HospitalFile file = file(
                "a.json",
                unit("沁县", "沁县人民医院", "1", "0", "0"),
                unit("武乡县", "武乡县人民医院", "1", "0", "0"),
                unit("天门市\\t", "天门市中医医院", "1", "0", "0"));
        assertThat(region(file).count().otherCities()).isEqualTo(1);
        assertThat(region(file).units().get(2).seat().orElseThrow().division()).isEqualTo("429006");
    }

    @Test
    void whatIsNoSuchListIsRefusedWhole() {
        for (String text : new String[] {"", "{}", "[{}]", "[[{\"key\":\"区县\",\"value\":\"沁县\"}]]", "[[", "[1]"}) {
            assertThat(HospitalFile.read("x.json", text.getBytes(StandardCharsets.UTF_8), JSON))
                    .as(text)
                    .isEmpty();
        }
        String negative = "[" + unit("沁县", "沁县人民医院", "-1", "0", "0") + "]";
        assertThat(HospitalFile.read("x.json", negative.getBytes(StandardCharsets.UTF_8), JSON))
                .isEmpty();
    }

    private static HospitalRegion region(HospitalFile... files) {
        return HospitalRegion.of(List.of(files), CountySeats.shipped());
    }

    static HospitalFile file(String name, String... units) {
        String text = "[" + String.join(",", units) + "]";
        return HospitalFile.read(name, text.getBytes(StandardCharsets.UTF_8), JSON)
                .orElseThrow();
    }

    static String unit(String county, String name, String suits, String masks, String goggles) {
        return """
                [{"key":"区县","value":"%s","type":"string"},{"key":"医院名称","value":"%s","type":"string"},
                 {"key":"防护服","value":%s,"type":"supply"},{"key":"N95口罩","value":%s,"type":"supply"},
                 {"key":"护目镜","value":%s,"type":"supply"}]
                """.formatted(county, name, suits, masks, goggles);
    }
}
