package org.supplyline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of exporters that share no texts between cells. */
class TextsInCellsTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookThatKeepsEachTextInItsCellIsRead() throws IOException {
        Path file = folder.resolve("行内文本.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, false)) {
            var sheet = workbook.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue("棉被");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        Path bare = without(file, "xl/sharedStrings.xml");

        Opened opened = WorkbookFile.open(bare, "行内文本.xlsx");

        String told = opened.match(
                sheets -> sheets.grids().get(0).cells(1).toString(),
                refused -> refused.reason().code());
        assertThat(told).contains("棉被");
    }

    /** The same package without one part, as many exporters write it. */
    private Path without(Path file, String part) throws IOException {
        Path bare = folder.resolve("bare.xlsx");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals(part)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] bytes = from.getInputStream(entry).readAllBytes();
                    to.write(
                            entry.getName().endsWith(".rels") || entry.getName().startsWith("[")
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                            .replaceAll("<(Override|Relationship) [^>]*sharedStrings[^>]*/>", "")
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
        }
        return bare;
    }
}
