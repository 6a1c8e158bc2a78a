package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supplyline.sheet.ListedRow;

class CatalogWordsTest {

    @ParameterizedTest
    @CsvSource({
        "365天, P365D",
        "24个月, P730D",
        "2 years, P730D",
        "鲜活72小时, PT72H",
        "48 hours, PT48H",
        "≥6个月, six_months",
        ">= 6 months, six_months",
        "6个月, P182D",
        "不少于三个月, three_months",
        "3个月以上, three_months",
        "p365d, P365D",
        "不过期, ''",
        "看情况, 看情况"
    })
    void lifeIsReadAsBranchesWriteIt(String written, String read) {
        assertThat(CatalogWords.shelfLife(written)).isEqualTo(read);
    }

    @Test
    void yuanBecomeWholeFenAndNothingIsRounded() {
        assertThat(cells("value_yuan", "18.5")).containsEntry("value_fen", "1850");
        assertThat(cells("value_yuan", "1,250.00")).containsEntry("value_fen", "125000");
        assertThat(cells("value_yuan", "0.005")).doesNotContainKey("value_fen");
    }

    @Test
    void wordsOfBothLanguagesAreTheSameAndUnknownOnesStay() {
        assertThat(cells("control", "处方药")).containsEntry("control", "prescription");
        assertThat(cells("control", "Medical device")).containsEntry("control", "device");
        assertThat(cells("proof", "评估报告")).containsEntry("proof", "appraisal");
        assertThat(cells("cold_chain", "冷藏")).containsEntry("cold_chain", "yes");
        assertThat(cells("proof", "口头")).containsEntry("proof", "口头");
        assertThat(cells("weight_g", "12,500")).containsEntry("weight_g", "12500");
        assertThat(cells("weight_g", "12.5")).containsEntry("weight_g", "12.5");
    }

    private static Map<String, String> cells(String column, String text) {
        return CatalogWords.cells(new ListedRow("0".repeat(64), 1, "CSV", 2, Map.of(column, text), Map.of()));
    }
}
