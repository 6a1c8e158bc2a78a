package org.supplyline.scanner.honeywell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.however;
import static org.supplyline.scanner.Frames.reads;
import static org.supplyline.scanner.Frames.said;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.scan.ScannedCode;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

class HoneywellDecoderTest {

    private static byte[] scan(char letter, String aim, String text) {
        byte[] payload = ("MSGGET" + "%04d".formatted(text.length() + 1) + letter + aim + "\u001D" + text + "\r")
                .getBytes(ISO_8859_1);
        int n = payload.length;
        return Octets.join(Octets.bytes(0x16, 0xFE, n, n >> 8, n >> 16, n >> 24, 0x0D), payload);
    }

    private static byte[] line(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @Test
    void itFindsItsFooting() {
        byte[] good = scan('I', "C1", "0109521234543213");
        Frames.assertFindsItsFooting(HoneywellDecoder::new, good, 2, line("\u0016\u00FEno\r"));
    }

    @Test
    void aScanIsReadWithItsAimIdentifier() {
        List<Frame> frames = however(
                HoneywellDecoder::new,
                scan('I', "C1", "10A\u001D21B"),
                scan('w', "d2", "0109521234543213"),
                scan('j', "  ", "plain"),
                scan('w', "  ", "unsaid"),
                scan('s', "Q1", "two\rlines"));

        assertThat(reads(frames))
                .containsExactly(
                        new Read.Code(new ScannedCode("]C1", "10A\u001D21B")),
                        new Read.Code(new ScannedCode("]d2", "0109521234543213")),
                        new Read.Code(new ScannedCode("]C0", "plain")),
                        new Read.Code(new ScannedCode(null, "unsaid")),
                        new Read.Code(new ScannedCode("]Q1", "two\rlines")));
        assertThat(frames.get(0).message().fields())
                .containsEntry("honeywellId", "I")
                .containsEntry("symbology", "gs1-128");
    }

    @Test
    void answersToMenuCommandsAreToldApart() {
        List<Frame> frames =
                however(HoneywellDecoder::new, line("DECHDR1\u0006!BEACON\u0005.BEPLVL9\u0015."), scan('j', "C0", "A"));

        assertThat(frames)
                .extracting(frame -> frame.message().fields().get("verdict"))
                .startsWith("done", "unknown-tag", "bad-value");
        assertThat(frames.get(1).message().fields())
                .containsEntry("tag", "BEACON")
                .containsEntry("saved", true);
        assertThat(reads(frames)).hasSize(1);
    }

    @Test
    void lengthsThatContradictEachOtherAreNoFrame() {
        byte[] lying = scan('j', "C0", "ABC");
        lying[16] = '9';

        assertThat(said(however(HoneywellDecoder::new, lying, scan('j', "C0", "D"))))
                .containsExactly("0+25 skipped", "25+23 msgget");
    }

    @Test
    void whatAHostSaysIsUnderstood() {
        List<Frame> frames = however(
                HoneywellHostDecoder::new,
                HoneywellCommands.triggerOn(),
                HoneywellCommands.triggerOff(),
                line("?"),
                HoneywellCommands.sendHeaders(true),
                HoneywellCommands.menu("BEPLVL2", false));

        assertThat(said(frames))
                .containsExactly("0+3 trigger-on", "3+3 trigger-off", "6+1 skipped", "7+11 menu", "18+11 menu");
        assertThat(frames.get(3).message().fields())
                .containsEntry("command", "DECHDR1")
                .containsEntry("saved", true);
        assertThat(HoneywellCommands.triggerOn()).containsExactly(0x16, 0x54, 0x0D);
        assertThatThrownBy(() -> HoneywellCommands.menu("A.B", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScannerWithoutHeadersIsNotLeftSkippingScans() throws IOException {
        HoneywellProtocol protocol = new HoneywellProtocol();

        assertThat(protocol.greeting()).containsExactly(line("\u0016M\rDECHDR1!"));
        Frame done =
                Frames.whole(new HoneywellDecoder(), line("DECHDR1\u0006!")).get(0);
        assertThat(protocol.reply(done)).isEmpty();
        Frame unknown =
                Frames.whole(new HoneywellDecoder(), line("DECHDR1\u0005!")).get(0);
        assertThatThrownBy(() -> protocol.reply(unknown))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DECHDR1");
    }

    @Test
    void anyTextIsReadAsItWasWritten() {
        long seed = 1_984;
        System.out.println("HoneywellDecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(3_000); i > 0; i--) {
                text.append((char) random.nextInt(128));
            }
            assertThat(reads(Frames.whole(new HoneywellDecoder(), scan('s', "Q1", text.toString()))))
                    .containsExactly(new Read.Code(new ScannedCode("]Q1", text.toString())));
        }
    }
}
