package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void theFolderKeepsSettingsOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("supplyline.properties"), "supplyline.node.code = wh\n");

        assertThat(NodeSettings.of(new NodeFolder(folder)).identity(true, "cz").code())
                .isEqualTo("wh");
    }

    @Test
    void aDatabaseThatIsSetInPartIsRefusedNamingWhatIsMissing() {
        NodeSettings settings = NodeSettings.of(Map.of(
                "supplyline.database.url", "jdbc:postgresql://db/supplyline",
                "supplyline.database.owner", "owner",
                "supplyline.database.owner-password", "secret"));

        assertThatThrownBy(settings::externalDatabase)
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("supplyline.database.user");
    }

    @Test
    void aNodeCodeInCapitalsIsRefused() {
        NodeSettings settings = NodeSettings.of(Map.of("supplyline.node.code", "CZ"));

        assertThatThrownBy(() -> settings.identity(true, "cz"))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("supplyline.node.code");
    }

    @Test
    void passwordsAreNotPrinted() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/x", "owner", "hunter2", "app", "hunter3"))
                .asString()
                .doesNotContain("hunter");
    }
}
