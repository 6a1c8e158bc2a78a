package org.supplyline.scanner.ssi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;
import static org.supplyline.scanner.Frames.however;
import static org.supplyline.scanner.Frames.reads;
import static org.supplyline.scanner.Frames.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supplyline.scan.ScannedCode;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.PublishedFrames;
import org.supplyline.scanner.Read;

class SsiDecoderTest {

    static byte[] decodeData(int status, int type, String text) {
        byte[] data = Octets.join(Octets.bytes(type), text.getBytes(StandardCharsets.ISO_8859_1));
        return SsiCommands.packet(SsiOpcode.DECODE_DATA.code(), SsiDecoder.SCANNER, status, data);
    }

    @Test
    void itFindsItsFooting() {
        Frames.assertFindsItsFooting(
                SsiDecoder::new,
                decodeData(0, 0x0F, "0109521234543213"),
                0,
                "no frame".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "07 F3 00 00 01 4E 52 FE 65, decode-data",
        "04 D0 04 00 FF 28, cmd-ack",
        "05 D1 04 00 01 FF 25, cmd-nak",
        "04 E4 04 00 FF 14, start-session",
        "07 C6 04 00 FF EE 01 FD 41, param-send",
        "0A C6 00 00 FF F4 F0 3E 04 FF FB 0C, param-send",
        "05 00 04 00 00 FF F7, opcode-00"
    })
    void packetsThatOthersRecordedOrBuiltAreUnderstood(String packet, String type) {
        byte[] line = hex(packet);
        assertThat(said(however(SsiDecoder::new, line))).containsExactly("0+" + line.length + " " + type);
    }

    @Test
    void theCommandsAreThoseOfTheManual() {
        assertThat(SsiCommands.ack()).isEqualTo(hex("04 D0 04 00 FF 28"));
        assertThat(SsiCommands.nak(SsiNak.RESEND)).isEqualTo(hex("05 D1 04 00 01 FF 25"));
        assertThat(SsiCommands.startSession()).isEqualTo(hex("04 E4 04 00 FF 14"));
        assertThat(SsiCommands.stopSession()).isEqualTo(hex("04 E5 04 00 FF 13"));
        assertThat(SsiCommands.enable()).isEqualTo(hex("04 E9 04 00 FF 0F"));
        assertThat(SsiCommands.disable()).isEqualTo(hex("04 EA 04 00 FF 0E"));
        assertThat(SsiCommands.sendPackets()).isEqualTo(hex("07 C6 04 00 FF EE 01 FD 41"));
    }

    @Test
    void everyCommandIsUnderstoodAgainAsTheHosts() {
        List<byte[]> commands = List.of(
                SsiCommands.beep(0x12),
                SsiCommands.ledOn(1),
                SsiCommands.ledOff(1),
                SsiCommands.flushQueue(),
                SsiCommands.requestRevision(),
                SsiCommands.segmentAck(),
                SsiCommands.parameter(true, 0xEE, 1));

        List<Frame> frames = however(SsiDecoder::new, commands.toArray(byte[][]::new));

        assertThat(frames)
                .extracting(frame -> frame.message().type())
                .containsExactly(
                        "beep",
                        "led-on",
                        "led-off",
                        "flush-queue",
                        "request-revision",
                        "multipacket-ack",
                        "param-send");
        assertThat(frames)
                .allMatch(frame -> "host".equals(frame.message().fields().get("source")));
        assertThat(frames.get(6).message().fields()).containsEntry("permanent", true);
    }

    @Test
    void onlyATypeThatLeavesNoDoubtGetsAnAimIdentifier() {
        byte[] line = Octets.join(
                decodeData(0, 0x0F, "10A\u001D21B"),
                decodeData(0, 0x0B, "6901234567892"),
                decodeData(0, 0x1B, "]d20109521234543213"),
                decodeData(0, 0x1C, "plain QR"),
                decodeData(0, 0x30, "0109521234543213"));

        assertThat(reads(however(SsiDecoder::new, line)))
                .containsExactly(
                        new Read.Code(new ScannedCode("]C1", "10A\u001D21B")),
                        new Read.Code(new ScannedCode("]E0", "6901234567892")),
                        new Read.Code(new ScannedCode("]d2", "0109521234543213")),
                        new Read.Code(new ScannedCode(null, "plain QR")),
                        new Read.Code(new ScannedCode("]e0", "0109521234543213")));
    }

    @Test
    void newerScannersTellTheLengthOfTheText() {
        byte[] line = SsiCommands.packet(0xF3, 0, 0x20, hex("0F 01 00 04 31 30 41 42"));

        List<Frame> frames = however(SsiDecoder::new, line);

        assertThat(reads(frames)).containsExactly(new Read.Code(new ScannedCode("]C1", "10AB")));
        assertThat(frames.get(0).message().fields())
                .containsEntry("codeType", "0F")
                .containsEntry("symbology", "gs1-128");
    }

    @Test
    void nothingReadIsNoScan() {
        List<Frame> frames = however(SsiDecoder::new, hex("07 F3 00 00 01 4E 52 FE 65"));

        assertThat(reads(frames)).isEmpty();
        assertThat(frames.get(0).message().fields())
                .containsEntry("noRead", true)
                .containsEntry("data", "014E52");
    }

    @Test
    void aPartOfACodeIsNoScan() {
        assertThat(reads(however(SsiDecoder::new, decodeData(0x03, 0x1C, "{\"cid\": "))))
                .isEmpty();
    }

    @Test
    void decodeDataWithoutATypeIsRefused() {
        assertThat(said(however(SsiDecoder::new, SsiCommands.packet(0xF3, 0, 0, new byte[0]))))
                .containsExactly("0+6 decode-data CONTENT");
    }

    @Test
    void anyPacketIsReadAsItWasWritten() {
        long seed = 4_711;
        System.out.println("SsiDecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] data = new byte[random.nextInt(252)];
            random.nextBytes(data);
            int opcode = random.nextInt(256);
            int source = random.nextBoolean() ? SsiDecoder.HOST : SsiDecoder.SCANNER;
            int status = random.nextInt(256);

            List<Frame> frames = Frames.whole(new SsiDecoder(), SsiCommands.packet(opcode, source, status, data));

            assertThat(frames).hasSize(1);
            assertThat(frames.get(0).message())
                    .isEqualTo(new SsiPacket(opcode, source, status, Octets.of(data, 0, data.length)));
        }
    }

    @Test
    void recordedPacketsAreUnderstood() throws IOException {
        for (PublishedFrames.Vector vector : PublishedFrames.vectors("zebra-ssi.jsonl")) {
            List<Frame> frames = however(SsiDecoder::new, vector.line().toArray());
            assertThat(frames).as(vector.name()).hasSize(1);
            assertThat(frames.get(0).isWhole()).as(vector.name()).isEqualTo(vector.isGood());
        }
    }

    @Test
    void aPacketHoldsNoMoreThanItsLengthCanTell() {
        assertThatThrownBy(() -> SsiCommands.packet(0xF3, 0, 0, new byte[252]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("251");
    }
}
