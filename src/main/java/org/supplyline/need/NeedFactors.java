package org.supplyline.need;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.supplyline.catalog.CsvTable;

/** The factors that come with the product: one per item, of the kind in which the item is given out. */
public final class NeedFactors {

    private static final String FILE = "need/factors.csv";
    private static final NeedFactors SHIPPED = new NeedFactors(read());

    private final List<NeedFactor> factors;

    private NeedFactors(List<NeedFactor> factors) {
        this.factors = factors;
    }

    public static NeedFactors shipped() {
        return SHIPPED;
    }

    public Optional<NeedFactor> of(String item) {
        return factors.stream().filter(f -> f.item().equals(item)).findFirst();
    }

    public List<NeedFactor> all() {
        return factors;
    }

    private static List<NeedFactor> read() {
        InputStream stream = NeedFactors.class.getClassLoader().getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("The resource (%s) is missing.".formatted(FILE));
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            CsvTable table = CsvTable.read(FILE, reader, List.of("item", "kind", "hundredths"));
            if (!table.errors().isEmpty()) {
                throw new IllegalStateException("The shipped factors are broken: " + table.errors());
            }
            return table.rows().stream()
                    .map(row -> new NeedFactor(
                            row.text("item"),
                            NeedFactor.Kind.of(row.text("kind")).orElseThrow(),
                            Long.parseLong(row.text("hundredths"))))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
