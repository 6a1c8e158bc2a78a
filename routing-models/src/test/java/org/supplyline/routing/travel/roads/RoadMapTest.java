package org.supplyline.routing.travel.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.travel.roads.TownMap.spot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.travel.Spot;
import org.supplyline.routing.travel.TravelTable;

class RoadMapTest {
    @TempDir
    Path folder;

    private List<ProblemFault> refused(Path file) {
        return RoadMap.open(file, folder.resolve("cache")).match(map -> List.of(), faults -> faults);
    }

    private TravelTable table(Path file) {
        return RoadMap.open(file, folder.resolve("cache"))
                .match(
                        map -> {
                            try (map) {
                                return map.travel(TruckClass.HEAVY)
                                        .table(List.of(spot("a", 1, 1), spot("b", 4, 3), spot("c", 2.5, 0)));
                            }
                        },
                        faults -> {
                            throw new AssertionError(faults);
                        });
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("cache"))) {
            return folders.toList();
        }
    }

    @Test
    void aMissingFileIsNamed() {
        List<ProblemFault> faults = refused(folder.resolve("nowhere.osm.pbf"));
        assertThat(faults).extracting(ProblemFault::code).containsExactly(ProblemFault.Code.NO_MAP_FILE);
        assertThat(faults.get(0).zh()).contains("nowhere.osm.pbf").contains("地图");
        assertThat(faults.get(0).en()).contains("nowhere.osm.pbf").contains("map");
    }

    @Test
    void whatIsNoMapIsRefusedAndLeavesNothingBehind() throws IOException {
        String town = Files.readString(TownMap.write(folder));
        List<Path> files = List.of(
                Files.writeString(folder.resolve("letter.osm"), "Dear Sir or Madam"),
                Files.writeString(folder.resolve("letter.osm.pbf"), "Dear Sir or Madam"),
                Files.writeString(folder.resolve("page.osm"), "<html><body>no map</body></html>"),
                Files.writeString(folder.resolve("empty.osm"), ""),
                Files.writeString(folder.resolve("empty.osm.pbf"), ""),
                Files.writeString(folder.resolve("no-roads.osm"), "<osm version=\"0.6\"></osm>"),
                Files.writeString(folder.resolve("half.osm"), town.substring(0, town.length() / 2)),
                Files.writeString(folder.resolve("letter.osm.gz"), "Dear Sir or Madam"),
                Files.writeString(folder.resolve("table.csv"), "a,b,c"));
        for (Path file : files) {
            assertThat(refused(file))
                    .as("%s", file.getFileName())
                    .extracting(ProblemFault::code)
                    .containsExactly(ProblemFault.Code.NOT_A_MAP);
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    void aMapIsReadOnceAndKeptByItsContent() throws IOException {
        Path file = TownMap.write(folder);
        TravelTable first = table(file);
        List<Path> kept = kept();
        assertThat(kept).hasSize(1);
        assertThat(table(Files.move(file, folder.resolve("renamed.osm")))).isEqualTo(first);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void aKeptMapThatIsBrokenIsMadeAgain() throws IOException {
        Path file = TownMap.write(folder);
        TravelTable first = table(file);
        for (String part : List.of("edges", "properties")) {
            Files.write(kept().get(0).resolve(part), new byte[] {1, 2, 3});
            assertThat(table(file)).as(part).isEqualTo(first);
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aRealMapGivesTheSameTableRefreshedAndAnew() {
        Path andorra = shared("osm/andorra.osm.pbf");
        RoadMap.open(andorra, folder.resolve("cache"))
                .match(
                        map -> {
                            try (map) {
                                refreshed(map);
                                return true;
                            }
                        },
                        faults -> {
                            throw new AssertionError(faults);
                        });
    }

    private static void refreshed(RoadMap map) {
        Random random = new Random(11);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            spots.add(new Spot(new PlaceId("p" + i), map.position(random.nextInt(map.nodes())), false));
        }
        RoadTable open = map.travel(TruckClass.LIGHT).ways(spots);
        // The valley of Ordino, a dead end in the north-west of the country.
        RoadClosure valley = new RoadClosure.Area(
                "valley",
                List.of(
                        new Position(42.56, 1.525),
                        new Position(42.56, 1.54),
                        new Position(42.57, 1.54),
                        new Position(42.57, 1.525)));
        RoadClosure elsewhere = new RoadClosure.Cut("elsewhere", map.position(5));
        RoadTable closed = under(open, List.of(valley));
        RoadTable anew = under(under(open, List.of(elsewhere)), List.of(valley));
        assertThat(closed.table()).isEqualTo(anew.table());
        assertThat(anew.rowsComputed()).isEqualTo(60);
        // Some crossings lie on paths, far from any road for cars.
        assertThat(open.table().faults())
                .hasSizeLessThan(10)
                .allMatch(fault -> fault.code() == ProblemFault.Code.OFF_ROAD);
        int asymmetric = 0;
        for (int from = 0; from < 60; from++) {
            for (int to = 0; to < from; to++) {
                asymmetric += open.table().seconds(from, to) == open.table().seconds(to, from) ? 0 : 1;
            }
        }
        assertThat(asymmetric).isPositive();
    }

    private static RoadTable under(RoadTable table, List<RoadClosure> closures) {
        return table.closing(closures).match(found -> found, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static Path shared(String name) {
        Optional<Path> found = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
        if (found.isEmpty()) {
            System.err.println("SKIPPED: no shared/data/" + name + " above the working directory.");
            Assumptions.abort("No shared/data/" + name);
        }
        return found.orElseThrow();
    }
}
