package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShelfLifeTest {

    @Test
    void sixMonthsLeftMeansTheSameDaySixMonthsOn() {
        ShelfLife rice = ShelfLife.of(Duration.ofDays(365));
        assertThat(rice.acceptable(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 2, 1), 6, 3))
                .isTrue();
        assertThat(rice.acceptable(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 2, 1), 6, 3))
                .isFalse();
        // 31 August plus six months is the last day of February.
        assertThat(rice.acceptable(LocalDate.of(2027, 2, 28), LocalDate.of(2026, 8, 31), 6, 3))
                .isTrue();
        assertThat(rice.acceptable(LocalDate.of(2027, 2, 27), LocalDate.of(2026, 8, 31), 6, 3))
                .isFalse();
    }

    @Test
    void whatKeepsSixMonthsAtMostNeedsThree() {
        ShelfLife noodles = ShelfLife.of(Duration.ofDays(180));
        assertThat(noodles.rule()).isEqualTo(ShelfLife.Rule.THREE_MONTHS);
        assertThat(noodles.acceptable(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 2, 1), 6, 3))
                .isTrue();
        assertThat(noodles.acceptable(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 2, 1), 6, 3))
                .isFalse();
    }

    @Test
    void freshFoodIsTakenWhileItIsUsable() {
        ShelfLife bread = ShelfLife.of(Duration.ofDays(3));
        assertThat(bread.rule()).isEqualTo(ShelfLife.Rule.FRESH);
        assertThat(bread.acceptable(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1), 6, 3))
                .isTrue();
        assertThat(bread.acceptable(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1), 6, 3))
                .isFalse();
    }

    @Test
    void whatDoesNotExpireIsAlwaysAcceptable() {
        assertThat(ShelfLife.NONE.acceptable(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 2, 1), 6, 3))
                .isTrue();
    }

    @Test
    void aClassMayBeKnownWithoutTheHoursExceptForFreshFood() {
        ShelfLife life = ShelfLife.parse("six_months").orElseThrow();
        assertThat(life).isEqualTo(new ShelfLife(ShelfLife.Rule.SIX_MONTHS, 0));
        assertThat(ShelfLife.parse(life.text())).contains(life);
        assertThat(life.acceptable(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 2, 1), 6, 3))
                .isFalse();
        assertThat(ShelfLife.parse("fresh")).isEmpty();
        assertThat(ShelfLife.parse("PT72H").orElseThrow().text()).isEqualTo("P3D");
    }
}
