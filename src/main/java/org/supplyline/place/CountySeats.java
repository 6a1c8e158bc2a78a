package org.supplyline.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supplyline.catalog.CsvTable;

/** The county seats that come with the product, those of Changzhi and of Hubei; all positions are estimates. */
public final class CountySeats {

    private static final String FILE = "place/county-seats.csv";
    private static final String KINDS = "市县区";
    private static final int SHORTEST_STEM = 2;
    private static final CountySeats SHIPPED = read();

    private final Map<String, CountySeat> byDivision = new HashMap<>();
    private final Map<String, CountySeat> byName = new HashMap<>();

    private CountySeats(List<CountySeat> seats) {
        for (CountySeat seat : seats) {
            byDivision.put(seat.division(), seat);
            byName.put(seat.nameZh(), seat);
        }
        // A county that became a city (监利县, 监利市) keeps its stem; the full name of another wins over a stem.
        seats.forEach(seat -> byName.putIfAbsent(stem(seat.nameZh()), seat));
    }

    /** By GB/T 2260 code. */
    public List<CountySeat> all() {
        return byDivision.values().stream()
                .sorted(Comparator.comparing(CountySeat::division))
                .toList();
    }

    public static CountySeats shipped() {
        return SHIPPED;
    }

    public Optional<CountySeat> ofDivision(String division) {
        return Optional.ofNullable(byDivision.get(division));
    }

    /** Finds a county, district or city by its Chinese name as people write it; blanks around it do not count. */
    public Optional<CountySeat> named(String nameZh) {
        String name = nameZh.strip();
        return Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(byName.get(stem(name))));
    }

    private static String stem(String name) {
        boolean hasKind = name.length() > SHORTEST_STEM && KINDS.indexOf(name.charAt(name.length() - 1)) >= 0;
        return hasKind ? name.substring(0, name.length() - 1) : name;
    }

    private static CountySeats read() {
        InputStream stream = CountySeats.class.getClassLoader().getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("The resource (%s) is missing.".formatted(FILE));
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            CsvTable table =
                    CsvTable.read(FILE, reader, List.of("code", "name_zh", "name_en", "latitude", "longitude"));
            if (!table.errors().isEmpty()) {
                throw new IllegalStateException("The shipped county seats are broken: " + table.errors());
            }
            return new CountySeats(table.rows().stream().map(CountySeats::seat).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CountySeat seat(CsvTable.Row row) {
        Position position =
                new Position(Double.parseDouble(row.text("latitude")), Double.parseDouble(row.text("longitude")), true);
        return new CountySeat(row.text("code"), row.text("name_zh"), row.text("name_en"), position);
    }
}
