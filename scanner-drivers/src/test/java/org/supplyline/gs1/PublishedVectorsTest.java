package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.PublishedVectors.Vector;

/** All cases that the authors of the GS1 Barcode Syntax Engine and Dictionary wrote, but for those named here. */
class PublishedVectorsTest {

    private static final String FOLDER = "gs1-element-strings/";
    private static final int YEAR = 2026;
    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    /** The rules of the dictionary by the names it gives them. */
    private static final Map<String, ValueCheck> RULES = Map.ofEntries(
            Map.entry("couponcode", ValueCheck.COUPON),
            Map.entry("couponposoffer", ValueCheck.OFFER),
            Map.entry("csum", ValueCheck.CHECK_DIGIT),
            Map.entry("csumalpha", ValueCheck.CHECK_PAIR),
            Map.entry("gcppos1", ValueCheck.PREFIX),
            Map.entry("gcppos2", ValueCheck.PREFIX_2),
            Map.entry("hasnondigit", ValueCheck.NON_DIGIT),
            Map.entry("hh", ValueCheck.HOUR),
            Map.entry("hhmi", ValueCheck.HOUR_MINUTE),
            Map.entry("hyphen", ValueCheck.HYPHEN),
            Map.entry("iban", ValueCheck.IBAN),
            Map.entry("importeridx", ValueCheck.IMPORTER),
            Map.entry("iso3166", ValueCheck.COUNTRY),
            Map.entry("iso3166999", ValueCheck.COUNTRY_OR_999),
            Map.entry("iso3166alpha2", ValueCheck.COUNTRY_LETTERS),
            Map.entry("iso4217", ValueCheck.CURRENCY),
            Map.entry("iso5218", ValueCheck.SEX),
            Map.entry("latitude", ValueCheck.LATITUDE),
            Map.entry("longitude", ValueCheck.LONGITUDE),
            Map.entry("mediatype", ValueCheck.MEDIA),
            Map.entry("mi", ValueCheck.MINUTE),
            Map.entry("nonzero", ValueCheck.NOT_ZERO),
            Map.entry("nozeroprefix", ValueCheck.NO_LEADING_ZERO),
            Map.entry("packagetype", ValueCheck.PACKAGE),
            Map.entry("pcenc", ValueCheck.PERCENT),
            Map.entry("pieceoftotal", ValueCheck.PIECE_OF_TOTAL),
            Map.entry("posinseqslash", ValueCheck.POSITION_OF_END),
            Map.entry("ss", ValueCheck.SECOND),
            Map.entry("winding", ValueCheck.WINDING),
            Map.entry("yesno", ValueCheck.YES_NO),
            Map.entry("yymmd0", ValueCheck.DATE_OR_MONTH),
            Map.entry("yymmdd", ValueCheck.DATE),
            Map.entry("yyyymmd0", ValueCheck.LONG_DATE_OR_MONTH),
            Map.entry("yyyymmdd", ValueCheck.LONG_DATE),
            Map.entry("zero", ValueCheck.ZERO));

    private static final Map<String, CharacterSet> SETS = Map.of(
            "csetnumeric",
            CharacterSet.N,
            "cset82",
            CharacterSet.X,
            "cset39",
            CharacterSet.Y,
            "cset64",
            CharacterSet.Z);

    /** Outcomes that need a register of company prefixes, and cases of which only the variables' names were extracted. */
    private static final Set<String> NEEDS_REGISTER = Set.of("INVALID_GCP_PREFIX", "GCP_DATASOURCE_OFFLINE");

    private final ElementStringParser parser = new ElementStringParser(IN_2026);
    private final DigitalLink links = new DigitalLink(IN_2026);

