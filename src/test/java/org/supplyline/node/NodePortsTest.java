package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodePortsTest {

    @TempDir
    private Path folder;

    @Test
    void theChosenPortsAreDifferentAndRemembered() throws IOException {
        NodeFolder node = new NodeFolder(folder);
        NodePorts chosen = NodePorts.choose(node, OptionalInt.of(Ports.anyFree()));

        assertThat(Set.of(
                        chosen.http(),
                        chosen.management(),
                        chosen.postgres(),
                        chosen.kafka(),
                        chosen.kafkaController()))
                .hasSize(5);
        assertThat(NodePorts.remembered(node)).isEqualTo(chosen);
    }

    @Test
    void aRememberedPortThatSomebodyTookIsReplaced() throws IOException {
        NodeFolder node = new NodeFolder(folder);
        NodePorts first = NodePorts.choose(node, OptionalInt.of(Ports.anyFree()));

        try (ServerSocket thief = new ServerSocket(first.http())) {
            NodePorts second = NodePorts.choose(node, OptionalInt.empty());
            assertThat(second.http()).isNotEqualTo(thief.getLocalPort());
            assertThat(NodePorts.remembered(node)).isEqualTo(second);
        }
    }

    @Test
    void aPortThatWasAskedForAndIsTakenIsRefused() throws IOException {
        try (ServerSocket thief = new ServerSocket(0)) {
            OptionalInt asked = OptionalInt.of(thief.getLocalPort());
            assertThatThrownBy(() -> NodePorts.choose(new NodeFolder(folder), asked))
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("--port");
        }
    }
}
