package org.supplyline.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;

/** On a real serial line, made by socat. */
class SerialLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LinkSettings SETTINGS =
            new LinkSettings(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(300), null);

    @TempDir
    Path folder;

    private final RecordingListener listener = new RecordingListener();
    private SerialCable cable;
    private ScannerLink link;

    @BeforeEach
    void connect() throws IOException {
        cable = SerialCable.plugIn(folder);
        link = link(SETTINGS);
        link.start();
        SerialCable.await("the link", () -> link.status().connected());
    }

    @AfterEach
    void disconnect() throws IOException {
        if (cable != null) {
            link.close();
            cable.close();
        }
    }

    @Test
    void aHundredFramesArriveInOrder() throws IOException {
        List<String> sent =
                IntStream.range(0, 100).mapToObj("]C110LOT%03d"::formatted).toList();

        cable.send((String.join("\r", sent) + "\r").getBytes(US_ASCII));

        SerialCable.await("100 frames", () -> link.status().frames() == 100);
        assertThat(listener.texts()).isEqualTo(sent);
        assertThat(link.status()).isEqualTo(new LinkStatus(true, NOW, null, 1_200, 100, 0, 0, 0));
    }

    @Test
    void whatWasBegunWhenTheCableWasPulledIsNoScanAndTheLinkComesBackByItself() throws IOException {
        cable.send("0690123456".getBytes(US_ASCII));
        SerialCable.await("half a frame", () -> link.status().bytes() == 10);

        cable.unplug();
        SerialCable.await("the loss", () -> listener.events().contains("disconnected LOST"));
        assertThat(link.status().connected()).isFalse();
        assertThat(link.status().lastFailure()).isNotNull();
        assertThat(link.write(new byte[] {7})).isEqualTo(WriteResult.NOT_CONNECTED);

        cable.plugInAgain();
        SerialCable.await("the link again", () -> link.status().connected());
        cable.send("7892\r".getBytes(US_ASCII));
        SerialCable.await("the next frame", () -> link.status().frames() == 1);

        assertThat(listener.frames().get(0).message().reads())
                .containsExactly(Read.Garbled.of("0690123456".getBytes(US_ASCII), Scan.Damage.INCOMPLETE));
        assertThat(listener.frames().get(1).bytes()).isEqualTo("7892\r".getBytes(US_ASCII));
        assertThat(listener.events())
                .containsExactly("connected", "text INCOMPLETE", "disconnected LOST", "connected", "text");
        assertThat(link.status().reconnects()).isEqualTo(1);
        assertThat(link.status().dropped()).isEqualTo(1);
    }

    @Test
    void aMegabyteWithoutEndIsOneOversizeFrameAndTheNextScanIsRead() throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'x');
        cable.send(megabyte);
        cable.send("\rAB\r".getBytes(US_ASCII));

        SerialCable.await("the frame after", () -> link.status().frames() == 1);

        assertThat(listener.events()).containsExactly("connected", "text OVERSIZE", "skipped", "text");
        assertThat(listener.frames().get(0).bytes()).hasSize(PlainFrameDecoder.MAX_FRAME_BYTES + 1);
        assertThat(listener.frames().stream().mapToLong(Frame::length).sum()).isEqualTo(megabyte.length + 4);
    }

    @Test
    void bytesThatAreNotUtf8ArriveUnchangedAndSayThatTheyAreNoText() throws IOException {
        cable.send(new byte[] {'A', (byte) 0xFF, 0, (byte) 0x80, '\r'});

        SerialCable.await("the frame", () -> link.status().frames() == 1);

        assertThat(listener.frames().get(0).message().reads().get(0).scan(new ScanParser(CLOCK)))
                .isEqualTo(new Scan.Garbled("41ff0080", Scan.Damage.NOT_UTF8));
    }

    @Test
    void aBeepReachesTheReader() throws IOException {
        try (InputStream far = Files.newInputStream(cable.farPath())) {
            assertThat(link.write(new byte[] {0x16, 'B', '\r'})).isEqualTo(WriteResult.WRITTEN);
            assertThat(far.readNBytes(3)).containsExactly(0x16, 'B', '\r');
        }
    }

    @Test
    void writingToAReaderThatTakesNothingEndsInTimeAndDoesNotStopReadingOrClosing() throws IOException {
        cable.freeze();
        byte[] much = new byte[200_000];

        long start = System.nanoTime();
        assertThat(link.write(much)).isEqualTo(WriteResult.TIMED_OUT);
        assertThat(link.write(much)).isEqualTo(WriteResult.BUSY);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));

        long closing = System.nanoTime();
        link.close();
        assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(2));
        assertThat(listener.events()).endsWith("disconnected CLOSED");
        SerialCable.await(
                "the writing thread to end",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().contains(cable.path() + " writer")));
    }

    @Test
    void aPortIsOpenedByOneOnly() {
        SerialPortTransport second = new SerialPortTransport(cable.path().toString(), 115_200);

        assertThatThrownBy(second::open).isInstanceOf(IOException.class).hasMessageContaining("cannot be opened");
        assertThat(link.status().connected()).isTrue();
    }

    @Test
    void aPortThatDoesNotExistIsSaidToBeAbsent() {
        SerialPortTransport absent =
                new SerialPortTransport(folder.resolve("nothing").toString(), 9_600);

        assertThatThrownBy(absent::open).isInstanceOf(IOException.class).hasMessageContaining("There is no port");
    }

    @Test
    void whatWasScannedWhileTheLinkWasClosedIsNotRead() throws IOException {
        link.close();
        cable.send("STALE\r".getBytes(US_ASCII));
        link = link(SETTINGS);
        link.start();
        SerialCable.await("the new link", () -> link.status().connected());
        cable.send("FRESH\r".getBytes(US_ASCII));

        SerialCable.await("the fresh frame", () -> link.status().frames() > 0);

        assertThat(listener.texts()).containsExactly("FRESH");
    }

    @Test
    void anExceptionOfTheListenerDoesNotStopTheLine() throws IOException {
        listener.failOn("BAD");
        cable.send("BAD\rGOOD\r".getBytes(US_ASCII));

        SerialCable.await("both frames", () -> link.status().frames() == 2);

        assertThat(listener.texts()).containsExactly("GOOD");
        assertThat(link.status().listenerFailures()).isEqualTo(1);
    }

    @Test
    void aReaderWithoutSuffixIsReadWhenTheLineIsQuiet() throws IOException {
        link.close();
        link = link(new LinkSettings(
                SETTINGS.firstRetry(), SETTINGS.longestRetry(), SETTINGS.writeLimit(), Duration.ofMillis(150)));
        link.start();
        SerialCable.await("the new link", () -> link.status().connected());
        cable.send("NOSUFFIX".getBytes(US_ASCII));

        SerialCable.await("the frame", () -> link.status().frames() == 1);

        assertThat(listener.texts()).containsExactly("NOSUFFIX");
    }

    @Test
    void closingIsPromptAndTheListenerHearsNothingAfterwards() throws IOException {
        long start = System.nanoTime();
        link.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(listener.events()).containsExactly("connected", "disconnected CLOSED");
        cable.send("LATE\r".getBytes(US_ASCII));
        assertThat(listener.frames()).isEmpty();
        assertThat(link.status().connected()).isFalse();
    }

    private ScannerLink link(LinkSettings settings) {
        return new ScannerLink(
                new SerialPortTransport(cable.path().toString(), 115_200),
                new PlainProtocol(new PlainFrameDecoder(PlainFrameDecoder.Suffix.CR)),
                listener,
                settings,
                CLOCK);
    }
}