    @Test
    void everyRuleOfTheDictionaryAcceptsAndRefusesAsItsAuthorsDo() throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> rules = new TreeSet<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read(FOLDER + "linters.jsonl")) {
            if (NEEDS_REGISTER.contains(vector.get("error")) || isVariable(vector)) {
                continue;
            }
            run++;
            rules.add(vector.get("linter"));
            if ((fault(vector) == null) != vector.isValid()) {
                wrong.add(vector + " -> " + fault(vector));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rules).hasSize(RULES.size() - 2 + SETS.size());
        assertThat(run).isEqualTo(2_804);
    }

    /** Extracted from a loop over variables, so the values are not there: {@code data} and {@code expect}. */
    private static boolean isVariable(Vector vector) {
        return vector.get("linter").startsWith("gcppos") && vector.get("data").equals("data");
    }

    private static @Nullable Fault fault(Vector vector) {
        String text = vector.get("data");
        CharacterSet set = SETS.get(vector.get("linter"));
        if (set == null) {
            return Objects.requireNonNull(RULES.get(vector.get("linter"))).find(text, 0, text.length(), YEAR);
        }
        return new ValueComponent(set, 0, text.length(), true).find(text, 0, text.length(), YEAR);
    }

    @Test
    void unbracketedStringsAreAcceptedOrRefused() throws IOException {
        List<String> wrong = new ArrayList<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read(FOLDER + "unbracketed-valid.jsonl")) {
            run++;
            String text = fnc1(vector.get("unbracketed_caret_is_fnc1"));
            // Without the first FNC1 there is no element string; where a symbol says so by other means is not tested
            // here.
            boolean marked = text.startsWith("\u001D");
            boolean parsed = marked && parser.parse(text) instanceof ElementString.Parsed;
            if (parsed != vector.isValid()) {
                wrong.add(vector + " -> " + parser.parse(text));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(34);
    }

    @Test
    void bracketedStringsAreReadAndWrittenUnbracketed() throws IOException {
        Map<String, String> wrong = new HashMap<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read(FOLDER + "bracketed-to-unbracketed.jsonl")) {
            String text = vector.get("bracketed");
            // Extracted from the definition of the macro, not from a case.
            if (!text.equals("inbuf")) {
                run++;
                String written = parser.parseBracketed(text)
                        .match(read -> "^" + read.unbracketed('^'), List::toString, errors -> "");
                if (!written.equals(vector.get("unbracketed_caret_is_fnc1"))) {
                    wrong.put(text, written);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(11);
    }

    @Test
    void associationsAreJudgedAsTheSyntaxEngineDoes() throws IOException {
        Map<String, List<Gs1Error>> wrong = new HashMap<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read(FOLDER + "ai-associations.jsonl")) {
            run++;
            // Each case is for one rule alone; other rules may refuse it too.
            Predicate<Gs1Error> asked = switch (vector.get("rule")) {
                case "validateAIrepeats" ->
                    error -> error.code() == Gs1Error.Code.REPEATED_WITH_OTHER_VALUE
                            || error.code() == Gs1Error.Code.UNKNOWN_AI;
                case "validateAImutex" ->
                    error -> error.code() == Gs1Error.Code.AI_EXCLUDED || error.code() == Gs1Error.Code.UNKNOWN_AI;
                case "validateAIrequisites" -> error -> error.code() == Gs1Error.Code.AI_MISSING;
                default -> error -> error.code() == Gs1Error.Code.SERIAL_MISSING;
            };
            List<Gs1Error> errors = parser.parseBracketed(vector.get("bracketed"))
                    .match(AssociationRules::check, readings -> List.of(), found -> found);
            if (errors.stream().noneMatch(asked) != vector.isValid()) {
                wrong.put(vector.get("bracketed"), errors);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(49);
    }

    @Test
    void digitalLinksAreReadAsElementStrings() throws IOException {
        Map<String, String> wrong = new HashMap<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read(FOLDER + "digital-link-to-element-string.jsonl")) {
            run++;
            String uri = vector.get("uri");
            // A case that is accepted only with an option of the engine is there once with and once without it.
            boolean old = vector.isValid() && (uri.contains("/01/2112345678900") || uri.contains("/01/416000336108"));
            boolean words = vector.isValid() && uri.contains("/sscc/");
            boolean unassigned = vector.isValid() && uri.contains("89=");
            String written = links.parse(uri, new DigitalLink.Tolerance(old, words, unassigned))
                    .match(read -> "^" + read.unbracketed('^'), List::toString, errors -> "");
            if (!written.equals(vector.get("unbracketed_caret_is_fnc1"))) {
                wrong.put(uri, written);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(58);
    }

    @Test
    void elementStringsAreWrittenAsDigitalLinks() throws IOException {
        Map<String, String> wrong = new HashMap<>();
        int run = 0;
        for (Vector vector : PublishedVectors.read(FOLDER + "element-string-to-digital-link.jsonl")) {
            run++;
            String stem = vector.get("stem").equals("NULL") ? DigitalLink.CANONICAL_STEM : vector.get("stem");
            String written = parser.parseBracketed(vector.get("bracketed"))
                    .match(
                            read -> DigitalLink.create(read, stem) instanceof DigitalLink.Created made
                                    ? made.uri()
                                    : "",
                            List::toString,
                            errors -> "");
            if (!written.equals(vector.get("uri"))) {
                wrong.put(vector.get("bracketed"), written);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(run).isEqualTo(13);
    }

    private static String fnc1(String text) {
        return text.replace('^', '\u001D');
    }
}
