package org.supplyline.routing.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.routing.InstanceFault;
import org.supplyline.routing.Reading;
import org.supplyline.routing.kernel.RoutingProblem;
import org.supplyline.routing.kernel.VehicleType;

class InstanceReaderTest {

    private static final List<String> OWN = List.of(
            "cvrp.vrp",
            "explicit.vrp",
            "vrptw.vrp",
            "solomon.txt",
            "cordeau.txt",
            "cordeau-windows.txt",
            "mdvrptw.vrp",
            "hfvrp.vrp",
            "split.sd");

    @TempDir
    Path folder;

    private static Instance own(String name) {
        return InstanceReader.read(SharedInstances.own(name)).content().orElseThrow();
    }

    private static Reading<Instance> read(String content) {
        return BadFileException.reading(() -> InstanceReader.read(Text.of("text", content), "text"));
    }

    @ParameterizedTest
    @CsvSource({
        "cvrp.vrp, CVRP, x-small, 1, 4",
        "explicit.vrp, CVRP, x-small, 1, 3",
        "vrptw.vrp, VRPTW, solomon, 1, 3",
        "solomon.txt, VRPTW, solomon, 1, 3",
        "cordeau.txt, MDVRP, mdvrp, 2, 4",
        "cordeau-windows.txt, MDVRPTW, mdvrptw, 2, 3",
        "mdvrptw.vrp, MDVRPTW, mdvrptw, 2, 3",
        "hfvrp.vrp, HFVRP, hfvrp, 1, 3",
        "split.sd, SDVRP, sdvrp, 1, 3"
    })
    void theFormatIsToldFromTheContent(String file, Kind kind, String set, int depots, int clients) throws IOException {
        Path renamed = Files.copy(SharedInstances.own(file), folder.resolve("renamed.dat"));
        Instance instance = InstanceReader.read(renamed).content().orElseThrow();

        assertThat(instance.kind()).isEqualTo(kind);
        assertThat(instance.set()).isEqualTo(set);
        assertThat(instance.problem().depots()).isEqualTo(depots);
        assertThat(instance.problem().clients()).isEqualTo(clients);
    }

    @Test
    void timeWindowsAreCountedInTenths() {
        RoutingProblem problem = own("solomon.txt").problem();

        assertThat(problem.distance(0, 1)).isEqualTo(14);
        assertThat(problem.latest(1)).isEqualTo(50);
        assertThat(problem.service(2)).isEqualTo(100);
        assertThat(problem.vehicleTypes().get(0).count()).isEqualTo(2);
        assertThat(problem.vehicleTypes().get(0).latest()).isEqualTo(1000);
    }

    @Test
    void vehiclesThatDifferAreTypes() {
        RoutingProblem problem = own("hfvrp.vrp").problem();

        assertThat(problem.vehicleTypes()).extracting(VehicleType::count).containsExactly(2, 1);
        assertThat(problem.vehicleTypes()).extracting(VehicleType::fixedCost).containsExactly(1_000_000L, 300_000L);
        assertThat(problem.distance(0, 3)).isEqualTo(50_000);
    }

    @Test
    void vehiclesBelongToTheirDepots() {
        assertThat(own("mdvrptw.vrp").problem().vehicleTypes())
                .extracting(VehicleType::startDepot)
                .containsExactly(0, 1);
        VehicleType second = own("cordeau.txt").problem().vehicleTypes().get(1);
        assertThat(second.maxDuration()).isEqualTo(VehicleType.UNBOUNDED);
        assertThat(second.capacity()).containsExactly(12);
    }

    @Test
    void aClientOfASplitDeliveryMayWantMoreThanAVehicleCarries() {
        Instance instance = own("split.sd");

        assertThat(instance.isSplittable()).isTrue();
        assertThat(instance.problem().demand(0, 1)).isEqualTo(15);
        assertThat(instance.problem().vehicleTypes().get(0).count()).isEqualTo(VehicleType.UNLIMITED);
    }

