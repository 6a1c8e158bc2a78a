package org.supplyline.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountySeatsTest {

    private static final CountySeats SEATS = CountySeats.shipped();

    @ParameterizedTest
    @CsvSource({
        "沁县, 140430",
        "'松滋市\t', 421087",
        "监利县, 421088",
        "恩施市, 422801",
        "荆州市, 421000",
        "荆州区, 421003",
        "孝感, 420900",
        "天门市, 429006"
    })
    void aCountyIsFoundByTheNamePeopleWrite(String name, String division) {
        assertThat(SEATS.named(name)).map(CountySeat::division).contains(division);
    }

    @Test
    void aCountyBelongsToItsPrefectureAndACityOfTheProvinceToItself() {
        assertThat(SEATS.named("阳新县")).map(CountySeat::prefecture).contains("420200");
        assertThat(SEATS.named("天门市")).map(CountySeat::prefecture).contains("429006");
    }

    @Test
    void everySeatIsAnEstimate() {
        assertThat(SEATS.named("武乡县").map(CountySeat::position))
                .hasValueSatisfying(p -> assertThat(p.estimated()).isTrue());
    }

    /** The road lengths that people of Changzhi give are never shorter than the straight line between the seats. */
    @ParameterizedTest
    @CsvSource({"沁源县, 105", "沁县, 87", "武乡县, 90", "襄垣县, 48", "屯留区, 25", "平顺县, 40", "黎城县, 54", "壶关县, 18"})
    void theStraightLineIsShorterThanTheRoadAndAtLeastHalfOfIt(String county, long roadKilometres) {
        Position depot = SEATS.named("潞州区").orElseThrow().position();
        Position seat = SEATS.named(county).orElseThrow().position();
        assertThat(depot.metresTo(seat)).isBetween(roadKilometres * 500, roadKilometres * 1000);
    }
}
