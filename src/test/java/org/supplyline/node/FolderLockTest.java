package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path parent;

    @Test
    void aFolderServesOneNodeAtATimeAndTheSecondIsTold() throws IOException {
        NodeFolder folder = new NodeFolder(parent.resolve("data")).create();
        RunningNode node = new RunningNode(4711, "http://localhost:8080", "http://127.0.0.1:8081", "secret");

        try (FolderLock first = FolderLock.take(folder)) {
            node.write(folder);
            assertThat(RunningNode.find(folder)).contains(node);
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("4711")
                    .hasMessageContaining("--data");
            assertThat(first).isNotNull();
        }

        FolderLock.take(folder).close();
    }

    @Test
    void whatAKilledNodeLeftBehindDoesNotLookLikeARunningOne() throws IOException {
        NodeFolder folder = new NodeFolder(parent.resolve("data")).create();
        new RunningNode(1, "http://localhost:8080", "http://127.0.0.1:8081", "secret").write(folder);

        assertThat(RunningNode.find(folder)).isEmpty();
    }

    @Test
    void theFolderAndItsSecretsAreClosedToOtherUsers() throws IOException {
        NodeFolder folder = new NodeFolder(parent.resolve("data")).create();
        DatabasePasswords.keptIn(folder.databasePasswords());
        new RunningNode(1, "http://localhost:8080", "http://127.0.0.1:8081", "secret").write(folder);

        assertThat(mode(folder.root())).isEqualTo("rwx------");
        assertThat(mode(folder.databasePasswords())).isEqualTo("rw-------");
        assertThat(mode(folder.nodeJson())).isEqualTo("rw-------");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