    @Test
    void distancesMayBeGivenAsATriangle() {
        RoutingProblem problem = own("explicit.vrp").problem();

        assertThat(problem.distance(1, 3)).isEqualTo(3);
        assertThat(problem.distance(3, 1)).isEqualTo(3);
        assertThat(problem.distance(2, 0)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cvrp.vrp | DIMENSION : 5 | DIMENSION : 6 | TRUNCATED",
                "cvrp.vrp | DIMENSION : 5 | DIMENSION : 4 | SURPLUS",
                "cvrp.vrp | DIMENSION : 5 | DIMENSION : 2000000000 | OUT_OF_RANGE",
                "cvrp.vrp | DIMENSION : 5 | DIMENSION : -5 | OUT_OF_RANGE",
                "cvrp.vrp | DIMENSION : 5 | DIMENSION : many | NOT_A_NUMBER",
                "cvrp.vrp | DIMENSION : 5 | COMMENT2 : 5 | UNSUPPORTED",
                "cvrp.vrp | CAPACITY : 10 | COMMENT : 10 | DUPLICATE",
                "cvrp.vrp | CAPACITY : 10 | CAPACITY : 0 | OUT_OF_RANGE",
                "cvrp.vrp | CAPACITY : 10 | CAPACITY : 5 | ABOVE_CAPACITY",
                "cvrp.vrp | 3 6 | 3 -6 | OUT_OF_RANGE",
                "cvrp.vrp | 3 6 | 3 NaN | OUT_OF_RANGE",
                "cvrp.vrp | 3 6 | 3 1e300 | OUT_OF_RANGE",
                "cvrp.vrp | 3 6 | 3 2.5 | OUT_OF_RANGE",
                "cvrp.vrp | 3 6 | 3 | MISSING",
                "cvrp.vrp | 3 6 | 2 6 | DUPLICATE",
                "cvrp.vrp | 3 3 -4 | 3 3 -4e30 | OUT_OF_RANGE",
                "cvrp.vrp | TYPE : CVRP | TYPE : PDPTW | UNSUPPORTED",
                "cvrp.vrp | TYPE : CVRP | COMMENT3 : x | UNSUPPORTED",
                "cvrp.vrp | EUC_2D | GEO | UNSUPPORTED",
                "cvrp.vrp | DEMAND_SECTION | BACKHAUL_SECTION | UNSUPPORTED",
                "cvrp.vrp | DEPOT_SECTION | DEMAND_SECTION | DUPLICATE",
                "explicit.vrp | 9 3 4 | 9 3 | TRUNCATED",
                "explicit.vrp | 9 3 4 | 9 3 4 5 | SURPLUS",
                "explicit.vrp | 9 3 4 | 9 -3 4 | OUT_OF_RANGE",
                "explicit.vrp | LOWER_ROW | FUNCTION | UNSUPPORTED",
                "vrptw.vrp | 3 10 20 | 3 20 10 | WINDOW_REVERSED",
                "vrptw.vrp | TIME_WINDOW_SECTION | SERVICE_TIME_SECTION | MISSING",
                "vrptw.vrp | VEHICLES : 2 | VEHICLES : 999999999 | OUT_OF_RANGE",
                "solomon.txt | 2          20 | 0          20 | OUT_OF_RANGE",
                "solomon.txt | CUSTOMER | CUSTOMERS | MISSING",
                "solomon.txt | 50         60 | 60         50 | WINDOW_REVERSED",
                "solomon.txt | 50         60         10 | 50         60 | MISSING",
                "cordeau.txt | 2 1 4 2 | 2 1 5 2 | TRUNCATED",
                "cordeau.txt | 2 1 4 2 | 2 1 3 2 | SURPLUS",
                "cordeau.txt | 2 1 4 2 | 2 1 2000000000 2 | OUT_OF_RANGE",
                "cordeau.txt | 2 1 4 2 | 1 1 4 2 | UNSUPPORTED",
                "cordeau.txt | 2 1 4 2 | 6 1 4 2 | MISSING",
                "cordeau-windows.txt | 0 30 | 30 0 | WINDOW_REVERSED",
                "hfvrp.vrp | VEHICLES: 3 | VEHICLES: 300000000 | OUT_OF_RANGE",
                "hfvrp.vrp | VEHICLES: 3 | VEHICLES: 30 | TRUNCATED",
                "split.sd | 3 10 | 3000000 10 | OUT_OF_RANGE",
                "split.sd | 3 10 | 4 10 | SURPLUS",
                "split.sd | 15 5 7 | 15 5 | SURPLUS",
                "split.sd | 15 5 7 | 15 9999999 7 | OUT_OF_RANGE",
                "split.sd | 15 5 7 | 15 5 x | NOT_A_NUMBER"
            })
    void aBadFileIsAnsweredWithWhatIsWrong(String file, String good, String bad, InstanceFault.Code code)
            throws IOException {
        String content = Files.readString(SharedInstances.own(file));
        assertThat(content).contains(good);
        int at = content.indexOf(good);
        Path broken = Files.writeString(
                folder.resolve("broken"), content.substring(0, at) + bad + content.substring(at + good.length()));

        InstanceFault fault = InstanceReader.read(broken).fault().orElseThrow();

        assertThat(fault.code()).as(fault.en()).isEqualTo(code);
        assertThat(fault.en()).contains("broken").contains(fault.field());
        assertThat(fault.zh()).contains("broken").containsPattern("\\p{IsHan}");
    }

