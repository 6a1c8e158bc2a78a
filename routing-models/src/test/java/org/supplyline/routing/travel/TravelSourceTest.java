package org.supplyline.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Position;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.Road;

class TravelSourceTest {
    private static final PlaceId A = new PlaceId("a");
    private static final PlaceId B = new PlaceId("b");
    private static final PlaceId C = new PlaceId("c");
    private static final PlaceId JUNCTION = new PlaceId("junction");

    private static Spot spot(PlaceId id) {
        return new Spot(id, null, false);
    }

    @Test
    void aStoredTableStandsAsItIsWithItsDirectionsAndHoles() {
        TravelTable table = new StoredTable(
                        List.of(
                                new Road(A, B, 10, 9_000, false, false, true),
                                new Road(B, A, 30, 12_000, false, false, true),
                                new Road(A, C, 5, 1_000, true, false, false),
                                new Road(B, C, 1, 100, false, true, false)),
                        false)
                .table(List.of(spot(A), spot(B), spot(C)));
        assertThat(table.seconds(0, 1)).isEqualTo(600);
        assertThat(table.metres(1, 0)).isEqualTo(12_000);
        assertThat(table.connects(0, 2)).isFalse();
        assertThat(table.connects(1, 2)).isFalse();
        assertThat(table.connects(2, 2)).isTrue();
        assertThat(table.faults()).isEmpty();
    }

    @Test
    void aStoredSketchLeadsOverPlacesThatAreNotAskedFor() {
        TravelTable table = new StoredTable(
                        List.of(
                                new Road(A, JUNCTION, 10, 9_000, true, false, false),
                                new Road(JUNCTION, B, 3, 2_000, false, false, false)),
                        true)
                .table(List.of(spot(B), spot(A)));
        assertThat(table.seconds(0, 1)).isEqualTo(13 * 60);
        assertThat(table.metres(1, 0)).isEqualTo(11_000);
    }

    @Test
    void anEstimateIsTheGreatCircleWithDetourAndTheSpeedOfTheRoad() {
        Position start = new Position(36, 113);
        Position end = new Position(36, 114);
        long circle = start.metresTo(end);
        TravelTable table = GreatCircle.USUAL.table(
                List.of(new Spot(A, start, false), new Spot(B, end, false), new Spot(C, end, true), spot(JUNCTION)));
        assertThat(table.estimated()).isTrue();
        assertThat(table.metres(0, 1)).isEqualTo((int) (circle * 140 / 100));
        assertThat(table.seconds(0, 1)).isEqualTo((int) Whole.above(circle * 140 / 100 * 36, 400));
        assertThat(table.metres(0, 2)).isEqualTo((int) (circle * 160 / 100));
        assertThat(table.seconds(0, 2)).isEqualTo((int) Whole.above(circle * 160 / 100 * 36, 250));
        assertThat(table.connects(0, 3)).isFalse();
        assertThat(table.faults()).extracting(ProblemFault::code).containsExactly(ProblemFault.Code.NO_POSITION);
    }

    @Test
    void aSpeedOfNothingIsRefused() {
        assertThatThrownBy(() -> new GreatCircle(140, 140, 0, 1)).hasMessageContaining("speeds 0 and 1");
        assertThatThrownBy(() -> new GreatCircle(99, 140, 1, 1)).hasMessageContaining("99");
    }
}
