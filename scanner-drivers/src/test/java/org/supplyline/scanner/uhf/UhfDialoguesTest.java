package org.supplyline.scanner.uhf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.PollingProtocol;

/** What is said when to readers that are polled, without a line. */
class UhfDialoguesTest {

    private static final byte[] POLL_18 = hex("04 FF 01 1B B4");

    private static List<byte[]> hear(PollingProtocol protocol, byte[] line) throws IOException {
        List<Frame> frames = new ArrayList<>();
        protocol.decoder().feed(line, line.length, frames::add);
        protocol.decoder().quiet(frames::add);
        List<byte[]> words = new ArrayList<>();
        for (Frame frame : frames) {
            words.addAll(protocol.reply(frame));
        }
        return words;
    }

    @Test
    void theNextInventoryWaitsForAllFramesOfTheOneBefore() throws IOException {
        UhfReaderProtocol protocol = new UhfReaderProtocol(UhfReaderModel.UHFREADER18);

        assertThat(protocol.greeting()).containsExactly(hex("04 FF 21 19 95"));
        assertThat(hear(protocol, UhfReaderDecoderTest.answer(0x21, 0, "03 01 09 03 4E 00 1E 0A")))
                .containsExactly(POLL_18);
        assertThat(hear(protocol, UhfReaderDecoderTest.ONE_TAG_18)).isEmpty();
        assertThat(hear(protocol, UhfReaderDecoderTest.answer(0x01, 0x01, "00")))
                .containsExactly(POLL_18);
        assertThat(hear(protocol, UhfReaderDecoderTest.answer(0x01, 0xFB, ""))).containsExactly(POLL_18);
    }

    @Test
    void aReaderInTroubleIsLeftAloneForAWhile() throws IOException {
        UhfReaderProtocol protocol = new UhfReaderProtocol(UhfReaderModel.UHFREADER288);
        protocol.greeting();
        hear(protocol, UhfReaderDecoderTest.answer(0x21, 0, "03 01 09 03 4E 00 1E 0A"));

        assertThat(hear(protocol, UhfReaderDecoderTest.answer(0x01, 0xF8, ""))).isEmpty();
        assertThat(protocol.idle(Duration.ofMillis(400))).isEmpty();
        assertThat(protocol.idle(Duration.ofMillis(500))).containsExactly(POLL_18);
        assertThat(protocol.idle(Duration.ofMillis(600))).isEmpty();
    }

    @Test
    void aSilentReaderIsAskedAgainAndGivenUpInTheEnd() throws IOException {
        Cf600Protocol protocol = new Cf600Protocol();
        byte[] question = hex("CF FF 00 70 00 24 15");

        assertThat(protocol.greeting()).containsExactly(question);
        assertThat(protocol.idle(Duration.ofMillis(2_900))).isEmpty();
        for (int seconds = 3; seconds <= 15; seconds += 3) {
            assertThat(protocol.idle(Duration.ofSeconds(seconds))).containsExactly(question);
            assertThat(protocol.idle(Duration.ofSeconds(seconds).plusMillis(100)))
                    .isEmpty();
        }
        assertThatThrownBy(() -> protocol.idle(Duration.ofSeconds(18)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("5 times");
    }

    @Test
    void aCf600IsAskedForTheNextRoundWhenOneIsOver() throws IOException {
        Cf600Protocol protocol = new Cf600Protocol();
        byte[] poll = new Cf600Commands(0xFF).inventory(1);
        protocol.greeting();

        assertThat(hear(protocol, Cf600Commands.frame(0, 0x0070, hex("00 01 02"))))
                .containsExactly(poll);
        assertThat(hear(protocol, Cf600DecoderTest.tag(-500, 1, "AABB"))).isEmpty();
        assertThat(hear(protocol, Cf600Commands.frame(0, 0x0001, hex("12")))).containsExactly(poll);
    }

    @Test
    void severalAntennasAreReadInOneRound() throws IOException {
        A0Protocol protocol = new A0Protocol(1, 1, 2);
        byte[] poll = new A0Commands(1).fastSwitchInventory(0, 1, 1, 2);

        assertThat(protocol.greeting()).containsExactly(poll);
        assertThat(hear(protocol, A0Commands.frame(1, 0x8A, hex("01 22")))).isEmpty();
        assertThat(hear(protocol, A0Commands.frame(1, 0x8A, hex("00 00 05 00 00 00 64"))))
                .containsExactly(poll);
        byte[] damaged = A0Commands.frame(1, 0x8A, hex("00 00 05 00 00 00 64"));
        damaged[6] ^= 1;
        assertThat(hear(protocol, damaged)).isEmpty();
    }
}
