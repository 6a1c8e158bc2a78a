package org.supplyline.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of an item a person, a household or a shift uses, and the reckoning that follows from it.
 *
 * @param item code of the relief item
 * @param kind what it is counted by
 * @param hundredths base units times 100, 1 or more
 */
public record NeedFactor(String item, Kind kind, long hundredths) {

    private static final long WHOLE = 100;

    /** What use is counted by. */
    public enum Kind {
        PER_SHIFT(Basis.SHIFTS, true),
        PER_PERSON_DAY(Basis.PERSONS, true),
        ONCE_PER_PERSON(Basis.PERSONS, false),
        ONCE_PER_HOUSEHOLD(Basis.HOUSEHOLDS, false);

        private final Basis basis;
        private final boolean daily;

        Kind(Basis basis, boolean daily) {
            this.basis = basis;
            this.daily = daily;
        }

        public Basis basis() {
            return basis;
        }

        /** Whether it is used up every day; else it is given once. */
        public boolean daily() {
            return daily;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(k ->
                            k.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                    .findFirst();
        }
    }

    public NeedFactor {
        if (hundredths < 1) {
            throw new IllegalArgumentException("The factor of (%s) cannot be %d.".formatted(item, hundredths));
        }
    }

    /** Base units for so many shifts a day or people and so many days, rounded up. */
    public long forDays(long count, long days) {
        requireDaily(true);
        return wholeUp(Math.multiplyExact(Math.multiplyExact(count, hundredths), days));
    }

    /** Base units for so many people or households, less what they already have, rounded up; never below 0. */
    public long once(long count, long alreadyGiven) {
        requireDaily(false);
        return Math.max(0, wholeUp(Math.multiplyExact(count, hundredths)) - alreadyGiven);
    }

    /** The reckoning as people read it. */
    public String formula(long count, long days) {
        String factor = hundredths / WHOLE + (hundredths % WHOLE == 0 ? "" : ".%02d".formatted(hundredths % WHOLE));
        return kind.daily() ? "%d × %s × %d".formatted(count, factor, days) : "%d × %s".formatted(count, factor);
    }

    private void requireDaily(boolean wanted) {
        if (kind.daily() != wanted) {
            throw new IllegalArgumentException("The factor of (%s) is of kind %s.".formatted(item, kind));
        }
    }

    private static long wholeUp(long hundredths) {
        return (hundredths + WHOLE - 1) / WHOLE;
    }
}
