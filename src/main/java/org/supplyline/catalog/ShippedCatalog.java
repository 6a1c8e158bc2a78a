package org.supplyline.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items, packs and synonyms that come with the product. */
final class ShippedCatalog {

    static final String ITEMS = "catalog/relief-items.csv";

    private static final String PACKS = "catalog/packs.csv";
    private static final String SYNONYMS = "catalog/synonyms.csv";

    private ShippedCatalog() {}

    static CatalogFile read() {
        try (Reader items = open(ITEMS);
                Reader packs = open(PACKS)) {
            CatalogFile file = CatalogFile.read(items, packs);
            if (!file.errors().isEmpty()) {
                throw new IllegalStateException("The shipped catalogue is broken: " + file.errors());
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What people write, to the codes it may mean. */
    static Map<String, Set<String>> synonyms() {
        try (Reader file = open(SYNONYMS)) {
            CsvTable table = CsvTable.read(SYNONYMS, file, List.of("text", "items"));
            if (!table.errors().isEmpty()) {
                throw new IllegalStateException("The shipped synonyms are broken: " + table.errors());
            }
            Map<String, Set<String>> synonyms = new LinkedHashMap<>();
            for (CsvTable.Row row : table.rows()) {
                synonyms.put(
                        row.text("text"),
                        new LinkedHashSet<>(List.of(row.text("items").split(" ", -1))));
            }
            return synonyms;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reader open(String name) {
        InputStream stream = ShippedCatalog.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The resource (%s) is missing.".formatted(name));
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
