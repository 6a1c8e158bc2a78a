package org.supplyline.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.barcode.ExpandedEncoder.padded;

import com.google.zxing.common.BitArray;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.gs1.CheckDigit;

class DataBarExpandedTest {

    private static final int TIMES = 3_000;
    private static final String GS = "\u001D";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*,-./";
    private static final String ANY = UPPER + "abcdefghijklmnopqrstuvwxyz!\"%&'()+:;<=>?_";
    /** An identifier that ZXing's list does not know, and brackets that are content. */
    private static final String NEW_AND_BRACKETED = "4309987654321(10)X" + GS + "10A(21)B";

    private final long seed = 20_261_123;
    private final Random random = new Random(seed);

    /** One bit string in thousands makes an element string either way, and then it is refused. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void textsOfEncodersOfEitherAgeComeBackOrAreRefused(boolean latchesAtFnc1) {
        int read = 0;
        for (int i = 0; i < TIMES; i++) {
            String text = random.nextBoolean() ? "01" + gtin(random.nextInt(10)) + more() : anything();
            Optional<String> back = DataBarExpandedText.of(ExpandedEncoder.general(text, latchesAtFnc1));

            assertThat(back.orElse(text)).as("seed %d", seed).isEqualTo(text);
            read += back.isPresent() ? 1 : 0;
        }
        System.out.println("seed " + seed + ": " + read + " of " + TIMES);
        assertThat(read).as("seed %d", seed).isGreaterThan(TIMES * 98 / 100);
    }

    @Test
    void packedWeightsComeBack() {
        for (int i = 0; i < TIMES; i++) {
            String gtin = gtin(9);
            String ai = List.of("3103", "3202", "3203").get(i % 3);
            int value = random.nextInt(ai.equals("3103") ? 32_768 : ai.equals("3202") ? 10_000 : 22_768);
            String text = "01" + gtin + ai + padded(value, 6);

            assertThat(DataBarExpandedText.of(ExpandedEncoder.weight(gtin, ai, value)))
                    .as("seed %d", seed)
                    .contains(text);
        }
    }

    @Test
    void packedPricesComeBack() {
        for (int i = 0; i < TIMES; i++) {
            String gtin = gtin(9);
            boolean named = random.nextBoolean();
            String ai = (named ? "393" : "392") + random.nextInt(4);
            String currency = named ? padded(random.nextInt(1000), 3) : "";
            String rest = digits(1 + random.nextInt(8)) + (random.nextBoolean() ? GS + anything() : "");
            int[] data = ExpandedEncoder.price(gtin, ai, currency, rest);

            assertThat(DataBarExpandedText.of(data)).as("seed %d", seed).contains("01" + gtin + ai + currency + rest);
        }
    }

    @Test
    void packedWeightsWithDateComeBack() {
        for (int i = 0; i < TIMES; i++) {
            String gtin = gtin(9);
            String ai = (random.nextBoolean() ? "310" : "320") + random.nextInt(10);
            int value = random.nextInt(100_000);
            String dateAi = List.of("11", "13", "15", "17").get(random.nextInt(4));
            String date = random.nextInt(5) == 0
                    ? ""
                    : padded(random.nextInt(100), 2)
                            + padded(1 + random.nextInt(12), 2)
                            + padded(random.nextInt(32), 2);
            int[] data = ExpandedEncoder.weightAndDate(gtin, ai, value, dateAi, date);

            assertThat(DataBarExpandedText.of(data))
                    .as("seed %d", seed)
                    .contains("01" + gtin + ai + padded(value, 6) + (date.isEmpty() ? "" : dateAi + date));
        }
    }

    /** Written out by hand: linkage, method, then 10 bits for three digits of a GTIN without first and check digit. */
    @ParameterizedTest
    @CsvSource({
        "0 0100 0000000001 0011101010 1000110111 1101111010 000011011010110, 01900123456789083103001750",
        "0 0101 0000000001 0011101010 1000110111 1101111010 000000000000001, 01900123456789083202000001",
        "0 0101 0000000001 0011101010 1000110111 1101111010 010011100010001, 01900123456789083203000001",
        "0 0111000 0000000001 0011101010 1000110111 1101111010 01001001111111100000 1001011000000000,"
                + "01900123456789083103003072",
        "0 00 00 0010011 0011101 0000 00100 00100 001, 101",
        "0 1 00 1001 0000000001 0011101010 1000110111 1101111010 0000 100000 00, 0190012345678908A"
    })
    void writtenOutBitsSayWhatTheStandardMeans(String bits, String text) {
        assertThat(DataBarExpandedText.of(data(bits))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 00 10 0010011 0011101 0000 00100 00100 001",
                "0 00 00 0010011 0011101 0000 00100 00100 011",
                "0 0100 0000000001 1111111111 1000110111 1101111010 000011011010110",
                "0 0100 0000000001 0011101010 1000110111 1101111010 000011011010110 000000000000"
            })
    void bitsThatBreakARuleAreRefused(String bits) {
        assertThat(DataBarExpandedText.of(data(bits))).isEmpty();
    }

