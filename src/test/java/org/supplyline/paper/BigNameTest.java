package org.supplyline.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BigNameTest {

    @Test
    void aShortNameStandsOnOneLineInTheSizeThatIsWanted() {
        BigName name = BigName.fit("沁县", 190, 90, 43, BigNameTest::width);

        assertThat(name.lines()).containsExactly("沁县");
        assertThat(name.size()).isEqualTo(43);
    }

    @Test
    void aLongerNameTakesTwoEvenLinesBeforeItGetsSmaller() {
        BigName name = BigName.fit("沁源县接收点", 190, 90, 43, BigNameTest::width);

        assertThat(name.lines()).containsExactly("沁源县", "接收点");
        assertThat(name.size()).isEqualTo(43);
    }

    @Test
    void whatDoesNotFitOnTwoLinesIsWrittenSmallerAndNeverOverTheBox() {
        BigName name = BigName.fit("华中科技大学同济医学院附属协和医院", 190, 90, 43, BigNameTest::width);

        assertThat(name.lines()).hasSize(2);
        assertThat(name.size()).isCloseTo(190 / 9.0, within(0.01));
        assertThat(String.join("", name.lines())).isEqualTo("华中科技大学同济医学院附属协和医院");
    }

    @Test
    void rareCharactersAreNotCutInTwoAndEnglishIsBrokenBetweenWords() {
        assertThat(BigName.fit("𠮷𠮷𠮷𠮷", 80, 90, 43, BigNameTest::width).lines())
                .containsExactly("𠮷𠮷", "𠮷𠮷");
        assertThat(BigName.fit("Qinyuan receiving point", 190, 90, 43, BigNameTest::width)
                        .lines())
                .containsExactly("Qinyuan", "receiving point");
    }

    /** Chinese characters are as wide as high, others half as wide. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2e80 ? 0.5 : 1).sum();
    }
}
