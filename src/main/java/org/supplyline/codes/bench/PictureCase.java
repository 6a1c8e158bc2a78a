package org.supplyline.codes.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture and what is in it.
 *
 * @param symbology as {@code decode} names it
 * @param expected the text; empty if nothing may be read
 * @param file the picture's bytes
 */
// Two pictures are never compared.
@SuppressWarnings("ArrayRecordComponent")
record PictureCase(String symbology, Optional<String> expected, byte[] file) {

    /** Names of the published sets where they differ from ours. */
    private static final Map<String, String> SETS = Map.of(
            "qrcode", "qr",
            "rss14", "databar",
            "rssexpanded", "databar-expanded",
            "rssexpandedstacked", "databar-expanded",
            "databarltd", "databar-limited");

    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|bmp)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CONTENT = Pattern.compile("[()\u001D]|^\\]C1|\\R$");
    private static final Pattern LEADING_01 = Pattern.compile("^01");

    enum Verdict {
        RIGHT,
        WRONG,
        NOTHING
    }

    static boolean isPicture(Path file) {
        return PICTURE.matcher(file.getFileName().toString()).matches();
    }

    /** The text lies beside the picture; the folder is named after the symbology and a number. */
    static PictureCase published(Path file) throws IOException {
        String set = file.subpath(file.getNameCount() - 2, file.getNameCount() - 1)
                .toString()
                .replaceFirst("-\\d+$", "")
                .toLowerCase(Locale.ROOT);
        Path text = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".txt"));
        boolean none = set.startsWith("falsepositives") || !Files.exists(text);
        return new PictureCase(
                SETS.getOrDefault(set, set),
                none ? Optional.empty() : Optional.of(Files.readString(text, StandardCharsets.UTF_8)),
                Files.readAllBytes(file));
    }

    /** Right if some text is the expected one after dropping brackets, GS, a leading 01 of DataBar and a line end. */
    Verdict judge(List<String> texts) {
        if (expected.isEmpty()) {
            return texts.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
        }
        if (texts.isEmpty()) {
            return Verdict.NOTHING;
        }
        String right = bare(expected.get());
        return texts.stream().anyMatch(text -> bare(text).equals(right)) ? Verdict.RIGHT : Verdict.WRONG;
    }

    private String bare(String text) {
        String content = NO_CONTENT.matcher(text).replaceAll("");
        return symbology.startsWith("databar") ? LEADING_01.matcher(content).replaceFirst("") : content;
    }
}
