package org.supplyline.need;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The drill around Changzhi as its file tells it; keys name places inside the file only. */
record DrillFile(
        String about,
        List<Depot> depots,
        List<Stock> stock,
        List<Site> sites,
        List<Road> roads,
        List<Truck> vehicles,
        Arrival arrival) {

    private static final String FILE = "drill/changzhi.json";

    record Depot(
            String key,
            String nameZh,
            String nameEn,
            String division,
            long floorAreaM2,
            long capacityLitres,
            long crews,
            long crewLitresAnHour,
            int bins) {}

    record Stock(
            String depot,
            int bin,
            String item,
            String lot,
            @Nullable Long expiresInDays,
            long quantity) {}

    record Site(
            String key,
            String nameZh,
            String nameEn,
            String division,
            boolean hillRoad,
            long persons,
            long households,
            int urgency,
            long kilometres,
            long minutes,
            long tents,
            long waterCases) {}

    record Road(String from, String to, long kilometres, long minutes) {}

    record Truck(
            String nameZh,
            String nameEn,
            String plate,
            long payloadKilograms,
            long volumeLitres,
            boolean hillRoads,
            boolean refrigerated,
            int crew,
            boolean lent) {}

    /** A donor's truck that comes during the drill and goes straight to sites. */
    record Arrival(String donorZh, String donorEn, String at, String item, long quantity, List<String> sites) {}

    static DrillFile read(JsonMapper json) {
        try (InputStream stream = DrillFile.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(FILE));
            }
            return json.readValue(stream, DrillFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
