package org.supplyline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Expiry ALL_DAY = Expiry.of(DAY);
    private static final Expiry AT_SIX = new Expiry(DAY, LocalTime.of(18, 0));

    @Test
    void goodsAreUsableThroughTheDayInTheZoneOfTheNode() {
        assertThat(ALL_DAY.isUsable(Instant.parse("2026-03-31T15:59:59.999Z"), SHANGHAI))
                .isTrue();
        assertThat(ALL_DAY.isUsable(Instant.parse("2026-03-31T16:00:00Z"), SHANGHAI))
                .isFalse();
        assertThat(ALL_DAY.isUsable(Instant.parse("2026-03-31T16:00:00Z"), ZoneId.of("UTC")))
                .isTrue();
    }

    @Test
    void freshFoodIsUsableUntilItsMinuteAndNotAfterIt() {
        assertThat(AT_SIX.isUsable(Instant.parse("2026-03-31T09:59:59.999Z"), SHANGHAI))
                .isTrue();
        assertThat(AT_SIX.isUsable(Instant.parse("2026-03-31T10:00:00Z"), SHANGHAI))
                .isFalse();
        assertThat(AT_SIX.isUsable(Instant.parse("2026-03-30T15:00:00Z"), SHANGHAI))
                .isTrue();
        assertThat(AT_SIX.isUsable(Instant.parse("2026-04-01T01:00:00Z"), SHANGHAI))
                .isFalse();
    }

    @Test
    void usableUntilIsTheFirstInstantAtWhichGoodsAreNoLongerUsable() {
        for (Expiry expiry : new Expiry[] {ALL_DAY, AT_SIX}) {
            Instant end = expiry.usableUntil(SHANGHAI);
            assertThat(expiry.isUsable(end.minusMillis(1), SHANGHAI)).isTrue();
            assertThat(expiry.isUsable(end, SHANGHAI)).isFalse();
        }
    }

    @Test
    void nothingIsUsableLongerThanWhatNeverExpires() {
        assertThat(Expiry.NEVER.isUsable(Instant.parse("9999-12-31T00:00:00Z"), SHANGHAI))
                .isTrue();
        assertThat(Stream.of(Expiry.NEVER, ALL_DAY, AT_SIX).sorted()).containsExactly(AT_SIX, ALL_DAY, Expiry.NEVER);
    }

    @Test
    void itIsReadAsProgramsAndPeopleWriteIt() {
        assertThat(Expiry.parse(" 2026-03-31 ")).hasValue(ALL_DAY);
        assertThat(Expiry.parse(AT_SIX.iso())).hasValue(AT_SIX);
        assertThat(Expiry.parse(AT_SIX.toString())).hasValue(AT_SIX);
        assertThat(Expiry.parse("2026-03-31T18:00:59")).hasValue(AT_SIX);
        assertThat(Expiry.parse("2026-03-31", "")).hasValue(ALL_DAY);
        assertThat(Expiry.parse("2026-03-31", "18:00")).hasValue(AT_SIX);
        assertThat(Stream.of("", "2026-02-30", "2026-03-31T25:00", "2026-03-31T", "T18:00", "31/3/2026"))
                .allSatisfy(text -> assertThat(Expiry.parse(text)).isEmpty());
    }

    @Test
    void whoTellsNoTimeDoesNotContradictWhoTellsOne() {
        assertThat(ALL_DAY.agreesWith(AT_SIX)).isTrue();
        assertThat(AT_SIX.agreesWith(ALL_DAY)).isTrue();
        assertThat(AT_SIX.agreesWith(new Expiry(DAY, LocalTime.of(19, 0)))).isFalse();
        assertThat(ALL_DAY.agreesWith(Expiry.of(DAY.plusDays(1)))).isFalse();
    }
}
