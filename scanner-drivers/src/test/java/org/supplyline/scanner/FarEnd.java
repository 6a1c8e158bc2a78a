package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HexFormat;

/** The reader at the other end of a cable, as far as a test plays it: says bytes, and hears what it should. */
final class FarEnd implements AutoCloseable {

    private final InputStream in;
    private final OutputStream out;

    FarEnd(SerialCable cable) throws IOException {
        this.in = Files.newInputStream(cable.farPath());
        this.out = Files.newOutputStream(cable.farPath());
    }

    void say(String hex) throws IOException {
        out.write(Frames.hex(hex));
    }

    /** Waits for as many bytes; the test's own time limit ends it. */
    void hear(String hex) throws IOException {
        byte[] wanted = Frames.hex(hex);
        assertThat(HexFormat.of().formatHex(in.readNBytes(wanted.length)))
                .isEqualTo(HexFormat.of().formatHex(wanted));
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }
}
