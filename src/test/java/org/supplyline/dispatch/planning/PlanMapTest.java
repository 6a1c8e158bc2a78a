package org.supplyline.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.supplyline.place.Position;

class PlanMapTest {

    @Test
    void northIsUpAndEastIsRightAtOneScale() {
        PlanMap map = PlanMap.of(
                List.of(
                        spot("a", 36.0, 113.0),
                        spot("north", 36.5, 113.0),
                        spot("east", 36.0, 113.0 + 0.5 / Math.cos(Math.toRadians(36.25)))),
                List.of());

        PlanMap.Mark a = mark(map, "a");
        PlanMap.Mark north = mark(map, "north");
        PlanMap.Mark east = mark(map, "east");
        assertThat(north.x()).isEqualTo(a.x());
        assertThat(a.y() - north.y()).isCloseTo(east.x() - a.x(), Offset.offset(1));
        assertThat(a.y()).isGreaterThan(north.y());
    }

    @Test
    void thirtyHospitalsAtOneCountySeatAllHaveTheirOwnSpotInsideTheDrawing() {
        List<PlanMap.Spot> spots = new ArrayList<>(List.of(spot("depot", 30.6, 114.3)));
        for (int i = 0; i < 30; i++) {
            spots.add(spot("h" + i, 30.9, 113.9));
        }

        PlanMap map = PlanMap.of(spots, List.of());

        assertThat(map.marks()).hasSize(31).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0, map.width());
            assertThat(mark.y()).isBetween(0, map.height());
        });
        assertThat(map.marks().stream().map(mark -> mark.x() + " " + mark.y()).distinct())
                .hasSize(31);
    }

    @Test
    void aPlaceWithoutAPositionIsNamedBesideTheMap() {
        PlanMap map = PlanMap.of(
                List.of(spot("a", 36.0, 113.0), new PlanMap.Spot("b", "site", "无名村", null)),
                List.of(new PlanMap.Way(1, 0, List.of("a", "b", "a"))));

        assertThat(map.unplaced()).containsExactly("无名村");
        assertThat(map.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path()).isEmpty());
    }

    private static PlanMap.Spot spot(String code, double latitude, double longitude) {
        return new PlanMap.Spot(code, "site", code, new Position(latitude, longitude, false));
    }

    private static PlanMap.Mark mark(PlanMap map, String code) {
        return map.marks().stream()
                .filter(mark -> mark.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
