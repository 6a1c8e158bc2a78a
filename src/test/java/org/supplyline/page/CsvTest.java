package org.supplyline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aSpreadsheetReadsItAsChineseAndRunsNothing() {
        byte[] csv = new Csv()
                .line(List.of("物资", "数量"))
                .line(List.of("=HYPERLINK(\"http://x\")", -3L))
                .line(List.of("棉被, 加厚", "-"))
                .toBytes();

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF物资,数量\r\n\"'=HYPERLINK(\"\"http://x\"\")\",-3\r\n\"棉被, 加厚\",-\r\n");
    }
}
