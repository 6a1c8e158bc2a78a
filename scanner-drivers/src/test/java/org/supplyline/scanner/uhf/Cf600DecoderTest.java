package org.supplyline.scanner.uhf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;
import static org.supplyline.scanner.Frames.however;
import static org.supplyline.scanner.Frames.reads;
import static org.supplyline.scanner.Frames.said;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.Frames;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

class Cf600DecoderTest {

    private static FrameDecoder reader() {
        return new Cf600Decoder(Direction.DEVICE);
    }

    private static FrameDecoder host() {
        return new Cf600Decoder(Direction.HOST);
    }

    private static final Cf600Commands COMMANDS = new Cf600Commands(0xFF);

    static byte[] tag(int rssi, int antenna, String epc) {
        byte[] bytes = hex(epc);
        byte[] head = Octets.bytes(0, rssi >> 8, rssi, antenna, 7, bytes.length);
        return Cf600Commands.frame(0, 0x0001, Octets.join(head, bytes));
    }

    @Test
    void itFindsItsFooting() {
        Frames.assertFindsItsFooting(
                Cf600DecoderTest::reader, tag(-553, 1, "E2003016661301211550"), 4, hex("00 FF 13 37"));
        Frames.assertFindsItsFooting(Cf600DecoderTest::host, hex("CF FF 00 70 00 24 15"), 4, hex("00 FF 13 37"));
    }

    @Test
    void aTagIsReadWithAntennaAndStrength() {
        assertThat(reads(however(Cf600DecoderTest::reader, tag(-553, 2, "30396063"))))
                .containsExactly(new Read.Tag("30396063", 2, -55, null, null));
        assertThat(reads(however(Cf600DecoderTest::reader, tag(-55, 2, "30396063"))))
                .containsExactly(new Read.Tag("30396063", 2, -55, null, null));
    }

    @Test
    void anAnswerSaysHowItWent() {
        byte[] over = Cf600Commands.frame(0, 0x0001, hex("12"));
        byte[] tooShort = Cf600Commands.frame(0, 0x0001, hex("00 FF C9 01 07 0C AA"));

        List<Frame> frames = however(Cf600DecoderTest::reader, over, hex("CF 00 00 02 01 00 9E EA"), tooShort);

        assertThat(said(frames)).containsExactly("0+8 inventory", "8+8 inventory-stop", "16+14 inventory CONTENT");
        assertThat(frames.get(0).message().fields()).containsEntry("status", "inventory-over");
        assertThat(frames.get(1).message().fields()).containsEntry("status", "ok");
    }

    @Test
    void theCommandsAreThoseThatReadersWereSeenToTake() {
        assertThat(COMMANDS.deviceInfo()).isEqualTo(hex("CF FF 00 70 00 24 15"));
        assertThat(COMMANDS.stop()).isEqualTo(hex("CF FF 00 02 00 E7 61"));
        assertThatThrownBy(() -> COMMANDS.inventory(0)).hasMessageContaining("1 to");
    }

    @Test
    void everyCommandIsUnderstoodAgainAsTheHosts() {
        List<Frame> frames =
                however(Cf600DecoderTest::host, COMMANDS.inventory(1), COMMANDS.setPower(26), COMMANDS.stop());

        assertThat(frames)
                .extracting(frame -> frame.message().type())
                .containsExactly("inventory", "set-power", "inventory-stop");
        assertThat(frames.get(0).message().fields()).containsEntry("data", "0100000001");
    }

    @Test
    void anyTagIsReadAsItWasWritten() {
        long seed = 7;
        System.out.println("Cf600DecoderTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] epc = new byte[random.nextInt(63)];
            random.nextBytes(epc);
            String hex = Octets.of(epc, 0, epc.length).hex();
            int dbm = -20 - random.nextInt(70);

            assertThat(reads(Frames.whole(reader(), tag(10 * dbm, 1, hex))))
                    .containsExactly(new Read.Tag(hex, 1, dbm, null, null));
        }
    }
}