    @Test
    void anyBitsAreReadOrRefused() {
        for (int i = 0; i < TIMES; i++) {
            int[] data = random.ints(3 + random.nextInt(19), 0, 4096).toArray();

            assertThat(DataBarExpandedText.of(data).orElse("none"))
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }

    @Test
    void symbolsInOneRowAndStackedAreReadInBothDirections() {
        PictureReader reader =
                new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT.within(Duration.ofSeconds(20)));
        for (int segments = 1; segments <= 11; segments++) {
            String text = clear();
            int[] data = ExpandedEncoder.general(text, true);
            BufferedImage image = new ExpandedSymbol(data).picture(segments, 2);
            BufferedImage given = random.nextBoolean() ? image : SymbolPictures.turned(image, 180);
            PictureResult result = reader.read(SymbolPictures.file(given, "png"));

            assertThat(((PictureResult.Seen) result).codes())
                    .as("seed %d, %d segments a row, %d data characters", seed, segments, data.length)
                    .extracting(PictureCode::text)
                    .containsExactly(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 11})
    void newIdentifiersAndBracketsInValuesAreReadAsTheyAre(int segments) {
        BufferedImage image = new ExpandedSymbol(ExpandedEncoder.general(NEW_AND_BRACKETED, true)).picture(segments, 3);
        PictureReader reader =
                new PictureReader(Clock.systemUTC(), PictureLimits.DEFAULT.within(Duration.ofSeconds(20)));
        PictureResult result = reader.read(SymbolPictures.file(image, "png"));

        assertThat(((PictureResult.Seen) result).codes())
                .extracting(PictureCode::text)
                .containsExactly(NEW_AND_BRACKETED);
    }

    @Test
    void aWrongCharacterMakesAWrongChecksum() {
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            int[] data = ExpandedEncoder.general("10" + word(UPPER, 3 + random.nextInt(12)), true);
            int[] other = data.clone();
            int at = random.nextInt(data.length);
            other[at] = (other[at] + 1 + random.nextInt(4094)) % 4096;
            List<DataBarExpandedStack.Symbol> symbols = symbols(new ExpandedSymbol(data, other));

            // One of 211 wrong characters has the right sum all the same.
            wrong += symbols.isEmpty() ? 0 : 1;
        }
        assertThat(wrong).as("seed %d", seed).isLessThan(8);
    }

    private static List<DataBarExpandedStack.Symbol> symbols(ExpandedSymbol symbol) {
        DataBarExpandedStack stack = new DataBarExpandedStack();
        BufferedImage image = symbol.picture(11, 1);
        BitArray row = new BitArray(image.getWidth());
        for (int x = 0; x < image.getWidth(); x++) {
            if ((image.getRGB(x, image.getHeight() / 2) & 0xFF) == 0) {
                row.set(x);
            }
        }
        stack.add(Stretches.edges(row), 0);
        return stack.symbols();
    }

    private static int[] data(String written) {
        String bits = written.replace(" ", "");
        int[] data = new int[(bits.length() + 11) / 12];
        for (int i = 0; i < bits.length(); i++) {
            data[i / 12] |= (bits.charAt(i) - '0') << (11 - i % 12);
        }
        return data;
    }

    private String gtin(int first) {
        String digits = first + digits(12);
        return digits + CheckDigit.of(digits);
    }

    private String digits(int count) {
        return word("0123456789", count);
    }

    private String word(String letters, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private String letters() {
        String set = random.nextInt(3) == 0 ? ANY : random.nextBoolean() ? UPPER : "0123456789";
        return word(set, 1 + random.nextInt(8));
    }

    /** Elements after a GTIN. */
    /** A text whose bits are no element string but by the encoder that made them; others are refused. */
    private String clear() {
        return Stream.generate(() -> "01" + gtin(random.nextInt(10)) + more())
                .filter(text -> DataBarExpandedText.of(ExpandedEncoder.general(text, true))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String more() {
        String text = "10" + letters();
        return switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> "17" + "280" + (1 + random.nextInt(9)) + "15" + text;
            case 2 -> text + GS + "21" + letters();
            default -> text + GS + "37" + digits(1 + random.nextInt(8));
        };
    }

    private String anything() {
        return switch (random.nextInt(3)) {
            case 0 -> "8005" + digits(6);
            case 1 -> "91" + letters();
            default -> "240" + letters() + GS + "98" + letters();
        };
    }
}
