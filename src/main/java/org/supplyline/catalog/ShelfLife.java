package org.supplyline.catalog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How long an item keeps from its making, and what that demands of a gift at the door: what keeps longer than six months
 * must have six months left, what keeps less must have three, fresh food is taken by the hour.
 *
 * @param rule what is asked of the expiry date at acceptance
 * @param hours how long it keeps from its making; 0 for what does not expire, and where only the class is known
 */
public record ShelfLife(Rule rule, long hours) {

    /** For goods that do not expire. */
    public static final ShelfLife NONE = new ShelfLife(Rule.NONE, 0);

    private static final Duration FRESH_LIMIT = Duration.ofDays(30);
    private static final Duration HALF_YEAR = Duration.ofDays(183);
    private static final long HOURS_A_DAY = 24;

    /** What a donated lot must have left. */
    public enum Rule {
        NONE,
        SIX_MONTHS,
        THREE_MONTHS,
        FRESH
    }

    public ShelfLife {
        if (hours < 0 || (rule == Rule.NONE && hours > 0) || (rule == Rule.FRESH && hours == 0)) {
            throw new IllegalArgumentException(
                    "The shelf life of %d hours does not fit rule %s.".formatted(hours, rule));
        }
    }

    /** The rule follows from the life; zero means that the goods do not expire. */
    public static ShelfLife of(Duration life) {
        if (life.isZero()) {
            return NONE;
        }
        if (life.compareTo(FRESH_LIMIT) < 0) {
            return new ShelfLife(Rule.FRESH, life.toHours());
        }
        return new ShelfLife(life.compareTo(HALF_YEAR) <= 0 ? Rule.THREE_MONTHS : Rule.SIX_MONTHS, life.toHours());
    }

    /**
     * Whether a gift that expires then has enough life left to be accepted on that day; the very day on which the months
     * end is enough.
     *
     * @param months what long-lived goods must have left, by the branch's rule
     * @param shortMonths what those must have left that keep six months at most
     */
    public boolean acceptable(LocalDate expiry, LocalDate today, int months, int shortMonths) {
        LocalDate earliest = switch (rule) {
            case NONE -> LocalDate.MIN;
            case SIX_MONTHS -> today.plusMonths(months);
            case THREE_MONTHS -> today.plusMonths(shortMonths);
            case FRESH -> today;
        };
        return !expiry.isBefore(earliest);
    }

    /** As files write it: {@code P365D}, {@code PT72H}, the word of the class alone, or nothing for what does not expire. */
    String text() {
        if (hours == 0) {
            return expires() ? rule.name().toLowerCase(Locale.ROOT) : "";
        }
        return hours % HOURS_A_DAY == 0 ? "P" + hours / HOURS_A_DAY + "D" : "PT" + hours + "H";
    }

    /** Reads what {@link #text} writes; empty if it is no such text. */
    static Optional<ShelfLife> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        for (Rule rule : new Rule[] {Rule.SIX_MONTHS, Rule.THREE_MONTHS}) {
            if (text.equals(rule.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(new ShelfLife(rule, 0));
            }
        }
        try {
            return Optional.of(of(Duration.parse(text)));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    public boolean expires() {
        return rule != Rule.NONE;
    }
}
