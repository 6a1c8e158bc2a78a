package org.supplyline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTest {

    @Test
    void numbersAreNumbersAndTextIsNeverAFormula() throws IOException {
        byte[] file = Xlsx.of(
                "开票清单",
                List.of(
                        List.of("捐赠方", "数量", "价值（元）"),
                        List.of("=1+1𠮷㐂", 12L, BigDecimal.valueOf(123_45, 2)),
                        List.of("爱心人士", 3L, "")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("开票清单");
            Cell donor = sheet.getRow(1).getCell(0);
            assertThat(donor.getCellType()).isEqualTo(CellType.STRING);
            assertThat(donor.getStringCellValue()).isEqualTo("=1+1𠮷㐂");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(123.45);
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEmpty();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }
}
