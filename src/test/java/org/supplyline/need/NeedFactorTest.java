package org.supplyline.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NeedFactorTest {

    private static final NeedFactors FACTORS = NeedFactors.shipped();

    /** The worked case of the suits around Wuhan: 39 sites of four classes. */
    @Test
    void thirtyNineSitesNeedEightHundredAndTwentyFourSuitsADayAndEightyThreeCartonsInFiveDays() {
        Map<SiteClass, Long> sites = Map.of(
                SiteClass.DESIGNATED, 6L, SiteClass.FEVER_WARD, 14L, SiteClass.FEVER_CLINIC, 13L, SiteClass.SMALL, 6L);
        NeedFactor suit = FACTORS.of("suit-protective").orElseThrow();

        assertThat(sites.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(39);
        assertThat(total(sites, suit, 1)).isEqualTo(824);
        assertThat(total(sites, suit, 5)).isEqualTo(4_120);
        assertThat((total(sites, suit, 5) + 49) / 50).isEqualTo(83);
    }

    @Test
    void aFactorBelowOneIsRoundedUpOnceNotEachDay() {
        NeedFactor goggles = FACTORS.of("goggles").orElseThrow();
        assertThat(goggles.forDays(4, 1)).isEqualTo(1);
        assertThat(goggles.forDays(4, 5)).isEqualTo(4);
        assertThat(goggles.formula(4, 5)).isEqualTo("4 × 0.20 × 5");
    }

    @Test
    void whatIsGivenOnceIsLessWhatTheHouseholdsAlreadyHave() {
        NeedFactor kit = FACTORS.of("kit-family").orElseThrow();
        assertThat(kit.once(2_700, 0)).isEqualTo(2_700);
        assertThat(kit.once(2_700, 550)).isEqualTo(2_150);
        assertThat(kit.once(10, 550)).isZero();
        assertThat(kit.formula(2_700, 9)).isEqualTo("2700 × 1");
    }

    @Test
    void bottledWaterIsThreeLitresAPersonAndDay() {
        assertThat(FACTORS.of("water-bottled").orElseThrow().forDays(1_800, 1)).isEqualTo(10_800);
    }

    private static long total(Map<SiteClass, Long> sites, NeedFactor factor, long days) {
        return sites.entrySet().stream()
                .mapToLong(e -> Objects.requireNonNull(e.getValue())
                        * factor.forDays(e.getKey().shiftsADay(), days))
                .sum();
    }
}
