package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    @TempDir
    private Path data;

    @Test
    void aServerIsReadyOnceItsOwnFileSaysSo() throws IOException {
        PostmasterFile file = new PostmasterFile(data);
        String stale = file.server();

        assertThat(stale).isEmpty();
        write(71, 1_795_000_000, "starting");
        assertThat(file.isReady(stale)).isFalse();
        write(71, 1_795_000_000, "ready   ");
        assertThat(file.isReady(stale)).isTrue();
    }

    @Test
    void theFileOfAServerThatWasKilledDoesNotSpeakForTheNextOne() throws IOException {
        write(71, 1_795_000_000, "ready   ");
        PostmasterFile file = new PostmasterFile(data);
        String stale = file.server();

        assertThat(file.isReady(stale)).isFalse();
        write(71, 1_795_000_060, "starting");
        assertThat(file.isReady(stale)).isFalse();
        write(71, 1_795_000_060, "ready   ");
        assertThat(file.isReady(stale)).isTrue();
    }

    private void write(long pid, long startTime, String status) throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"),
                String.join(
                                "\n",
                                Long.toString(pid),
                                data.toString(),
                                Long.toString(startTime),
                                "15432",
                                "",
                                "127.0.0.1")
                        + "\n  3342 7\n" + status + "\n");
    }
}
