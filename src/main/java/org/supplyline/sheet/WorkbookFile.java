package org.supplyline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens a list of goods: an Office Open XML workbook (ECMA-376) or comma, semicolon or tab separated text in UTF-8,
 * UTF-16 or GB 18030. Goes by what the file is, not by its name. Never throws for what a file holds.
 */
public final class WorkbookFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WorkbookFile() {}

    /**
     * @param file where the bytes are
     * @param name what the user calls the file
     * @throws IOException if the disk fails
     */
    public static Opened open(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return new Opened.Refused(Refusal.EMPTY_FILE);
        }
        if (size > Limits.FILE_BYTES) {
            return new Opened.Refused(Refusal.FILE_TOO_LARGE);
        }
        try {
            List<Grid> grids = read(file, name).stream()
                    .filter(grid -> grid.rowCount() > 0)
                    .toList();
            return grids.isEmpty() ? new Opened.Refused(Refusal.NO_TABLE) : new Opened.Sheets(grids);
        } catch (RefusedException refused) {
            return new Opened.Refused(refused.reason());
        }
    }

    private static List<Grid> read(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlam)")) {
            throw new RefusedException(Refusal.MACROS);
        }
        if (starts(head, ZIP)) {
            Optional<Refusal> refusal = ZipGuard.check(file);
            if (refusal.isPresent()) {
                throw new RefusedException(refusal.get());
            }
            return XlsxFile.read(file);
        }
        if (starts(head, EMPTY_ZIP)) {
            throw new RefusedException(Refusal.NOT_A_SPREADSHEET);
        }
        if (starts(head, OLE2)) {
            throw new RefusedException(ole2(file));
        }
        return List.of(CsvFile.read(Files.readAllBytes(file)));
    }

    /** A locked workbook and the workbooks of before 2007 share one container. */
    private static Refusal ole2(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return Refusal.ENCRYPTED;
            }
            boolean old = container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book");
            return old ? Refusal.OLD_EXCEL : Refusal.NOT_A_SPREADSHEET;
        } catch (IOException | RuntimeException broken) {
            return Refusal.BROKEN;
        }
    }

    private static boolean starts(byte[] head, byte[] magic) {
        return Arrays.equals(head, magic);
    }
}
