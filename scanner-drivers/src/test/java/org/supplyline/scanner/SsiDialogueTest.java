package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.scan.ScannedCode;
import org.supplyline.scanner.ssi.SsiProtocol;

/** A scanner that speaks SSI, played by the test, on a real serial line. */
@Timeout(60)
class SsiDialogueTest {

    private static final String SEND_PACKETS = "07 C6 04 00 FF EE 01 FD 41";
    private static final String SCANNER_ACK = "04 D0 00 00 FF 2C";
    private static final String ACK = "04 D0 04 00 FF 28";
    private static final String RESEND = "05 D1 04 00 01 FF 25";
    private static final String DENIED = "05 D1 04 00 06 FF 20";
    /** GS1-128, {@code 10AB}. */
    private static final String SCAN = "09 F3 00 00 0F 31 30 41 42 FE 11";

    private static final String SCAN_AGAIN = "09 F3 00 01 0F 31 30 41 42 FE 10";
    private static final String SCAN_DAMAGED = "09 F3 00 00 0F 31 30 40 42 FE 11";
    private static final Read READ = new Read.Code(new ScannedCode("]C1", "10AB"));

    @TempDir
    Path folder;

    private final RecordingListener listener = new RecordingListener();
    private final SsiProtocol protocol = new SsiProtocol();
    private SerialCable cable;
    private ScannerLink link;

    @BeforeEach
    void connect() throws IOException {
        cable = SerialCable.plugIn(folder);
        link = new ScannerLink(
                new SerialPortTransport(cable.path().toString(), 9_600),
                protocol,
                listener,
                new LinkSettings(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(500), null),
                Clock.systemUTC());
    }

    @AfterEach
    void disconnect() throws IOException {
        if (cable != null) {
            link.close();
            cable.close();
        }
    }

    private void awaitReads(int count) {
        SerialCable.await(count + " reads", () -> listener.reads().size() == count);
    }

    private Frame lastRead() {
        return listener.frames().stream()
                .filter(frame -> !frame.message().reads().isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void answer(List<byte[]> words) {
        words.forEach(word -> assertThat(link.write(word)).isEqualTo(WriteResult.WRITTEN));
    }

    @Test
    void aScanIsAcknowledgedWhenItIsSafeAndItsRepetitionAtOnce() throws IOException {
        try (FarEnd scanner = new FarEnd(cable)) {
            link.start();
            scanner.hear(SEND_PACKETS);
            scanner.say(SCANNER_ACK);
            scanner.say(SCAN);
            awaitReads(1);

            answer(protocol.accepted(lastRead()));
            scanner.hear(ACK);
            scanner.say(SCAN_AGAIN);
            scanner.hear(ACK);
            scanner.say(SCAN);
            awaitReads(2);
            answer(protocol.refused(lastRead()));
            scanner.hear(DENIED);
        }
        assertThat(listener.reads()).containsExactly(READ, READ);
    }

    @Test
    void aDamagedPacketIsAskedForAgainAndReadOnce() throws IOException {
        try (FarEnd scanner = new FarEnd(cable)) {
            link.start();
            scanner.hear(SEND_PACKETS);
            scanner.say(SCAN_DAMAGED);
            scanner.hear(RESEND);
            assertThat(listener.reads()).isEmpty();
            scanner.say(SCAN_AGAIN);
            awaitReads(1);

            answer(protocol.accepted(lastRead()));
            scanner.hear(ACK);
        }
        assertThat(listener.reads()).containsExactly(READ);
        assertThat(listener.events()).contains("decode-data CHECKSUM");
    }

    @Test
    void aCablePulledInMidFrameCostsThatFrameAloneAndTheNextScanIsAcknowledged() throws IOException {
        try (FarEnd scanner = new FarEnd(cable)) {
            link.start();
            scanner.hear(SEND_PACKETS);
            scanner.say("09 F3 00 00 0F 31");
            SerialCable.await("half a frame", () -> link.status().bytes() == 6);
            cable.unplug();
        }
        SerialCable.await("the loss", () -> listener.events().contains("disconnected LOST"));
        cable.plugInAgain();
        try (FarEnd scanner = new FarEnd(cable)) {
            scanner.hear(SEND_PACKETS);
            scanner.say(SCAN_AGAIN);
            awaitReads(1);
            answer(protocol.accepted(lastRead()));
            scanner.hear(ACK);
        }
        assertThat(listener.events())
                .containsSubsequence(
                        "connected", "incomplete INCOMPLETE", "disconnected LOST", "connected", "decode-data");
        assertThat(listener.reads()).containsExactly(READ);
    }
}
