package org.supplyline.donation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.supplyline.catalog.Catalog;
import org.supplyline.journal.Journal;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.sheet.Upload;

/** Brings lists of gifts to a test node. */
public final class ListFixture {

    private ListFixture() {}

    /** The notice that a list of lines {@code 捐赠单位,品名,规格,数量,定向给} becomes. */
    public static String notice(NodeDatabaseFixture node, Journal journal, Catalog catalog, String... lines) {
        Imports imports = new Imports(
                journal,
                new ImportStore(node.db(), node.json()),
                new MendingStore(node.db(), node.json()),
                new CatalogItems(catalog));
        String list = "捐赠单位,品名,规格,数量,定向给\n" + String.join("\n", lines) + "\n";
        try (Upload upload = Upload.of(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)))) {
            return imports.take(upload.file(), "list.csv", "wang")
                    .match(taken -> taken.sheets().get(0).notices().get(0), refused -> {
                        throw new AssertionError(refused.reason().code());
                    });
        } catch (IOException disk) {
            throw new AssertionError(disk);
        }
    }
}
