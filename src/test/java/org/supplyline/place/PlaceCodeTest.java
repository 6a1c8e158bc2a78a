package org.supplyline.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"bin:cz-3", "depot:cz-1", "donor:cz-0", "in-transit:cz", "opening:sx04-0"})
    void aCodeReadsBackAsItIsWritten(String text) {
        assertThat(PlaceCode.parse(text)).map(PlaceCode::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bin:cz",
                "bin:cz-",
                "bin:cz-03",
                "bin:CZ-3",
                "shelf:cz-3",
                "in-transit:cz-0",
                "in-transit:cz-1",
                "bin:c-1",
                "bin:cz-1234567890",
                "bin:cz-3 ",
                ""
            })
    void whatIsNoCodeIsEmpty(String text) {
        assertThat(PlaceCode.parse(text)).isEmpty();
    }

    @Test
    void anInTransitPlaceHasNoNumber() {
        assertThatThrownBy(() -> new PlaceCode(PlaceKind.IN_TRANSIT, "cz", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PlaceCode.inTransit("cz")).hasToString("in-transit:cz");
    }
}
