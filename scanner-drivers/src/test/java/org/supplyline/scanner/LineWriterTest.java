package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineWriterTest {

    /** Takes all that it is sent. */
    private static final class Open implements ScannerTransport.Line {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public int read(byte[] buffer) {
            return 0;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            taken.write(bytes);
        }

        @Override
        public void close() {}
    }

    @Test
    void wordsMayFollowEachOtherAtOnce() {
        Open line = new Open();
        try (LineWriter writer = new LineWriter(line, "test")) {
            for (int i = 0; i < 20_000; i++) {
                assertThat(writer.write(new byte[] {(byte) i}, Duration.ofSeconds(30)))
                        .isEqualTo(WriteResult.WRITTEN);
            }
        }
        assertThat(line.taken.size()).isEqualTo(20_000);
    }
}
