package org.supplyline.scanner.mercury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;
import static org.supplyline.scanner.Frames.however;
import static org.supplyline.scanner.Frames.reads;
import static org.supplyline.scanner.Frames.said;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

class MercuryDecoderTest {

    private static FrameDecoder module() {
        return new MercuryDecoder(Direction.DEVICE);
    }

    private static FrameDecoder host() {
        return new MercuryDecoder(Direction.HOST);
    }

    /** What stands before the EPC in a buffer, with all metadata: 10 times, -44 dBm, antenna 1, 922.6 MHz. */
    private static final String METADATA = "0A D4 11 0E13E8 00000334 00AE 05 0000 00";

    static final byte[] ONE_TAG =
            MercuryCommands.answer(0x29, 0, hex("01FF 00 01" + METADATA + "0080 3000 E2000015860E01801080AFCF 1B98"));

    /** As SparkFun's library describes what a module in an endless read sends by itself. */
    static final byte[] STREAMED_TAG = MercuryCommands.answer(
            0x22,
            0,
            hex("10 001B 01FF 01 01 C4 11 0E1640 00000127 0000 05 0000 0F 0080 3000"
                    + "000000000000000000001545 45E9"));

    private static Map<String, Object> fields(byte[] line) {
        return however(MercuryDecoderTest::module, line).get(0).message().fields();
    }

    @Test
    void itFindsItsFooting() {
        Frames.assertFindsItsFooting(MercuryDecoderTest::module, ONE_TAG, 1, hex("00 01 13 37"));
        Frames.assertFindsItsFooting(
                MercuryDecoderTest::host, hex("FF 05 22 00 00 13 03 E8 29 05"), 1, hex("00 01 13 37"));
    }

    @Test
    void theTagsOfTheBufferAreReadWithAllThatIsKnownOfThem() {
        List<Frame> frames = however(MercuryDecoderTest::module, ONE_TAG);

        assertThat(reads(frames)).containsExactly(new Read.Tag("E2000015860E01801080AFCF", 1, -44, 10, null));
        assertThat(frames.get(0).message().fields().toString())
                .contains("crc=1B98", "frequencyKhz=922600", "phase=174", "pc=3000");
    }

    @Test
    void aTagThatComesByItselfIsRead() {
        assertThat(reads(however(MercuryDecoderTest::module, STREAMED_TAG)))
                .containsExactly(new Read.Tag("000000000000000000001545", 1, -60, 1, null));
    }

    @Test
    void onlyTheMetadataThatAreFlaggedAreExpected() {
        byte[] line = MercuryCommands.answer(
                0x29, 0, hex("0006 00 02" + "C4 21 0040 2000 AABBCCDD 1234" + "C5 11 0040 2000 11223344 5678"));

        assertThat(reads(however(MercuryDecoderTest::module, line)))
                .containsExactly(
                        new Read.Tag("AABBCCDD", 2, -60, null, null), new Read.Tag("11223344", 1, -59, null, null));
    }

    @Test
    void metadataOfUnknownSizeAndTagsThatDoNotFillTheFrameAreRefused() {
        for (String data : List.of(
                "0206 00 01 C4",
                "0006 00 02 C4 21 0040 2000 AABBCCDD 1234",
                "0006 00 00 C4",
                "0006 00 01 C4 21 0010 2000 1234")) {
            assertThat(said(however(MercuryDecoderTest::module, MercuryCommands.answer(0x29, 0, hex(data))))
                            .get(0))
                    .endsWith("get-tag-id-buffer CONTENT");
        }
    }

    @Test
    void aReadSaysHowManyTagsItFound() {
        assertThat(fields(hex("FF 07 22 00 00 00 00 13 00 00 00 10 8B 49")))
                .containsEntry("status", "ok")
                .containsEntry("found", 16);
        assertThat(fields(MercuryCommands.answer(0x22, 0x0400, new byte[0])))
                .containsEntry("status", "no-tag")
                .containsEntry("found", 0);
        assertThat(fields(MercuryCommands.answer(0x22, 0x0504, new byte[0])))
                .containsEntry("status", "too-hot")
                .doesNotContainKey("found");
    }

    @Test
    void theCommandsAreThoseThatWereRecorded() {
        assertThat(MercuryCommands.version()).isEqualTo(hex("FF 00 03 1D 0C"));
        assertThat(MercuryCommands.currentProgram()).isEqualTo(hex("FF 00 0C 1D 03"));
        assertThat(MercuryCommands.readMultiple(1_000)).isEqualTo(hex("FF 05 22 00 00 13 03 E8 29 05"));
        assertThat(MercuryCommands.getTagBuffer()).isEqualTo(hex("FF 03 29 01 FF 00 1B 03"));
        assertThat(MercuryCommands.clearTagBuffer()).isEqualTo(hex("FF 00 2A 1D 25"));
        assertThat(MercuryCommands.setAntennas(1)).isEqualTo(hex("FF 03 91 02 01 01 42 C5"));
        assertThat(MercuryCommands.setReadPower(2_200)).isEqualTo(hex("FF 02 92 08 98 49 C1"));
        assertThat(MercuryCommands.setRegion(MercuryCommands.Region.NORTH_AMERICA_REDUCED))
                .isEqualTo(hex("FF 01 97 0D 4B B0"));
        assertThatThrownBy(() -> MercuryCommands.setReadPower(3_301)).hasMessageContaining("0 to 3300");
    }

    @Test
    void everyCommandIsUnderstoodAgainAsTheHosts() {
        assertThat(however(
                        MercuryDecoderTest::host,
                        MercuryCommands.bootFirmware(),
                        MercuryCommands.setProtocol(),
                        MercuryCommands.setReadFilter(false),
                        MercuryCommands.startContinuous(),
                        MercuryCommands.stopContinuous()))
                .extracting(frame -> frame.message().type())
                .containsExactly(
                        "boot-firmware",
                        "set-tag-protocol",
                        "set-reader-optional-params",
                        "multi-protocol-tag-op",
                        "multi-protocol-tag-op");
    }

    @Test
    void anyTagIsReadAsItWasWritten() {
        long seed = 99;
        System.out.println("MercuryDecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] epc = new byte[2 * random.nextInt(32)];
            random.nextBytes(epc);
            int rssi = -random.nextInt(100);
            int antenna = random.nextInt(16);
            int count = random.nextInt(256);
            byte[] metadata = Octets.bytes(count, rssi, antenna << 4 | antenna);
            int bits = 8 * (epc.length + 4);
            byte[] line = MercuryCommands.answer(
                    0x29,
                    0,
                    Octets.join(
                            hex("0007 00 01"), metadata, Octets.bytes(bits >> 8, bits), hex("3000"), epc, hex("FFFF")));

            assertThat(reads(Frames.whole(module(), line)))
                    .containsExactly(new Read.Tag(Octets.of(epc, 0, epc.length).hex(), antenna, rssi, count, null));
        }
    }
}
