package org.supplyline.need;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one site wants of one item.
 *
 * @param id journal record and line, {@code cz.1.17/2}
 * @param site place code
 * @param item code of the relief item
 * @param asked base units that the site named; absent: wanted, amount unknown
 * @param approved base units that were granted (核定); absent: not decided yet
 * @param days how many days the approved amount is for, 1 to 365; absent for what is given once
 * @param urgency 1 at once, 2 soon, 3 later, 4 when there is enough; whoever waits is served like the next class after each day
 * @param due when it must be there
 * @param basis how the approved amount was found
 * @param formula the reckoning in figures, {@code 60 × 1.00 × 5}; may be empty
 * @param reason in a person's words; may be empty
 * @param status whether it still stands
 * @param waitsSince when the site first asked for the item; asking again does not begin the waiting anew
 */
public record Need(
        String id,
        String site,
        String item,
        @Nullable Long asked,
        @Nullable Long approved,
        @Nullable Long days,
        int urgency,
        @Nullable Instant due,
        Basis basis,
        String formula,
        String reason,
        Status status,
        Instant waitsSince) {

    public static final int MOST_URGENT = 1;
    public static final int LEAST_URGENT = 4;

    /** Whether a need stands. */
    public enum Status {
        OPEN,
        WITHDRAWN,
        REPLACED
    }

    public Need {
        if (urgency < MOST_URGENT || urgency > LEAST_URGENT) {
            throw new IllegalArgumentException("The urgency of need (%s) cannot be %d.".formatted(id, urgency));
        }
        if ((asked != null && asked < 1) || (approved != null && approved < 0)) {
            throw new IllegalArgumentException(
                    "Need (%s) cannot ask for %s and get %s.".formatted(id, asked, approved));
        }
    }

    /** The approved amount a day in hundredths of a base unit; empty if nothing is approved or it is given once. */
    public OptionalLong approvedHundredthsADay() {
        return approved == null || days == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.multiplyExact(approved, 100L) / days);
    }
}
