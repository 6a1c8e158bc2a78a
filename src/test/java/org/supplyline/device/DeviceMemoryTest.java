package org.supplyline.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class DeviceMemoryTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final SetClock clock = new SetClock();
    private final DeviceMemory<String, String> memory = new DeviceMemory<>(clock, new DeviceMemory.Outlook());

    private int asked;
    private Optional<String> answer = Optional.of("known");
    private @Nullable RuntimeException failure;

    private Optional<String> ask(String question) {
        return memory.ask(question, () -> {
            asked++;
            if (failure != null) {
                throw failure;
            }
            return answer;
        });
    }

    @Test
    void theDatabaseIsAskedAgainWhenItsAnswerIsNotFresh() {
        assertThat(ask("a")).contains("known");
        clock.pass(DeviceMemory.FRESH.minus(MOMENT));
        assertThat(ask("a")).contains("known");
        assertThat(asked).isEqualTo(1);

        answer = Optional.empty();
        clock.pass(MOMENT);
        assertThat(ask("a")).isEmpty();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() {
        answer = Optional.empty();
        assertThat(ask("a")).isEmpty();
        answer = Optional.of("enrolled since");
        assertThat(ask("a")).contains("enrolled since");
    }

    @Test
    void whileTheDatabaseIsAwayItsLastAnswerHoldsAndOnlyOneRequestLooksForIt() {
        ask("a");
        clock.pass(DeviceMemory.FRESH);
        failure = new DataAccessResourceFailureException("away");

        assertThat(ask("a")).contains("known");
        assertThat(asked).isEqualTo(2);
        assertThat(ask("a")).contains("known");
        assertThatThrownBy(() -> ask("never heard of")).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(asked).isEqualTo(2);

        clock.pass(Duration.ofSeconds(5));
        assertThat(ask("a")).contains("known");
        assertThat(ask("a")).contains("known");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void whenTheDatabaseIsBackItIsAskedAtOnce() {
        ask("a");
        clock.pass(DeviceMemory.FRESH);
        failure = new DataAccessResourceFailureException("away");
        ask("a");
        clock.pass(Duration.ofSeconds(5));
        failure = null;
        answer = Optional.empty();

        assertThat(ask("a")).isEmpty();
        assertThatThrownBy(() -> {
                    failure = new DataAccessResourceFailureException("away again");
                    ask("a");
                })
                .isSameAs(failure);
    }

    @Test
    void anAnswerOlderThanAShiftIsNotBelieved() {
        ask("a");
        failure = new DataAccessResourceFailureException("away");
        clock.pass(DeviceMemory.KEPT);
        assertThatThrownBy(() -> ask("a")).isSameAs(failure);
    }

    @Test
    void aFailureThatIsNoOutageIsNotCovered() {
        ask("a");
        clock.pass(DeviceMemory.FRESH);
        failure = new DataIntegrityViolationException("ours");
        assertThatThrownBy(() -> ask("a")).isSameAs(failure);
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
            return this;
        }
    }
}
