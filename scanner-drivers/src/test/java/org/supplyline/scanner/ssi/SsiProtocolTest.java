package org.supplyline.scanner.ssi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.scanner.Frames.hex;
import static org.supplyline.scanner.ssi.SsiDecoderTest.decodeData;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/** What the host says to what a scanner says, by the names of the packets; the line is quiet after each. */
class SsiProtocolTest {

    private static final String ACK = "cmd-ack";
    private static final String SEGMENT_ACK = "multipacket-ack";
    private static final String RESEND = "cmd-nak resend";
    private static final String BAD_CONTEXT = "cmd-nak bad-context";
    private static final String DENIED = "cmd-nak denied";
    private static final int AGAIN = 0x01;
    private static final int MORE = 0x02;

    private final SsiProtocol protocol = new SsiProtocol();
    private final List<String> texts = new ArrayList<>();
    private Frame lastFrame = new Frame(0, 0, new byte[0], new DeviceMessage.Skipped());

    /** What the host says at once. */
    private List<String> hear(byte[]... packets) {
        List<Frame> frames = new ArrayList<>();
        byte[] line = Octets.join(packets);
        protocol.decoder().feed(line, line.length, frames::add);
        protocol.decoder().quiet(frames::add);
        List<String> answers = new ArrayList<>();
        for (Frame frame : frames) {
            for (Read read : protocol.reads(frame)) {
                texts.add(Objects.requireNonNull(read.code()).text());
                lastFrame = frame;
            }
            answers.addAll(names(protocol.reply(frame)));
        }
        return answers;
    }

    private static List<String> names(List<byte[]> words) {
        List<String> names = new ArrayList<>();
        for (byte[] word : words) {
            new SsiDecoder().feed(word, word.length, frame -> {
                Object reason = frame.message().fields().get("reason");
                names.add(frame.message().type() + (reason == null ? "" : " " + reason));
            });
        }
        return names;
    }

    private static byte[] damaged(byte[] packet) {
        byte[] damaged = packet.clone();
        damaged[damaged.length - 1] ^= 1;
        return damaged;
    }

    @Test
    void aScanIsAcknowledgedWhenItIsSafeAndNotBefore() {
        assertThat(hear(decodeData(0, 3, "A"))).isEmpty();

        assertThat(names(protocol.accepted(lastFrame))).containsExactly(ACK);
        assertThat(names(protocol.accepted(lastFrame))).isEmpty();
        assertThat(texts).containsExactly("A");
    }

    @Test
    void whatIsSentAgainAfterTheAnswerWasLostIsNoScanAndGetsTheSameAnswer() {
        hear(decodeData(0, 3, "A"));
        protocol.accepted(lastFrame);

        assertThat(hear(decodeData(AGAIN, 3, "A"))).containsExactly(ACK);
        assertThat(texts).containsExactly("A");
    }

    @Test
    void whatIsSentAgainBeforeTheFateIsKnownGetsNoAnswerOfItsOwn() {
        hear(decodeData(0, 3, "A"));

        assertThat(hear(decodeData(AGAIN, 3, "A"))).isEmpty();
        assertThat(names(protocol.accepted(lastFrame))).containsExactly(ACK);
        assertThat(texts).containsExactly("A");
    }

    @Test
    void theSameCodeOnTheNextCartonIsAScan() {
        hear(decodeData(0, 3, "A"));
        protocol.accepted(lastFrame);
        hear(decodeData(0, 3, "A"));

        assertThat(texts).containsExactly("A", "A");
    }

    @Test
    void theSameCodeOnTheNextCartonIsAScanAlsoWhenItsFirstPacketWasDamaged() {
        hear(decodeData(0, 3, "A"));
        protocol.accepted(lastFrame);

        assertThat(hear(damaged(decodeData(0, 3, "A")))).containsExactly(RESEND);
        assertThat(hear(decodeData(AGAIN, 3, "A"))).isEmpty();
        assertThat(texts).containsExactly("A", "A");
    }

    @Test
    void aDamagedRepetitionOfWhatIsInHandMakesNoSecondScan() {
        hear(decodeData(0, 3, "A"));

        assertThat(hear(damaged(decodeData(AGAIN, 3, "A")))).containsExactly(RESEND);
        hear(decodeData(AGAIN, 3, "A"));
        assertThat(texts).containsExactly("A");
    }

    @Test
    void aRefusedScanIsDeniedOnceAndAgainWhenItIsSentAgain() {
        hear(decodeData(0, 3, "A"));

        assertThat(names(protocol.refused(lastFrame))).containsExactly(DENIED);
        assertThat(names(protocol.refused(lastFrame))).isEmpty();
        assertThat(hear(decodeData(AGAIN, 3, "A"))).containsExactly(DENIED);
        assertThat(names(protocol.accepted(lastFrame))).isEmpty();
        assertThat(hear(decodeData(AGAIN, 3, "A"))).containsExactly(ACK);
        assertThat(texts).containsExactly("A");
    }

    @Test
    void anAnswerThatComesTooLateIsNotTakenForThatToTheNextScan() {
        hear(decodeData(0, 3, "A"));
        Frame first = lastFrame;
        hear(decodeData(0, 3, "B"));

        assertThat(protocol.accepted(first)).isEmpty();
        assertThat(protocol.refused(first)).isEmpty();
        assertThat(names(protocol.accepted(lastFrame))).containsExactly(ACK);
    }

