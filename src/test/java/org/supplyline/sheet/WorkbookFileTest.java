package org.supplyline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.donation.sheet.Donor;
import org.supplyline.donation.sheet.ListReader;
import org.supplyline.donation.sheet.NoticeLine;
import org.supplyline.donation.sheet.SheetFixtures;
import org.supplyline.donation.sheet.SheetReading;

/** What is opened, and what is refused with which code, in bounded time. */
@Timeout(60)
class WorkbookFileTest {

    private static final String TABLE = "捐赠单位,品名,数量\n甲公司,棉被,20床\n";

    @TempDir
    Path folder;

    private Opened open(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return WorkbookFile.open(file, name);
    }

    private static void assertRefused(Opened opened, Refusal reason) {
        assertThat(opened).isEqualTo(new Opened.Refused(reason));
    }

    private Path workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetFixtures.fill(workbook.createSheet("清单"), new Object[][] {{"品名", "数量"}, {"棉被", "20床"}});
            return SheetFixtures.save(workbook);
        }
    }

    private byte[] zip(ZipPart... parts) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipPart part : parts) {
                out.putNextEntry(new ZipEntry(part.name()));
                part.content().write(out);
                out.closeEntry();
            }
        }
        return Files.readAllBytes(file);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private record ZipPart(String name, Content content) {

        static ZipPart of(String name, String text) {
            return new ZipPart(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }

        static ZipPart zeros(String name, int mebibytes) {
            return new ZipPart(name, out -> {
                byte[] block = new byte[1 << 20];
                for (int i = 0; i < mebibytes; i++) {
                    out.write(block);
                }
            });
        }
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(open("a.xlsx", new byte[0]), Refusal.EMPTY_FILE);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb =
                zip(ZipPart.of("[Content_Types].xml", "<Types/>"), ZipPart.zeros("xl/worksheets/sheet1.xml", 300));

        assertThat(bomb.length).isLessThan(1 << 20);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> assertRefused(open("bomb.xlsx", bomb), Refusal.ZIP_BOMB));
    }

    @Test
    void thousandsOfPartsAreRefused() throws IOException {
        ZipPart[] parts = new ZipPart[2001];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ZipPart.of("xl/part" + i, "");
        }
        assertRefused(open("parts.xlsx", zip(parts)), Refusal.ZIP_BOMB);
    }

    @Test
    void macrosAreRefusedByNameAndByContent() throws IOException {
        assertRefused(open("a.xlsm", Files.readAllBytes(workbook())), Refusal.MACROS);
        assertRefused(
                open(
                        "a.xlsx",
                        zip(ZipPart.of("[Content_Types].xml", "<Types/>"), ZipPart.of("xl/vbaProject.bin", "x"))),
                Refusal.MACROS);
    }

    @Test
    void aLockedWorkbookIsRefused() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        // POI's own folder below /tmp belongs to the first user of the machine who ran it.
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage parts = OPCPackage.open(workbook().toFile(), PackageAccess.READ_WRITE)) {
            try (OutputStream out = encryptor.getDataStream(container)) {
                parts.save(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        assertRefused(WorkbookFile.open(file, "locked.xlsx"), Refusal.ENCRYPTED);
    }

    @Test
    void anOldWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("品名");
            workbook.write(out);
        }
        assertRefused(WorkbookFile.open(file, "old.xls"), Refusal.OLD_EXCEL);
    }

    @Test
    void otherFormatsAreNamed() throws IOException {
        assertRefused(
                open("a.ods", zip(ZipPart.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))),
                Refusal.OTHER_FORMAT);
        assertRefused(
                open(
                        "a.docx",
                        zip(ZipPart.of("[Content_Types].xml", "<Types/>"), ZipPart.of("word/document.xml", "x"))),
                Refusal.NOT_A_SPREADSHEET);
        assertRefused(open("a.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}), Refusal.NOT_A_SPREADSHEET);
        assertRefused(
                open("a.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8)),
                Refusal.NOT_A_SPREADSHEET);
    }

    @Test
    void aCutWorkbookIsBroken() throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        assertRefused(open("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)), Refusal.BROKEN);
    }

    @Test
    void entitiesInTheSheetAreNotExpanded() throws IOException {
        assertThat(changed("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"))
                .isEqualTo(new Opened.Refused(Refusal.BROKEN));
    }

    @Test
    void aHugeRowNumberIsRefused() throws IOException {
        assertThat(changed("<worksheet><sheetData><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>"
                        + "</worksheet>"))
                .isEqualTo(new Opened.Refused(Refusal.TOO_MANY_ROWS));
        assertThat(changed(
                        "<worksheet><sheetData><row r=\"99999999999\"><c><v>1</v></c></row></sheetData></worksheet>"))
                .isEqualTo(new Opened.Refused(Refusal.TOO_MANY_ROWS));
    }

    @Test
    void manyEmptyStyledRowsAreNoRows() throws IOException {
        Opened opened = changed("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/></row></sheetData></worksheet>");

        int rows = opened.match(sheets -> sheets.grids().get(0).rowCount(), refused -> -1);
        assertThat(rows).isEqualTo(1);
    }

    private Opened changed(String sheet) throws IOException {
        Path file = workbook();
        Path copy = folder.resolve("changed" + System.nanoTime() + ".xlsx");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String namespaced = sheet.replace(
                        "<worksheet>",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    to.write(namespaced.getBytes(StandardCharsets.UTF_8));
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
                to.closeEntry();
            }
        }
        return WorkbookFile.open(copy, "changed.xlsx");
    }

    @Test
    void tooManySheetsAreRefused() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (int i = 0; i < 51; i++) {
                workbook.createSheet("s" + i);
            }
            assertRefused(WorkbookFile.open(SheetFixtures.save(workbook), "many.xlsx"), Refusal.TOO_MANY_SHEETS);
        }
    }

    @Test
    void anEmptyWorkbookHasNoTable() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a");
            assertRefused(WorkbookFile.open(SheetFixtures.save(workbook), "empty.xlsx"), Refusal.NO_TABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16"})
    void separatedTextIsReadInTheseEncodings(String charset) throws IOException {
        Opened opened = open("list.csv", TABLE.getBytes(Charset.forName(charset)));

        SheetReading reading =
                opened.match(sheets -> ListReader.read(sheets.grids().get(0)), refused -> {
                    throw new AssertionError(refused.reason().code());
                });
        assertThat(reading.lines()).extracting(line -> line.goods().name()).containsExactly("棉被");
    }

    @Test
    void separatedTextHasNoMergedCellsSoNoDonorIsCarriedDown() throws IOException {
        String text = "\uFEFF捐赠单位\t品名\t数量\n\"甲\n公司\"\t棉被\t20床\n\t棉衣\t\"3套\"\n";
        Opened opened = open("list.txt", text.getBytes(StandardCharsets.UTF_8));

        NoticeLine second = opened.match(
                sheets -> ListReader.read(sheets.grids().get(0)).lines().get(1), refused -> {
                    throw new AssertionError(refused.reason().code());
                });
        assertThat(second.goods().name()).isEqualTo("棉衣");
        assertThat(second.goods().donor().kind()).isEqualTo(Donor.Kind.UNKNOWN);
    }
}
