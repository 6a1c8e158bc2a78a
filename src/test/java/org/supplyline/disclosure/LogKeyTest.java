package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTest {

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws IOException {
        Path file = folder.resolve("keys/log.key");
        byte[] seed = LogKey.seed(file, new SecureRandom());
        assertThat(seed).hasSize(32);
        assertThat(LogKey.seed(file, new SecureRandom())).isEqualTo(seed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenKeyFileIsNamedButNotQuoted() throws IOException {
        Path file = folder.resolve("log.key");
        Files.writeString(file, "c0ffee-secret");
        assertThatThrownBy(() -> LogKey.seed(file, new SecureRandom()))
                .hasMessageContaining("log.key")
                .hasMessageNotContaining("c0ffee");
    }
}
