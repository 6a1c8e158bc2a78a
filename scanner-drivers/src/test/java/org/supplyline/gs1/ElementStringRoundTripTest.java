package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.ElementStringParser.Separators;

/** Random elements of every identifier whose value is free or a key, written in every form and read back. */
class ElementStringRoundTripTest {

    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 20_000;
    private static final String CHARACTERS =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private final ElementStringParser parser = new ElementStringParser(clock);
    private final DigitalLink links = new DigitalLink(clock);
    private final Random random = new Random(SEED);

    @Test
    void whatIsWrittenIsReadBackInEveryForm() {
        System.out.println("ElementStringRoundTripTest seed " + SEED);
        int addresses = 0;
        for (int i = 0; i < ROUNDS; i++) {
            ElementString elements = random();
            ElementString.Parsed parsed = new ElementString.Parsed(elements);

            assertThat(parser.parse("\u001D" + elements.unbracketed('\u001D'))).isEqualTo(parsed);
            assertThat(parser.parse(elements.unbracketed('\u001D'), Separators.PROVEN))
                    .isEqualTo(parsed);
            assertThat(parser.parseBracketed(elements.bracketed())).isEqualTo(parsed);
            if (DigitalLink.create(elements, "https://a") instanceof DigitalLink.Created made) {
                addresses++;
                List<ElementString.Element> read = links.parse(made.uri())
                        .match(ElementString::elements, readings -> List.of(), errors -> List.of());
                assertThat(read).containsExactlyInAnyOrderElementsOf(elements.elements());
            }
        }
        assertThat(addresses).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void aTextOfAnyCharactersIsReadOrRefusedInEveryForm() {
        System.out.println("ElementStringRoundTripTest seed " + SEED);
        String[] pieces = {
            "(01)", "01", "06901234567892", "(10", "10", "17", "\u001D", "https://a/", "?", "=", "&", "\\(", "%4"
        };
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(
                        random.nextInt(4) == 0 ? (char) random.nextInt(300) : pieces[random.nextInt(pieces.length)]);
            }
            assertErrorsInside(text.length(), parser.parse(text.toString()));
            assertErrorsInside(text.length(), parser.parseBracketed(text.toString()));
            assertErrorsInside(text.length(), links.parse(text.toString()));
        }
    }

    private static void assertErrorsInside(int length, ElementString.Result result) {
        if (result instanceof ElementString.Invalid invalid) {
            assertThat(invalid.errors())
                    .isNotEmpty()
                    .allMatch(error -> error.position() >= 0 && error.position() <= length);
        }
    }

    private ElementString random() {
        List<ElementString.Element> elements = new ArrayList<>();
        String item = digits(13);
        elements.add(new ElementString.Element("01", item + CheckDigit.of(item)));
        if (random.nextBoolean()) {
            elements.add(
                    new ElementString.Element("17", "2" + random.nextInt(10) + "0" + (1 + random.nextInt(9)) + "28"));
        }
        if (random.nextBoolean()) {
            elements.add(new ElementString.Element("310" + random.nextInt(6), digits(6)));
        }
        String[] free = {"10:20", "21:20", "22:20", "240:30", "400:30", "90:30", "99:90"};
        for (String one : free) {
            if (random.nextInt(3) == 0) {
                int colon = one.indexOf(':');
                int length = 1 + random.nextInt(Integer.parseInt(one.substring(colon + 1)));
                elements.add(new ElementString.Element(one.substring(0, colon), text(length)));
            }
        }
        return new ElementString(elements);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
