package org.supplyline.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.SharedData;
import org.supplyline.place.CountySeat;
import org.supplyline.place.CountySeats;
import tools.jackson.databind.json.JsonMapper;

/** The lists of ten prefectures of Hubei as they were, where they are at hand. */
class HospitalListsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HospitalRegion region = new HospitalRegion(List.of(), new HospitalRegion.Count(0, 0, 0, 0, 0, 0, 0, 0));

    @BeforeEach
    void readAllFiles() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.folder("hubei-hospitals"))) {
            List<HospitalFile> read = files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(HospitalListsTest::read)
                    .toList();
            region = HospitalRegion.of(read, CountySeats.shipped());
        }
    }

    @Test
    void ofNinetyFiveRecordsSeventyFiveHoldFlagsSeventeenQuantitiesAndThreeNothing() {
        assertThat(region.count().records()).isEqualTo(95);
        assertThat(region.count().flags()).isEqualTo(75);
        assertThat(region.count().quantities()).isEqualTo(17);
        assertThat(region.count().nothing()).isEqualTo(3);
    }

    @Test
    void fifteenAreRelaysOfWhichOneIsItsCitysOnlyRecord() {
        assertThat(region.count().relays()).isEqualTo(15);
        assertThat(region.count().relaysThatCount()).isEqualTo(1);
        assertThat(region.units())
                .extracting(HospitalRegion.Unit::name)
                .contains("潜江市红十字会")
                .doesNotContain("仙桃市红十字会");
    }

    @Test
    void fivePairsAreOneUnitEachAndFourRowsAreOfOtherCities() {
        assertThat(region.count().duplicates()).isEqualTo(5);
        assertThat(region.count().otherCities()).isEqualTo(4);
        assertThat(region.units()).hasSize(95 - 15 + 1 - 5);
    }

    @Test
    void theThirtyNineSitesAroundWuhanAreThere() {
        Map<String, Long> sites = region.units().stream()
                .map(unit -> unit.seat().orElseThrow())
                .collect(Collectors.groupingBy(CountySeat::prefecture, Collectors.counting()));
        assertThat(sites)
                .containsEntry("420900", 12L)
                .containsEntry("420200", 14L)
                .containsEntry("420700", 6L)
                .containsEntry("429006", 3L)
                .containsEntry("429004", 1L)
                .containsEntry("421200", 1L)
                .containsEntry("420100", 1L)
                .containsEntry("429005", 1L);
    }

    @Test
    void ofAPairTheRecordWithQuantitiesCounts() {
        HospitalRegion.Unit renhe = region.units().stream()
                .filter(unit -> unit.name().contains("仁和医院"))
                .findFirst()
                .orElseThrow();
        assertThat(renhe.records()).hasSize(2);
        assertThat(renhe.wanted()).allSatisfy(w -> assertThat(w.amount()).isNotNull());
    }

    private static HospitalFile read(Path file) {
        try {
            return HospitalFile.read(String.valueOf(file.getFileName()), Files.readAllBytes(file), JSON)
                    .orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
