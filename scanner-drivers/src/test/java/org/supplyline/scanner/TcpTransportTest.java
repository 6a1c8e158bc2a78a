package org.supplyline.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real server socket of this machine. */
@Timeout(30)
class TcpTransportTest {

    private static final LinkSettings SETTINGS =
            new LinkSettings(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(300), null);

    private final RecordingListener listener = new RecordingListener();
    private ServerSocket reader;
    private ScannerLink link;

    @BeforeEach
    void connect() throws IOException {
        reader = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = new ScannerLink(
                new TcpTransport("127.0.0.1", reader.getLocalPort()),
                new PlainProtocol(new PlainFrameDecoder(PlainFrameDecoder.Suffix.CR)),
                listener,
                SETTINGS,
                Clock.systemUTC());
        link.start();
    }

    @AfterEach
    void disconnect() throws IOException {
        link.close();
        reader.close();
    }

    @Test
    void scansArriveAndAnswersGoBack() throws IOException {
        try (Socket connection = reader.accept()) {
            connection.getOutputStream().write("A\rB".getBytes(US_ASCII));
            connection.getOutputStream().write("\r".getBytes(US_ASCII));
            SerialCable.await("both scans", () -> listener.texts().size() == 2);
            assertThat(listener.texts()).containsExactly("A", "B");

            assertThat(link.write(new byte[] {6})).isEqualTo(WriteResult.WRITTEN);
            assertThat(connection.getInputStream().read()).isEqualTo(6);
        }
    }

    @Test
    void aQuietConnectionStaysAndALostOneComesBack() throws IOException {
        try (Socket connection = reader.accept()) {
            connection.getOutputStream().write("HAL".getBytes(US_ASCII));
            SerialCable.await("half a scan", () -> link.status().bytes() == 3);
        }
        SerialCable.await("the loss", () -> listener.events().contains("disconnected LOST"));
        try (Socket connection = reader.accept()) {
            connection.getOutputStream().write("WHOLE\r".getBytes(US_ASCII));
            SerialCable.await("the next scan", () -> listener.texts().contains("WHOLE"));
        }
        assertThat(listener.events())
                .startsWith("connected", "text INCOMPLETE", "disconnected LOST", "connected", "text");
    }

    @Test
    void closingIsPrompt() throws IOException {
        try (Socket connection = reader.accept()) {
            long start = System.nanoTime();
            link.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(connection.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aReaderThatIsNotThereIsSaidToBeOutOfReach() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThatThrownBy(() -> new TcpTransport("127.0.0.1", port).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + port + " cannot be reached");
        assertThatThrownBy(() -> new TcpTransport("127.0.0.1", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReaderThatDoesNotTakeTheConnectionIsGivenUpInTime() throws IOException {
        List<ScannerTransport.Line> waiting = new ArrayList<>();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TcpTransport transport = new TcpTransport("127.0.0.1", busy.getLocalPort(), Duration.ofMillis(300));
            long start = System.nanoTime();
            // The system takes two connections that nobody accepts, and lets the third wait.
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 3; i++) {
                            waiting.add(transport.open());
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            waiting.forEach(ScannerTransport.Line::close);
        }
    }
}
