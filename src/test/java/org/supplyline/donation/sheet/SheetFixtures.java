package org.supplyline.donation.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.supplyline.SharedData;
import org.supplyline.sheet.Grid;
import org.supplyline.sheet.Opened;
import org.supplyline.sheet.WorkbookFile;

/** Small workbooks made by a test, and the published lists where they lie beside the project. */
public final class SheetFixtures {

    private SheetFixtures() {}

    /** Writes rows of texts and numbers, merges the ranges, saves, and reads the first sheet back. */
    static SheetReading read(Object[][] rows, String... merged) {
        return read(rows, sheet -> {}, merged);
    }

    static SheetReading read(Object[][] rows, Consumer<XSSFSheet> more, String... merged) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("清单");
            fill(sheet, rows);
            for (String range : merged) {
                sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(range));
            }
            more.accept(sheet);
            return ListReader.read(grids(save(workbook)).get(0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void fill(XSSFSheet sheet, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (!rows[r][c].equals("")) {
                    row.createCell(c).setCellValue((String) rows[r][c]);
                }
            }
        }
    }

    public static Path save(XSSFWorkbook workbook) throws IOException {
        Path file = Files.createTempFile("list", ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    static List<Grid> grids(Path file) throws IOException {
        return WorkbookFile.open(file, file.toString()).match(Opened.Sheets::grids, refused -> {
            throw new AssertionError("refused: " + refused.reason());
        });
    }

    /** One of the published lists of January 2020, or the test is skipped with a line that says so. */
    public static Path published(String name) {
        Path file = SharedData.folder("wuhan-2020").resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "shared data absent: " + name);
        return file;
    }
}
