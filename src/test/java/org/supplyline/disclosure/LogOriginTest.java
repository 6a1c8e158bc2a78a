package org.supplyline.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.node.NodeIdentity;

class LogOriginTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "relief.example.org", "drill.invalid"})
    void aDrillIsAlwaysNamedADrillWhateverTheSettingsSay(String host) {
        assertThat(LogOrigin.of(node(true, 1), host)).contains(new LogOrigin("drill.invalid/log"));
        assertThat(LogOrigin.of(node(true, 3), host)).contains(new LogOrigin("drill.invalid/log-3"));
    }

    @Test
    void aRealNodeIsNamedByItsHostAndItsRestores() {
        assertThat(LogOrigin.of(node(false, 1), "relief.example.org"))
                .contains(new LogOrigin("relief.example.org/log"));
        assertThat(LogOrigin.of(node(false, 2), "relief.example.org:8443"))
                .contains(new LogOrigin("relief.example.org:8443/log-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "drill.invalid",
                "a b.org",
                "https://relief.example.org",
                "relief.example.org/log",
                "relief+example.org",
                "-relief.example.org",
                "Relief.Example.org",
                "relief..org"
            })
    void aRealNodeWithoutAPublicHostHasNoName(String host) {
        assertThat(LogOrigin.of(node(false, 1), host)).isEmpty();
    }

    private static NodeIdentity node(boolean drill, int epoch) {
        return new NodeIdentity("cz", epoch, drill, "测试", ZoneId.of("Asia/Shanghai"));
    }
}
