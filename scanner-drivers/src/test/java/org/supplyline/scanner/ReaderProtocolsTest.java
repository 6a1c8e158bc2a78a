package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderProtocolsTest {

    /** What frames of one protocol or another begin with, so that noise often looks like one. */
    private static final List<byte[]> HEADS = List.of(
            Frames.hex("A0 06 01 89"),
            Frames.hex("FF 02 22"),
            Frames.hex("CF FF 00 01 04"),
            Frames.hex("16 FE 12 00 00 00 0D 4D 53 47 47 45 54 30 30 30 34"),
            Frames.hex("16 4D 0D"),
            Frames.hex("44 45 43 48 06"),
            Frames.hex("07 F3 00 00"),
            Frames.hex("FF 73 02 00 00 F3"),
            Frames.hex("05 00 01 01"));

    static List<NamedProtocol> protocols() {
        return ReaderProtocols.all();
    }

    @Test
    void eachProtocolHasAName() {
        assertThat(ReaderProtocols.all())
                .extracting(NamedProtocol::name)
                .contains("plain", "honeywell", "ssi", "a0", "uhfreader18", "uhfreader288", "cf600", "mercury")
                .doesNotHaveDuplicates();
        assertThat(ReaderProtocols.named("ssi")).map(NamedProtocol::name).contains("ssi");
        assertThat(ReaderProtocols.named("SSI")).isEmpty();
    }

    private static byte[] noise(Random random) {
        byte[] line = {};
        while (line.length < 4_000) {
            byte[] some = new byte[random.nextInt(20)];
            random.nextBytes(some);
            line = Octets.join(line, HEADS.get(random.nextInt(HEADS.size())), some);
        }
        return line;
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void noiseIsCutTheSameWayHoweverItArrivesAndNothingIsLeftOut(NamedProtocol protocol) {
        long seed = 20_261_122;
        System.out.println("ReaderProtocolsTest seed " + seed);
        Random random = new Random(seed);
        for (Direction from : Direction.values()) {
            for (int round = 0; round < 15; round++) {
                byte[] line = noise(random);
                List<Frame> frames = Frames.whole(protocol.decoder(from), line);

                assertThat(Frames.inPieces(protocol.decoder(from), line, random))
                        .isEqualTo(frames);
                long end = 0;
                for (Frame frame : frames) {
                    // A reader of plain text drops empty lines; all others tell of each byte.
                    assertThat(frame.offset()).isGreaterThanOrEqualTo(end);
                    if (!protocol.name().equals("plain")) {
                        assertThat(frame.offset()).isEqualTo(end);
                    }
                    assertThat(frame.message().type()).isNotEmpty();
                    assertThat(frame.message().fields()).doesNotContainValue(null);
                    end = frame.offset() + frame.length();
                }
                if (!protocol.name().equals("plain")) {
                    assertThat(end).isEqualTo(line.length);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aDialogueStandsNoiseToo(NamedProtocol protocol) throws Exception {
        Random random = new Random(7);
        ReaderProtocol dialogue = protocol.protocol();
        dialogue.greeting();
        List<Frame> frames = new ArrayList<>();
        for (int round = 0; round < 15; round++) {
            byte[] line = noise(random);
            dialogue.decoder().feed(line, line.length, frames::add);
        }
        dialogue.decoder().abandon(frames::add);

        for (Frame frame : frames) {
            assertThat(dialogue.reads(frame)).isNotNull();
            assertThat(dialogue.reply(frame)).isNotNull();
        }
    }
}
