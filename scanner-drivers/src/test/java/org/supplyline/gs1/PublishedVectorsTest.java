package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Runs the cases that the authors of the GS1 Barcode Syntax Engine and Dictionary wrote. They are not part of the
 * project; the folder is {@code shared/data} beside or above it, or SUPPLYLINE_SHARED_DATA.
 */
class PublishedVectorsTest {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\": (true|false|null|\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    /** One line of a file; a member that is null or absent reads as an empty text. */
    private record Vector(Map<String, String> members) {

        String get(String name) {
            return members.getOrDefault(name, "");
        }

        boolean isValid() {
            return get("valid").equals("true");
        }
    }

    private final ElementStringParser parser = new ElementStringParser(IN_2026);

    @Test
    void unbracketedStringsAreAcceptedOrRefusedAsTheSyntaxEngineDoes() throws IOException {
        List<String> wrong = new ArrayList<>();
        int run = 0;
        for (Vector vector : vectors("unbracketed-valid.jsonl")) {
            String text = vector.get("unbracketed_caret_is_fnc1");
            // Identifiers that only coupons, rolls and processors carry are outside the table.
            if (text.startsWith("^") && !text.startsWith("^8001") && !text.startsWith("^7230")) {
                run++;
                check(vector, text, fnc1(text), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isGreaterThan(25);
    }

    @Test
    void transmittedStringsOfGs1SymbolsAreReadWithTheRightMeaning() throws IOException {
        List<String> wrong = new ArrayList<>();
        int run = 0;
        for (Vector vector : vectors("scan-data-with-aim-id.jsonl")) {
            String sent = vector.get("scan_data");
            if (AimId.leading(sent).filter(AimId::isGs1).isPresent()) {
                run++;
                boolean parsed = parser.parse(sent) instanceof ElementString.Parsed;
                String meaning = fnc1(vector.get("data_caret_is_fnc1"));
                boolean same = !parsed || parser.parse(sent).equals(parser.parse(meaning));
                if (parsed != vector.isValid() || !same) {
                    wrong.add(vector + " -> " + parser.parse(sent));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isGreaterThan(5);
    }

    @Test
    void whatTheSyntaxEngineTransmitsIsReadAsWhatItEncoded() throws IOException {
        int run = 0;
        for (Vector vector : vectors("symbol-to-scan-data.jsonl")) {
            String sent = vector.get("scan_data_or_null");
            String encoded = vector.get("data_caret_is_fnc1");
            boolean composite = encoded.contains("|");
            if (!composite && AimId.leading(sent).filter(AimId::isGs1).isPresent()) {
                run++;
                assertThat(parser.parse(sent)).as(sent).isEqualTo(parser.parse(fnc1(encoded)));
            }
        }
        assertThat(run).isGreaterThan(3);
    }

    @Test
    void bracketedAndUnbracketedFormsAgree() throws IOException {
        int run = 0;
        for (Vector vector : vectors("bracketed-to-unbracketed.jsonl")) {
            String bracketed = vector.get("bracketed").replace("\\(", "(");
            String text = vector.get("unbracketed_caret_is_fnc1");
            if (vector.isValid() && text.startsWith("^")) {
                run++;
                String read = parser.parse(fnc1(text)).match(ElementString::toString, List::toString, List::toString);
                assertThat(read).isEqualTo(bracketed);
            }
        }
        assertThat(run).isEqualTo(5);
    }

    @Test
    void checkDigitsDatesAndTimesAgreeWithTheLinters() throws IOException {
        Map<String, Predicate<String>> linters = Map.of(
                "csum", text -> CheckDigit.isValid(text, text.length()),
                "yymmd0", text -> accepts("N6:date", text),
                "yymmdd", text -> accepts("N6:day", text),
                "hh", text -> accepts("N2:hour", text),
                "mi", text -> accepts("N2:minute", text),
                "ss", text -> accepts("N2:minute", text),
                "cset82", text -> accepts("X..90", text),
                "csetnumeric", text -> accepts("N..90", text));
        List<String> wrong = new ArrayList<>();
        int run = 0;
        for (Vector vector : vectors("linters.jsonl")) {
            Predicate<String> ours = linters.get(vector.get("linter"));
            String text = vector.get("data");
            boolean emptyPartOfAnElement = text.isEmpty() && vector.isValid();
            if (ours != null && !emptyPartOfAnElement) {
                run++;
                if (ours.test(text) != vector.isValid()) {
                    wrong.add(vector.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isGreaterThan(200);
    }

    private void check(Vector vector, String text, String transmitted, List<String> wrong) {
        ElementString.Result result = parser.parse(transmitted);
        if (result instanceof ElementString.Parsed != vector.isValid()) {
            wrong.add(text + " should be " + vector.get("valid") + " -> " + result);
        }
    }

    private static boolean accepts(String notation, String text) {
        ApplicationIdentifier identifier = new ApplicationIdentifier("99", List.of(ValueComponent.of(notation)));
        return identifier.check(text, 0, 2026).isEmpty();
    }

    private static String fnc1(String text) {
        return text.replace('^', '\u001D');
    }

    private static List<Vector> vectors(String file) throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "No shared/data/gs1 folder: the published GS1 vectors were not run.");
        List<Vector> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(folder.orElseThrow().resolve(file))) {
            Map<String, String> members = new HashMap<>();
            Matcher matcher = MEMBER.matcher(line);
            while (matcher.find()) {
                members.put(matcher.group(1), unquote(matcher.group(2)));
            }
            vectors.add(new Vector(members));
        }
        return vectors;
    }

    private static String unquote(String json) {
        return json.startsWith("\"")
                ? json.substring(1, json.length() - 1)
                        .replace("\\u001d", "\u001D")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\")
                : json;
    }

    private static Optional<Path> folder() {
        String configured = System.getenv("SUPPLYLINE_SHARED_DATA");
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(path -> path.resolve("shared/data"));
        return Stream.concat(configured == null ? Stream.empty() : Stream.of(Path.of(configured)), above)
                .map(path -> path.resolve("gs1/gs1-element-strings"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
