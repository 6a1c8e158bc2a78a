package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LinkRetryTest {

    /** Opens and is lost at once, as a reader that serves another host. */
    private static final class Refusing implements ScannerTransport, ScannerTransport.Line {
        private final List<Long> opened = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "refusing";
        }

        @Override
        public Line open() {
            opened.add(System.nanoTime());
            return this;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            throw new IOException("Refused.");
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public void close() {}
    }

    private static final class Deaf implements ScannerListener {
        @Override
        public void onFrame(Frame frame, List<Read> reads) {}

        @Override
        public void onConnected() {}

        @Override
        public void onDisconnected(Reason reason) {}
    }

    @Test
    void aLineThatIsLostAtOnceIsTriedEverMoreSlowly() {
        Refusing reader = new Refusing();
        LinkSettings settings =
                new LinkSettings(Duration.ofMillis(5), Duration.ofSeconds(60), Duration.ofSeconds(1), null);
        ReaderProtocol protocol = new PlainProtocol(new PlainFrameDecoder(PlainFrameDecoder.Suffix.CR));
        try (ScannerLink link = new ScannerLink(reader, protocol, new Deaf(), settings, Clock.systemUTC())) {
            link.start();
            SerialCable.await("seven tries", () -> reader.opened.size() >= 7);
        }

        Duration last = Duration.ofNanos(reader.opened.get(6) - reader.opened.get(5));
        assertThat(last).isGreaterThanOrEqualTo(Duration.ofMillis(160));
    }
}
