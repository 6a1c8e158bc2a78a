package org.supplyline.scanner.uhf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;
import static org.supplyline.scanner.Frames.however;
import static org.supplyline.scanner.Frames.reads;
import static org.supplyline.scanner.Frames.said;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.PublishedFrames;
import org.supplyline.scanner.Read;

class A0DecoderTest {

    static final byte[] TAG = hex("A0 13 01 89 04 30 00 E2 00 30 16 66 13 01 21 15 50 74 EF 45 BF");
    static final byte[] ROUND_END = hex("A0 0A 01 89 00 00 11 00 00 00 05 B6");

    private static FrameDecoder reader() {
        return new A0Decoder(Direction.DEVICE);
    }

    private static FrameDecoder host() {
        return new A0Decoder(Direction.HOST);
    }

    private static final A0Commands COMMANDS = new A0Commands(1);

    private static Map<String, Object> fields(byte[] line) {
        return however(A0DecoderTest::reader, line).get(0).message().fields();
    }

    @Test
    void itFindsItsFooting() {
        Frames.assertFindsItsFooting(A0DecoderTest::reader, TAG, 1, hex("00 FF 13 37"));
        Frames.assertFindsItsFooting(A0DecoderTest::host, hex("A0 04 01 89 01 D1"), 1, hex("00 FF 13 37"));
    }

    @Test
    void aTagIsReadWithAntennaAndStrength() {
        List<Frame> frames = however(A0DecoderTest::reader, TAG, ROUND_END);

        assertThat(said(frames)).containsExactly("0+21 tag", "21+12 inventory-end");
        assertThat(reads(frames)).containsExactly(new Read.Tag("E2003016661301211550" + "74EF", 1, -60, null, null));
        assertThat(frames.get(0).message().fields()).containsEntry("pc", "3000").containsEntry("frequency", 1);
        assertThat(frames.get(1).message().fields())
                .containsEntry("antenna", 1)
                .containsEntry("readRate", 17)
                .containsEntry("totalReads", 5L);
    }

    @Test
    void theLengthOfTheEpcIsThatOfItsControlWord() {
        byte[] withPhase = A0Commands.frame(1, 0x8B, hex("06 10 00 30 39 60 63 50 01 23"));
        byte[] empty = A0Commands.frame(1, 0x89, hex("07 00 00 40"));
        byte[] tooShort = A0Commands.frame(1, 0x89, hex("06 30 00 30 39 60 63 50 01"));

        assertThat(reads(however(A0DecoderTest::reader, withPhase)))
                .containsExactly(new Read.Tag("30396063", 3, -49, null, null));
        assertThat(reads(however(A0DecoderTest::reader, empty))).containsExactly(new Read.Tag("", 4, -65, null, null));
        assertThat(said(however(A0DecoderTest::reader, tooShort))).containsExactly("0+14 real-time-inventory CONTENT");
    }

    @Test
    void aRoundThatFailsSaysWhy() {
        assertThat(fields(A0Commands.frame(1, 0x89, hex("22")))).containsEntry("status", "antenna-missing");
        assertThat(fields(A0Commands.frame(1, 0x8A, hex("02 22"))))
                .containsEntry("antenna", 3)
                .containsEntry("status", "antenna-missing");
        assertThat(fields(A0Commands.frame(1, 0x8A, hex("00 01 02 00 00 03 E8"))))
                .containsEntry("totalReads", 0x102)
                .containsEntry("milliseconds", 1_000L);
    }

    @Test
    void anAnswerCarriesAStatusUnlessItIsTheAnswerToAQuestion() {
        assertThat(fields(A0Commands.frame(1, 0x74, hex("10")))).containsEntry("status", "ok");
        assertThat(fields(A0Commands.frame(1, 0x77, hex("10"))))
                .containsEntry("data", "10")
                .doesNotContainKey("status");
        assertThat(fields(A0Commands.frame(1, 0x72, hex("08 05")))).containsEntry("data", "0805");
    }

    @Test
    void theCommandsAreThoseOfTheManual() {
        assertThat(COMMANDS.realTimeInventory(1)).isEqualTo(hex("A0 04 01 89 01 D1"));
        assertThat(COMMANDS.firmware()).isEqualTo(hex("A0 03 01 72 EA"));
        assertThat(COMMANDS.setAntenna(1)).isEqualTo(hex("A0 04 01 74 00 E7"));
        assertThat(COMMANDS.setRegion(A0Commands.Region.CHINA)).startsWith(hex("A0 06 01 78 03 2B 35"));
        assertThat(COMMANDS.fastSwitchInventory(5, 1, 1, 4))
                .startsWith(hex("A0 0D 01 8A 00 01 03 01 FF 00 FF 00 05 01"));
    }

    @Test
    void everyCommandIsUnderstoodAgainAsTheHosts() {
        List<Frame> frames = however(
                A0DecoderTest::host,
                COMMANDS.reset(),
                COMMANDS.firmware(),
                COMMANDS.setPower(26),
                COMMANDS.setBeeper(A0Commands.Beeper.SILENT),
                COMMANDS.realTimeInventory(255));

        assertThat(frames)
                .extracting(frame -> frame.message().type())
                .containsExactly("reset", "get-firmware", "set-power", "set-beeper", "real-time-inventory");
        assertThat(frames.get(2).message().fields()).containsEntry("data", "1A");
    }

    @Test
    void aSettingOutOfRangeIsRefused() {
        assertThatThrownBy(() -> COMMANDS.setPower(34)).hasMessageContaining("0 to 33");
        assertThatThrownBy(() -> COMMANDS.setAntenna(0)).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> COMMANDS.fastSwitchInventory(0, 1, 5)).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> new A0Commands(256)).hasMessageContaining("0 to 255");
    }

    @Test
    void anyTagIsReadAsItWasWritten() {
        long seed = 815;
        System.out.println("A0DecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] epc = new byte[2 * random.nextInt(32)];
            random.nextBytes(epc);
            int antenna = random.nextInt(4);
            int rssi = random.nextInt(256);
            byte[] head = Octets.bytes(random.nextInt(64) << 2 | antenna, (epc.length / 2) << 3, random.nextInt(256));
            byte[] line = A0Commands.frame(1, 0x89, Octets.join(head, epc, Octets.bytes(rssi)));

            assertThat(reads(Frames.whole(reader(), line)))
                    .containsExactly(
                            new Read.Tag(Octets.of(epc, 0, epc.length).hex(), antenna + 1, rssi - 129, null, null));
        }
    }

    @Test
    void recordedFramesAreUnderstood() throws IOException {
        for (PublishedFrames.Vector vector : PublishedFrames.vectors("uhf-a0.jsonl")) {
            FrameDecoder decoder = vector.name().contains("INVENTORY_OK") ? reader() : host();
            List<Frame> frames = Frames.whole(decoder, vector.line().toArray());
            assertThat(frames).as(vector.name()).hasSize(1);
            assertThat(frames.get(0).isWhole()).as(vector.name()).isEqualTo(vector.isGood());
        }
    }
}
