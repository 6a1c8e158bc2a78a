package org.supplyline.routing.travel.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.routing.travel.roads.TownMap.at;
import static org.supplyline.routing.travel.roads.TownMap.spot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.Road;
import org.supplyline.routing.travel.Answer;
import org.supplyline.routing.travel.Spot;
import org.supplyline.routing.travel.TravelTable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadTravelTest {
    private static final int STREET_METRES = 1_080;

    private RoadMap map;

    @BeforeAll
    void readTheMap(@TempDir Path folder) {
        map = RoadMap.open(TownMap.write(folder), folder.resolve("cache")).match(opened -> opened, faults -> {
            throw new AssertionError(faults);
        });
    }

    @AfterAll
    void close() {
        map.close();
    }

    private TravelTable table(TruckClass truck, Spot... spots) {
        return map.travel(truck).table(List.of(spots));
    }

    private static RoadTable closing(RoadTable ways, RoadClosure... closures) {
        return ways.closing(List.of(closures)).match(closed -> closed, faults -> {
            throw new AssertionError(faults);
        });
    }

    private static List<ProblemFault.Code> codes(Answer<?> answer) {
        return answer.match(
                found -> List.of(),
                faults -> faults.stream().map(ProblemFault::code).toList());
    }

    private static RoadClosure square(double row, double column, double half) {
        return new RoadClosure.Area(
                "square",
                List.of(
                        at(row - half, column - half),
                        at(row - half, column + half),
                        at(row + half, column + half),
                        at(row + half, column - half)));
    }

    @Test
    void aStreetIsAsLongAsItIsAndBothWaysAreEqual() {
        TravelTable table = table(TruckClass.LIGHT, spot("a", 2, 1), spot("b", 2, 4));
        assertThat(table.metres(0, 1)).isBetween(3 * STREET_METRES - 20, 3 * STREET_METRES + 20);
        assertThat(table.metres(1, 0)).isEqualTo(table.metres(0, 1));
        assertThat(table.seconds(0, 1)).isBetween(150, 400);
        assertThat(table.estimated()).isFalse();
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void aOneWayStreetIsDrivenRoundOnTheWayBack() {
        TravelTable table = table(TruckClass.LIGHT, spot("a", 0, 1.5), spot("b", 0, 3.5));
        assertThat(table.metres(0, 1)).isBetween(2 * STREET_METRES - 20, 2 * STREET_METRES + 20);
        assertThat(table.metres(1, 0)).isGreaterThan(table.metres(0, 1) + 2 * STREET_METRES);
    }

    @Test
    void placesOnTheSameStretchAreJoinedWithoutACorner() {
        TravelTable table = table(TruckClass.LIGHT, spot("a", 2, 1.25), spot("b", 2, 1.75));
        assertThat(table.metres(0, 1)).isBetween(STREET_METRES / 2 - 10, STREET_METRES / 2 + 10);
        assertThat(table.metres(1, 0)).isBetween(STREET_METRES / 2 - 10, STREET_METRES / 2 + 10);
    }

    @Test
    void weakAndLowBridgesAndSignsForGoodsVehiclesSendHeavyTrucksRound() {
        Spot[] spots = {
            spot("west", 0, -1),
            spot("sw", 0, 0),
            spot("east", 0, 6),
            spot("se", 0, 5),
            spot("north", 6, 0),
            spot("nw", 5, 0)
        };
        TravelTable light = table(TruckClass.LIGHT, spots);
        TravelTable heavy = table(TruckClass.HEAVY, spots);
        for (int pair = 0; pair < spots.length; pair += 2) {
            assertThat(light.metres(pair, pair + 1))
                    .as("%s", spots[pair])
                    .isBetween(STREET_METRES - 20, STREET_METRES + 50);
            assertThat(heavy.metres(pair, pair + 1)).as("%s", spots[pair]).isGreaterThan(4 * STREET_METRES);
        }
    }

    @Test
    void aPlaceOnATrackHasNoRoadForAHeavyTruckAndTheTableSaysSo() {
        Spot[] spots = {spot("farm", 6, 5), spot("town", 5, 5)};
        assertThat(table(TruckClass.LIGHT, spots).connects(0, 1)).isTrue();
        TravelTable heavy = table(TruckClass.HEAVY, spots);
        assertThat(heavy.connects(0, 1)).isFalse();
        assertThat(heavy.connects(1, 0)).isFalse();
        assertThat(heavy.connects(0, 0)).isTrue();
        assertThat(heavy.faults()).extracting(ProblemFault::code).containsExactly(ProblemFault.Code.OFF_ROAD);
        assertThat(heavy.faults().get(0).zh()).contains("farm").contains("道路");
        assertThat(heavy.faults().get(0).en()).contains("farm").contains("road");
    }

    @Test
    void aPlaceOutsideOfTheMapHasNoWaysAndTheTableSaysSo() {
        TravelTable table = table(TruckClass.LIGHT, spot("abroad", 60, 0), spot("town", 1, 1), spot("next", 1, 2));
        assertThat(table.connects(0, 1)).isFalse();
        assertThat(table.connects(1, 2)).isTrue();
        assertThat(table.faults()).extracting(ProblemFault::code).containsExactly(ProblemFault.Code.OFF_MAP);
    }

    @Test
    void aClosedAreaIsDrivenRoundAndWhoIsInsideIsNotReached() {
        RoadTable open = map.travel(TruckClass.LIGHT).ways(List.of(spot("a", 2, 1), spot("in", 2, 2), spot("b", 2, 3)));
        TravelTable closed = closing(open, square(2, 2, 0.3)).table();
        assertThat(closed.metres(0, 2)).isGreaterThan(open.table().metres(0, 2) + STREET_METRES);
        assertThat(closed.connects(0, 1)).isFalse();
        assertThat(closed.connects(1, 2)).isFalse();
        assertThat(closed.connects(1, 1)).isTrue();
    }

    @Test
    void aPlaceBesideAClosureIsReachedFromItsOpenSide() {
        RoadTable open =
                map.travel(TruckClass.LIGHT).ways(List.of(spot("a", 2, 1), spot("b", 2, 3), spot("half", 2, 2.4)));
        TravelTable closed = closing(open, square(2, 2.6, 0.1)).table();
        assertThat(closed.metres(0, 2)).isEqualTo(open.table().metres(0, 2));
        assertThat(closed.metres(1, 2)).isGreaterThan(open.table().metres(1, 2) + STREET_METRES);
    }

    @Test
    void aCutClosesOneRoadAtOnePoint() {
        RoadTable open = map.travel(TruckClass.LIGHT).ways(List.of(spot("a", 2, 1), spot("b", 2, 2), spot("c", 3, 2)));
        RoadTable cut = closing(open, new RoadClosure.Cut("landslide", at(2.02, 1.5)));
        assertThat(cut.table().metres(0, 1)).isGreaterThan(2 * STREET_METRES);
        assertThat(cut.table().metres(1, 2)).isEqualTo(open.table().metres(1, 2));
    }

    @Test
    void onlyRowsThatLostARoadAreComputedAgain() {
        List<Spot> spots = List.of(
                spot("a", 4, 0), spot("b", 4, 1), spot("c", 5, 0), spot("d", 1, 4), spot("e", 1, 5), spot("f", 2, 5));
        RoadTable open = map.travel(TruckClass.LIGHT).ways(spots);
        assertThat(open.rowsComputed()).isEqualTo(6);
        assertThat(closing(open, square(6, 2, 0.2)).rowsComputed()).isZero();
        RoadTable beside = closing(open, square(1, 4.5, 0.1));
        assertThat(beside.rowsComputed()).isBetween(2, 5);
        assertThat(closing(beside, square(1, 4.5, 0.1)).rowsComputed()).isZero();
        assertThat(closing(beside).rowsComputed()).isEqualTo(6);
        assertThat(closing(beside).table()).isEqualTo(open.table());
    }

    @Test
    void aRefreshedTableIsTheTableComputedAnew() {
        long first = Long.getLong("routing.seed", 1L);
        System.out.println("RoadTravelTest: seeds " + first + " to " + (first + 39) + " (-Drouting.seed=N)");
        int kept = 0;
        for (long seed = first; seed < first + 40; seed++) {
            Random random = new Random(seed);
            List<Spot> spots = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean street = random.nextBoolean();
                double along = random.nextDouble() * (TownMap.SIDE - 1);
                int line = random.nextInt(TownMap.SIDE);
                spots.add(spot("s" + i, street ? line : along, street ? along : line));
            }
            RoadTravel travel = map.travel(random.nextBoolean() ? TruckClass.LIGHT : TruckClass.HEAVY);
            RoadTable refreshed = travel.ways(spots);
            List<RoadClosure> closures = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                closures.add(closure(random));
                refreshed = refreshed.closing(closures).match(found -> found, faults -> {
                    throw new AssertionError(faults);
                });
                kept += spots.size() - refreshed.rowsComputed();
                RoadTable anew =
                        closing(closing(travel.ways(spots), square(5, 5, 0.05)), closures.toArray(RoadClosure[]::new));
                assertThat(anew.rowsComputed()).isEqualTo(spots.size());
                assertThat(refreshed.table())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(anew.table());
            }
        }
        assertThat(kept).isGreaterThan(20);
    }

    private static RoadClosure closure(Random random) {
        double row = random.nextDouble() * 5;
        double column = random.nextDouble() * 5;
        return random.nextBoolean()
                ? square(row, column, 0.05 + random.nextDouble() * 0.4)
                : new RoadClosure.Cut("cut", at(row, Math.rint(column)));
    }

    @Test
    void closuresThatMakeNoSenseAreNamed() {
        RoadTable ways = map.travel(TruckClass.LIGHT).ways(List.of(spot("a", 2, 1), spot("b", 2, 2)));
        assertThat(codes(ways.closing(List.of(
                        new RoadClosure.Area("two", List.of(at(1, 1), at(2, 2), at(1, 1))),
                        new RoadClosure.Area("line", List.of(at(1, 1), at(2, 2), at(3, 3))),
                        new RoadClosure.Area("bow", List.of(at(1, 1), at(2, 2), at(1, 2), at(2, 1))),
                        new RoadClosure.Cut("abroad", at(60, 0)),
                        new RoadClosure.Cut("field", at(-1.5, 2))))))
                .containsExactly(
                        ProblemFault.Code.FEW_CORNERS,
                        ProblemFault.Code.FEW_CORNERS,
                        ProblemFault.Code.CROSSED_BORDER,
                        ProblemFault.Code.OFF_MAP,
                        ProblemFault.Code.OFF_MAP);
    }

    @Test
    void aTableBecomesTheRoadsOfAProblem() {
        Spot[] spots = {spot("west", 0, -1), spot("sw", 0, 0), spot("farm", 6, 5)};
        List<Road> roads = table(TruckClass.LIGHT, spots).roads(table(TruckClass.HEAVY, spots));
        assertThat(roads).allMatch(Road::oneWay).hasSize(8);
        assertThat(roads.stream().filter(Road::hill)).hasSize(6);
    }
}
