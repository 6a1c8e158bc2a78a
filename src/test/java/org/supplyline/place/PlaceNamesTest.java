package org.supplyline.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceNamesTest {

    @Test
    void aRangeKeepsItsDigitsAndNamesStandBesideIt() {
        assertThat(PlaceNames.parse("A-01..A-03, B-9..11，冷柜", 200).orElseThrow())
                .containsExactly("A-01", "A-02", "A-03", "B-9", "B-10", "B-11", "冷柜");
        assertThat(PlaceNames.parse("货位1至3", 200).orElseThrow()).containsExactly("货位1", "货位2", "货位3");
        assertThat(PlaceNames.parse(" ", 200).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A-03..A-01", "A-01..B-03", "A-1..A-999", "A, A", "A-01..A-03, A-02", "这是一个长得没有哪一块货位牌能够写得下去的名字呀"
            })
    void whatIsNoListOfDifferentNamesIsRefused(String text) {
        assertThat(PlaceNames.parse(text, 200)).isEmpty();
    }
}
