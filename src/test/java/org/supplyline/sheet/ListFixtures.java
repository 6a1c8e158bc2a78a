package org.supplyline.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.supplyline.journal.JournalFixture;
import org.supplyline.node.NodeDatabaseFixture;
import tools.jackson.databind.json.JsonMapper;

/** Lists on their way into a test node. */
public final class ListFixtures {

    private ListFixtures() {}

    public static ListImports imports(NodeDatabaseFixture node) {
        return new ListImports(
                JournalFixture.journal(node),
                new ListStore(node.db(), JsonMapper.builder().build()));
    }

    public static Path csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    public static Path csv(String text, Charset charset) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, text.getBytes(charset));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
