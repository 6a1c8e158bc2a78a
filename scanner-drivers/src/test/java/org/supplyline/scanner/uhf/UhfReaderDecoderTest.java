package org.supplyline.scanner.uhf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;
import static org.supplyline.scanner.Frames.however;
import static org.supplyline.scanner.Frames.reads;
import static org.supplyline.scanner.Frames.said;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.PublishedFrames;
import org.supplyline.scanner.Read;

class UhfReaderDecoderTest {

    static final byte[] ONE_TAG_18 = hex("13 00 01 03 01 0C 000000000000000000000313 3F39");
    private static final byte[] ONE_TAG_288 = hex("15 00 01 03 01 01 0C 000000000000000000000313 6B B1A5");

    private static FrameDecoder reader18() {
        return new UhfReaderDecoder(UhfReaderModel.UHFREADER18, Direction.DEVICE);
    }

    private static FrameDecoder reader288() {
        return new UhfReaderDecoder(UhfReaderModel.UHFREADER288, Direction.DEVICE);
    }

    private static FrameDecoder host() {
        return new UhfReaderDecoder(UhfReaderModel.UHFREADER18, Direction.HOST);
    }

    private static final UhfReaderCommands COMMANDS = new UhfReaderCommands(0xFF);

    /** An answer: a command whose first byte of data is the status. */
    static byte[] answer(int command, int status, String data) {
        return UhfReaderCommands.frame(0, command, Octets.join(Octets.bytes(status), hex(data)));
    }

    @Test
    void itFindsItsFooting() {
        Frames.assertFindsItsFooting(UhfReaderDecoderTest::reader18, ONE_TAG_18, 0, hex("00 01 02 03"));
        Frames.assertFindsItsFooting(UhfReaderDecoderTest::reader288, ONE_TAG_288, 0, hex("00 01 02 03"));
        Frames.assertFindsItsFooting(UhfReaderDecoderTest::host, hex("04 FF 01 1B B4"), 0, hex("00 01 02 03"));
    }

    @Test
    void theTagsOfAnInventoryAreRead() {
        assertThat(reads(however(UhfReaderDecoderTest::reader18, ONE_TAG_18)))
                .containsExactly(new Read.Tag("000000000000000000000313", null, null, null, null));
        assertThat(reads(however(UhfReaderDecoderTest::reader288, ONE_TAG_288)))
                .containsExactly(new Read.Tag("000000000000000000000313", 1, 0x6B, null, null));
        assertThat(reads(however(UhfReaderDecoderTest::reader288, answer(0x01, 0x03, "04 01 02 AABB 40"))))
                .containsExactly(new Read.Tag("AABB", 3, 0x40, null, null));
    }

    @Test
    void aMaskOfSeveralAntennasNamesNone() {
        assertThat(reads(however(UhfReaderDecoderTest::reader288, answer(0x01, 0x03, "05 01 02 AABB 40"))))
                .containsExactly(new Read.Tag("AABB", null, 0x40, null, null));
    }

    @Test
    void anInventoryWithoutTagsIsNoFault() {
        List<Frame> frames = however(UhfReaderDecoderTest::reader288, hex("07 00 01 01 01 00 1E 4B"));

        assertThat(said(frames)).containsExactly("0+8 inventory");
        assertThat(frames.get(0).message().fields()).containsEntry("status", "done");
        assertThat(reads(frames)).isEmpty();
    }

    @Test
    void lengthsThatDoNotFillTheFrameAreRefused() {
        for (String data : List.of("01 0C 0000", "02 01 AA", "01 01 AA BB", "00 00")) {
            List<Frame> frames = however(UhfReaderDecoderTest::reader18, answer(0x01, 0x01, data));
            assertThat(frames.get(0).message().error()).as(data).isNotNull();
            assertThat(reads(frames)).isEmpty();
        }
    }

    @Test
    void theReaderTellsWhatItIs() {
        assertThat(however(UhfReaderDecoderTest::reader18, answer(0x21, 0x00, "03 01 09 03 4E 00 1E 0A"))
                        .get(0)
                        .message()
                        .fields())
                .containsEntry("version", "3.1")
                .containsEntry("powerDbm", 30)
                .containsEntry("scanTimeMillis", 1_000);
    }

    @Test
    void theCommandsAreThoseOfTheManual() {
        assertThat(COMMANDS.inventory()).isEqualTo(hex("04 FF 01 1B B4"));
        assertThat(COMMANDS.readerInfo()).isEqualTo(hex("04 FF 21 19 95"));
        assertThatThrownBy(() -> COMMANDS.setPower(34)).hasMessageContaining("0 to 33");
    }

    @Test
    void everyCommandIsUnderstoodAgainAsTheHosts() {
        List<Frame> frames = however(
                UhfReaderDecoderTest::host,
                COMMANDS.inventory(4, 0, 1, 10),
                COMMANDS.inventorySingle(),
                COMMANDS.setPower(26),
                COMMANDS.setScanTime(10),
                COMMANDS.beep(2, 1, 3),
                COMMANDS.setBuzzer(false));

        assertThat(frames)
                .extracting(frame -> frame.message().type())
                .containsExactly(
                        "inventory", "inventory-single", "set-power", "set-scan-time", "lamp-and-buzzer", "set-buzzer");
        assertThat(frames.get(0).message().fields()).containsEntry("data", "04000100000000800A");
    }

    @Test
    void anyInventoryIsReadAsItWasWritten() {
        long seed = 42;
        System.out.println("UhfReaderDecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Read> tags = new ArrayList<>();
            byte[] data = {};
            for (int i = random.nextInt(5); i > 0; i--) {
                byte[] epc = new byte[random.nextInt(32)];
                random.nextBytes(epc);
                tags.add(new Read.Tag(Octets.of(epc, 0, epc.length).hex(), null, null, null, null));
                data = Octets.join(data, Octets.bytes(epc.length), epc);
            }
            byte[] line = UhfReaderCommands.frame(0, 1, Octets.join(Octets.bytes(1, tags.size()), data));

            assertThat(reads(Frames.whole(reader18(), line))).isEqualTo(tags);
        }
    }

    @Test
    void recordedFramesAreUnderstood() throws IOException {
        for (PublishedFrames.Vector vector : PublishedFrames.vectors("uhfreader18.jsonl")) {
            // The file of UHFReader18 came first; from its third line on the answers are those of UHFReader288.
            boolean is18 = vector.name().endsWith("TAGS_1") || vector.line().size() == 0x21;
            List<Frame> frames =
                    Frames.whole(is18 ? reader18() : reader288(), vector.line().toArray());
            assertThat(frames.get(0).isWhole()).as(vector.name()).isEqualTo(vector.isGood());
            assertThat(reads(frames).isEmpty()).as(vector.name()).isEqualTo(!vector.isGood());
        }
    }
}
