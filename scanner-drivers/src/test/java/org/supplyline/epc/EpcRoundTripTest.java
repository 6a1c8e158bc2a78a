package org.supplyline.epc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.gs1.ElementString;
import org.supplyline.gs1.ElementStringParser;

class EpcRoundTripTest {

    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 20_000;
    private static final String CHARACTERS =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static final List<TagScheme> SCHEMES = List.of(TagScheme.values());

    private final Random random = new Random(SEED);

    @Test
    void whatIsWrittenIsReadBackInEveryForm() {
        System.out.println("EpcRoundTripTest seed " + SEED);
        ElementStringParser parser = new ElementStringParser(Clock.systemUTC());
        Map<TagScheme, Integer> seen = new EnumMap<>(TagScheme.class);
        for (int i = 0; i < ROUNDS; i++) {
            TagScheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
            Epc epc = random(scheme);
            seen.merge(scheme, 1, Integer::sum);
            Epc.Read read = new Epc.Read(epc);

            assertThat(Epc.parseHex(epc.hex())).isEqualTo(read);
            assertThat(Epc.decode(epc.encode())).isEqualTo(read);
            assertThat(Epc.parseTagUri(epc.tagUri())).isEqualTo(read);
            assertThat(PureIdentity.parse(epc.identity().uri())).contains(epc.identity());
            ElementString elements = epc.elementString();
            assertThat(PureIdentity.of(elements, epc.identity().companyPrefix().length()))
                    .contains(epc.identity());
            assertThat(parser.parse("\u001D" + elements.unbracketed('\u001D')))
                    .isEqualTo(new ElementString.Parsed(elements));
        }
        assertThat(seen).hasSize(SCHEMES.size());
    }

    @Test
    void noBitsThrow() {
        System.out.println("EpcRoundTripTest seed " + SEED);
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bits = new byte[random.nextInt(30)];
            random.nextBytes(bits);
            if (bits.length > 0 && random.nextBoolean()) {
                bits[0] = (byte) SCHEMES.get(random.nextInt(SCHEMES.size())).header();
            }
            if (Epc.decode(bits) instanceof Epc.Read found) {
                read++;
                assertThat(found.epc().encode()).isEqualTo(bits);
            }
        }
        assertThat(read).isPositive();
    }

    private Epc random(TagScheme scheme) {
        int prefixDigits = 6 + random.nextInt(7);
        String prefix = digits(prefixDigits);
        String reference = digits(Partition.referenceDigits(scheme.key(), prefixDigits));
        return new Epc(
                scheme,
                random.nextInt(8),
                new PureIdentity(scheme.key(), prefix, reference, serial(scheme, prefixDigits)));
    }

    private String serial(TagScheme scheme, int prefixDigits) {
        return switch (scheme.serial()) {
            case NONE -> "";
            case INTEGER ->
                Long.toString(random.nextLong() >>> (64 - random.nextInt(scheme.serialBits(prefixDigits)) - 1));
            case DIGITS -> digits(1 + random.nextInt(17));
            case TEXT -> text(1 + random.nextInt(scheme.maxSerial(prefixDigits)));
        };
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
