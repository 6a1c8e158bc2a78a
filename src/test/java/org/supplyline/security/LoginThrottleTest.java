package org.supplyline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final SetClock clock = new SetClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void theSixthTryWaitsThenTwiceAsLongAndNeverMoreThanAQuarterOfAnHour() {
        fail(LoginThrottle.FREE_FAILURES - 1);
        assertThat(throttle.wait("admin", "10.0.0.1")).isZero();
        fail(1);
        assertThat(throttle.wait("admin", "10.0.0.1")).isEqualTo(Duration.ofSeconds(30));
        fail(1);
        assertThat(throttle.wait("admin", "10.0.0.1")).isEqualTo(Duration.ofSeconds(60));
        fail(100);
        assertThat(throttle.wait("admin", "10.0.0.1")).isEqualTo(LoginThrottle.LONGEST_WAIT);
    }

    @Test
    void theWaitEndsAndASuccessForgetsAll() {
        fail(LoginThrottle.FREE_FAILURES);
        clock.now = clock.now.plusSeconds(31);
        assertThat(throttle.wait("admin", "10.0.0.1")).isZero();
        throttle.succeeded("admin", "10.0.0.1");
        fail(1);
        assertThat(throttle.wait("admin", "10.0.0.1")).isZero();
    }

    @Test
    void whoGuessesElsewhereDoesNotLockTheUserOut() {
        fail(50);
        assertThat(throttle.wait("admin", "10.0.0.2")).isZero();
        assertThat(throttle.wait("ADMIN", "10.0.0.1")).isPositive();
    }

    @Test
    void anAttackerWithManyNamesTakesNoMoreMemoryThanTheLimit() {
        for (int i = 0; i < LoginThrottle.REMEMBERED + 500; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertThat(throttle.remembered()).isEqualTo(LoginThrottle.REMEMBERED);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("admin", "10.0.0.1");
        }
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
