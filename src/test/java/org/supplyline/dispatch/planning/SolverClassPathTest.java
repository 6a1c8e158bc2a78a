package org.supplyline.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolverClassPathTest {

    @Test
    void relativeEntriesAreMadeAbsoluteSinceTheChildMayStandElsewhere(@TempDir Path folder) throws IOException {
        Path jar = Files.createFile(folder.resolve("supplyline.jar"));
        Path relative = Path.of("").toAbsolutePath().relativize(jar);

        assertThat(SolverClassPath.of(relative + File.pathSeparator + "lib/*", "file:/x/routing-models.jar"))
                .contains(relative.toAbsolutePath() + File.pathSeparator + "lib/*");
    }

    @Test
    void aJarWithJarsInsideIsNoClassPath() {
        assertThat(SolverClassPath.of(
                        "supplyline.jar", "jar:nested:/x/supplyline.jar/!BOOT-INF/lib/routing-models.jar!/"))
                .isEmpty();
    }

    @Test
    void thisVeryProcessHasOne() {
        assertThat(SolverClassPath.ofThisProcess()).isPresent();
    }
}
