package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1DateTest {

    @ParameterizedTest
    @CsvSource({
        "261231,2026,2026-12-31",
        "280200,2026,2028-02-29",
        "270200,2026,2027-02-28",
        "261200,2026,2026-12-31",
        "000229,2026,2000-02-29"
    })
    void dayZeroIsTheLastDayOfTheMonth(String yymmdd, int year, LocalDate expected) {
        assertThat(Gs1Date.parse(yymmdd, year)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "760101,2026,2076-01-01",
        "770101,2026,1977-01-01",
        "260101,2026,2026-01-01",
        "990101,2026,1999-01-01",
        "500101,2099,2050-01-01",
        "490101,2099,2149-01-01",
        "000101,2099,2100-01-01",
        "510101,2000,1951-01-01",
        "500101,2000,2050-01-01"
    })
    void theCenturyIsThatOfTheNearestYear(String yymmdd, int year, LocalDate expected) {
        assertThat(Gs1Date.parse(yymmdd, year)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26123", "2612311", "261301", "260001", "260000", "260230", "270229", "26O101", "-60101"})
    void whatIsNoDayIsNone(String yymmdd) {
        assertThat(Gs1Date.parse(yymmdd, 2026)).isEmpty();
    }

    @Test
    void aLeapDayOfACenturyWithoutOneIsNone() {
        assertThat(Gs1Date.parse("000229", 2099)).isEmpty();
    }
}
