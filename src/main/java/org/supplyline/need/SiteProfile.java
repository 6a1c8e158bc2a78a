package org.supplyline.need;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a site from which needs are reckoned.
 *
 * @param site place code
 * @param shiftsADay isolation shifts of a medical unit, 0 to 10,000; absent if unknown
 * @param persons people to be served; absent if unknown
 * @param households their households; absent if unknown
 */
public record SiteProfile(
        String site,
        @Nullable Long shiftsADay,
        @Nullable Long persons,
        @Nullable Long households) {

    static final long MAX_SHIFTS = 10_000;

    /** The number that a factor of this kind multiplies; absent if unknown. */
    @Nullable
    Long count(NeedFactor.Kind kind) {
        return switch (kind) {
            case PER_SHIFT -> shiftsADay;
            case PER_PERSON_DAY, ONCE_PER_PERSON -> persons;
            case ONCE_PER_HOUSEHOLD -> households;
        };
    }
}
