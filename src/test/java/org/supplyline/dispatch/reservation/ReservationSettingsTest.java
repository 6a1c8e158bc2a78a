package org.supplyline.dispatch.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReservationSettingsTest {

    @Test
    void goodsAreHeldForAMinuteToThirtyDays() {
        assertThat(new ReservationSettings(Duration.ofDays(30)).held()).isEqualTo(Duration.ofDays(30));
        for (Duration wrong : new Duration[] {Duration.ofSeconds(59), Duration.ofDays(31), Duration.ofHours(-1)}) {
            assertThatThrownBy(() -> new ReservationSettings(wrong))
                    .hasMessageContaining("supplyline.reservation.held");
        }
    }
}
