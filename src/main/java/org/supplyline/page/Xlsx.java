package org.supplyline.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as an Office Open XML workbook with one sheet: the first line is its head and stays in sight; numbers are
 * numbers, all else is text and never a formula.
 */
public final class Xlsx {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows held in memory; the rest waits on disk. */
    private static final int WINDOW = 100;

    /** In characters. */
    private static final int COLUMN_WIDTH = 16;

    private Xlsx() {}

    /** @param lines the first is the head */
    public static byte[] of(String sheetName, List<? extends List<?>> lines) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            SXSSFSheet sheet = workbook.createSheet(sheetName);
            sheet.setDefaultColumnWidth(COLUMN_WIDTH);
            sheet.createFreezePane(0, 1);
            for (int y = 0; y < lines.size(); y++) {
                Row row = sheet.createRow(y);
                List<?> line = lines.get(y);
                for (int x = 0; x < line.size(); x++) {
                    Cell cell = row.createCell(x);
                    fill(cell, line.get(x), money);
                    if (y == 0) {
                        cell.setCellStyle(head);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("The workbook could not be written.", broken);
        }
    }

    private static void fill(Cell cell, Object value, CellStyle money) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            if (value instanceof BigDecimal) {
                cell.setCellStyle(money);
            }
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
