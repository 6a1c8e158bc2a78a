package org.supplyline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at a zip before any parser does: what it says it is, and what it weighs when really unpacked, for the sizes
 * that its directory states may lie.
 */
final class ZipGuard {

    private static final int BUFFER_BYTES = 1 << 16;

    private ZipGuard() {}

    static Optional<Refusal> check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.PARTS) {
                return Optional.of(Refusal.ZIP_BOMB);
            }
            Optional<Refusal> refusal = checkWeight(zip);
            return refusal.isPresent() ? refusal : checkParts(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(Refusal.BROKEN);
        }
    }

    private static Optional<Refusal> checkWeight(ZipFile zip) throws IOException {
        long total = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long packed = Math.max(1, entry.getCompressedSize());
            long part = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    part += n;
                    total += n;
                    boolean tooDense = part > Limits.RATIO_FROM_BYTES && part / packed > Limits.RATIO;
                    if (part > Limits.PART_BYTES || total > Limits.UNPACKED_BYTES || tooDense) {
                        return Optional.of(Refusal.ZIP_BOMB);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> checkParts(ZipFile zip) throws IOException {
        boolean workbook = false;
        boolean types = false;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                return Optional.of(Refusal.MACROS);
            }
            if (name.equals("mimetype") || name.equals("xl/workbook.bin") || name.startsWith("index/")) {
                return Optional.of(Refusal.OTHER_FORMAT);
            }
            workbook |= name.startsWith("xl/");
            types |= name.equals("[content_types].xml");
        }
        if (!types || !workbook) {
            return Optional.of(Refusal.NOT_A_SPREADSHEET);
        }
        return macrosDeclared(zip) ? Optional.of(Refusal.MACROS) : Optional.empty();
    }

    private static boolean macrosDeclared(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(types)) {
            String text = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            return text.contains("macroEnabled") || text.contains("vbaProject");
        }
    }
}