    @Test
    void anAnswerOfTheScannerIsNotAnswered() {
        assertThat(hear(
                        SsiCommands.packet(0xD0, 0, 0, new byte[0]),
                        SsiCommands.packet(0xD1, 0, 0, new byte[] {2}),
                        SsiCommands.ack()))
                .isEmpty();
        assertThat(hear(SsiCommands.packet(0xF6, 0, 0, new byte[] {1}))).containsExactly(ACK);
    }

    @Test
    void nothingReadIsAcknowledgedAtOnce() {
        assertThat(hear(hex("07 F3 00 00 01 4E 52 FE 65"))).containsExactly(ACK);
        assertThat(texts).isEmpty();
    }

    @Test
    void theScannerIsAskedForPackets() {
        assertThat(protocol.greeting()).containsExactly(hex("07 C6 04 00 FF EE 01 FD 41"));
    }

    /** The 500 letters that enioka_scan tests with, as numbered segments. */
    private static List<byte[]> segments(char letter) {
        byte[] text = String.valueOf(letter).repeat(500).getBytes(StandardCharsets.US_ASCII);
        byte[] first = Octets.join(hex("00 F3 00 00 01 F7 1C 01 01 F4"), Arrays.copyOf(text, 241));
        byte[] second = Octets.join(hex("01"), Arrays.copyOf(text, 250));
        byte[] third = Octets.join(hex("02"), Arrays.copyOf(text, 9));
        return List.of(
                SsiCommands.packet(0x73, 2, 0, first),
                SsiCommands.packet(0x73, 0, 0, second),
                SsiCommands.packet(0x73, 0, 0, third));
    }

    @Test
    void aCodeInSegmentsIsOneScanWhenTheLastHasCome() {
        List<byte[]> segments = segments('Z');

        assertThat(hear(segments.get(0))).containsExactly(SEGMENT_ACK);
        assertThat(hear(segments.get(1))).containsExactly(SEGMENT_ACK);
        assertThat(texts).isEmpty();
        assertThat(hear(segments.get(2))).isEmpty();
        assertThat(texts).containsExactly("Z".repeat(500));
        assertThat(names(protocol.accepted(lastFrame))).containsExactly(ACK);
    }

    @Test
    void aSegmentThatComesTwiceCountsOnce() {
        List<byte[]> segments = segments('Z');

        assertThat(hear(segments.get(0), segments.get(0), segments.get(1), segments.get(1)))
                .containsExactly(SEGMENT_ACK, SEGMENT_ACK, SEGMENT_ACK, SEGMENT_ACK);
        assertThat(hear(segments.get(2))).isEmpty();
        protocol.accepted(lastFrame);
        assertThat(hear(segments.get(2))).containsExactly(ACK);
        assertThat(texts).containsExactly("Z".repeat(500));
    }

    @Test
    void aCodeWithAMissingSegmentIsNoScanAndTheNextIs() {
        List<byte[]> segments = segments('Z');

        assertThat(hear(segments.get(0), segments.get(2))).containsExactly(SEGMENT_ACK, BAD_CONTEXT);
        assertThat(hear(segments.get(1))).containsExactly(BAD_CONTEXT);
        assertThat(texts).isEmpty();
        segments('Y').forEach(this::hear);
        assertThat(texts).containsExactly("Y".repeat(500));
    }

    @Test
    void continuedDecodeDataAreOneScan() {
        assertThat(hear(decodeData(MORE, 0x1C, "http"))).containsExactly(ACK);
        assertThat(hear(decodeData(MORE | AGAIN, 0x1C, "http"))).containsExactly(ACK);
        assertThat(hear(decodeData(0, 0x1C, "s://"))).isEmpty();
        protocol.accepted(lastFrame);
        assertThat(hear(decodeData(AGAIN, 0x1C, "s://"))).containsExactly(ACK);
        assertThat(texts).containsExactly("https://");
    }

    @Test
    void aDamagedPartThatSaysTheSameAsTheOneBeforeIsNotLost() {
        hear(decodeData(MORE, 0x1C, "ZZ"));

        assertThat(hear(damaged(decodeData(MORE, 0x1C, "ZZ")))).containsExactly(RESEND);
        hear(decodeData(MORE | AGAIN, 0x1C, "ZZ"));
        hear(decodeData(0, 0x1C, "Y"));
        assertThat(texts).containsExactly("ZZZZY");
    }

    @Test
    void whatAScannerGaveUpIsNoBeginningOfTheNextCode() {
        hear(decodeData(MORE, 0x1C, "http"));
        protocol.idle(Duration.ofSeconds(11));
        hear(decodeData(0, 0x1C, "B"));
        hear(decodeData(MORE, 0x1C, "http"));
        protocol.greeting();
        hear(decodeData(0, 0x1C, "C"));

        assertThat(texts).containsExactly("B", "C");
    }

    @Test
    void aCodeWithoutEndIsGivenUp() {
        byte[] part = decodeData(MORE, 0x1C, "x".repeat(250));

        for (int i = 0; i < 32; i++) {
            assertThat(hear(part)).containsExactly(ACK);
        }
        assertThat(hear(part)).containsExactly(BAD_CONTEXT);
        assertThat(texts).isEmpty();
    }
}
