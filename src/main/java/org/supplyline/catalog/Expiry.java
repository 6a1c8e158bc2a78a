package org.supplyline.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when goods are usable, in the zone of the node: through a day, or, as with fresh food, until a minute of it (AI
 * 7003).
 *
 * @param day last day of use
 * @param time from this minute on they are no longer usable; null: usable through the day
 */
public record Expiry(LocalDate day, @Nullable LocalTime time) implements Comparable<Expiry> {

    /** Later than every date that stands on goods. */
    public static final Expiry NEVER = Expiry.of(LocalDate.MAX);

    private static final Comparator<Expiry> ORDER = Comparator.comparing(Expiry::day)
            .thenComparing(Expiry::time, Comparator.nullsLast(Comparator.<LocalTime>naturalOrder()));

    public Expiry {
        time = time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Usable through that day. */
    public static Expiry of(LocalDate day) {
        return new Expiry(day, null);
    }

    /** Reads {@code 2027-01-31}, {@code 2027-01-31T18:00} and the same with a blank; empty for anything else. */
    public static Optional<Expiry> parse(String text) {
        String[] parts = text.strip().split("[T ]", 2);
        try {
            return Optional.of(
                    new Expiry(LocalDate.parse(parts[0]), parts.length == 1 ? null : LocalTime.parse(parts[1])));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Reads the two fields of a form, of which the second may be empty. */
    public static Optional<Expiry> parse(String day, String time) {
        return parse(time.isBlank() ? day : day.strip() + "T" + time.strip());
    }

    /** The one predicate for "not expired". */
    public boolean isUsable(Instant at, ZoneId zone) {
        boolean isOver = LocalDate.ofInstant(at, zone).isAfter(day);
        return !isOver && (time == null || at.isBefore(usableUntil(zone)));
    }

    /** The moment from which goods are no longer usable: that minute, or the midnight after the day. */
    public Instant usableUntil(ZoneId zone) {
        return time == null
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }

    /** Full hours until then; below zero where it is over for an hour. */
    public long hoursLeft(Instant at, ZoneId zone) {
        return Duration.between(at, usableUntil(zone)).toHours();
    }

    /** Whether both can be said of the same goods: one may tell no time. */
    public boolean agreesWith(Expiry other) {
        return day.equals(other.day) && (time == null || other.time == null || time.equals(other.time));
    }

    /** As programs write it: {@code 2027-01-31} or {@code 2027-01-31T18:00}. */
    @JsonValue
    public String iso() {
        return time == null ? day.toString() : day + "T" + time;
    }

    @Override
    public int compareTo(Expiry other) {
        return ORDER.compare(this, other);
    }

    /** As people read it: {@code 2027-01-31} or {@code 2027-01-31 18:00}. */
    @Override
    public String toString() {
        return time == null ? day.toString() : day + " " + time;
    }
}