    @Test
    void aFaultNamesFileLineFieldAndValue() throws IOException {
        Path file = Files.writeString(
                folder.resolve("demand.vrp"),
                Files.readString(SharedInstances.own("cvrp.vrp")).replace("3 6\n", "3 -6\n"));

        InstanceFault fault = InstanceReader.read(file).fault().orElseThrow();

        assertThat(fault.line()).isEqualTo(16);
        assertThat(fault.en()).endsWith("demand.vrp line 16: DEMAND: out of range (-6); expected 0 … 10000000.");
        assertThat(fault.zh()).endsWith("demand.vrp 第 16 行：DEMAND：超出范围（-6），应为 0 … 10000000。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "hello\nworld", "1 2 3\n4 5 6", "%PDF-1.7\n\u0000\u0001", "{\"type\":\"CVRP\"}"})
    void whatIsNoInstanceIsSaidToBeNone(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other"), content);

        assertThat(InstanceReader.read(file).fault().orElseThrow().code())
                .isIn(InstanceFault.Code.UNKNOWN_FORMAT, InstanceFault.Code.TRUNCATED);
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThat(InstanceReader.read(folder.resolve("none"))
                        .fault()
                        .orElseThrow()
                        .code())
                .isEqualTo(InstanceFault.Code.UNREADABLE);
        assertThat(InstanceReader.read(folder).fault().orElseThrow().code()).isEqualTo(InstanceFault.Code.UNREADABLE);
    }

    @Test
    void everyFileCutAnywhereIsReadOrAnswered() throws IOException {
        int faults = 0;
        for (String name : OWN) {
            String content = Files.readString(SharedInstances.own(name));
            for (int length = 0; length < content.length(); length++) {
                faults += read(content.substring(0, length)).fault().isPresent() ? 1 : 0;
            }
        }
        assertThat(faults).isGreaterThan(1000);
    }

    @Test
    void randomDamageIsReadOrAnswered() throws IOException {
        Random random = new Random(20_261_123);
        List<String> words = List.of("-1", "0", "1e9", "NaN", "x", "", "99999999999999999999", ":", "EOF", "3 3 3");
        List<InstanceFault.Code> seen = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String content = Files.readString(SharedInstances.own(OWN.get(random.nextInt(OWN.size()))));
            String[] parts = content.split("(?<=\\s)", -1);
            parts[random.nextInt(parts.length)] =
                    words.get(random.nextInt(words.size())) + (random.nextBoolean() ? " " : "\n");
            read(String.join("", parts)).fault().ifPresent(fault -> seen.add(fault.code()));
        }
        assertThat(seen).contains(InstanceFault.Code.OUT_OF_RANGE, InstanceFault.Code.NOT_A_NUMBER);
    }

    @Test
    void allPublishedInstancesAreReadAndBelongToTheirSets() throws IOException {
        List<String> sets = new ArrayList<>();
        for (Path file : instances()) {
            Reading<Instance> reading = InstanceReader.read(file);
            assertThat(reading.fault()).as(file.toString()).isEmpty();
            Instance instance = reading.content().orElseThrow();
            assertThat(BestKnown.of(file, instance)).as(file.toString()).isPresent();
            sets.add(instance.set());
        }
        assertThat(sets)
                .contains("x-small", "x-large", "solomon", "gh", "gh-1000", "mdvrp", "mdvrptw", "hfvrp", "sdvrp");
    }

    private static List<Path> instances() throws IOException {
        try (Stream<Path> files = Files.walk(SharedInstances.folder(), 2)) {
            return files.filter(file -> file.getNameCount() > 1
                            && file.toString().matches(".*\\.(vrp|sd|txt)")
                            && Files.isRegularFile(file))
                    .toList();
        }
    }
}
