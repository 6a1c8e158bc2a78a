package org.supplyline.scan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a label says of goods beside their GTIN.
 *
 * @param lot batch or lot, 1 to 20 characters, AI 10
 * @param serial serial number, 1 to 20 characters, AI 21
 * @param expiry last day of use, AI 17, or the day of AI 7003
 * @param expiryTime minute of that day from which the goods are no longer usable, AI 7003; null: usable through the day
 * @param bestBefore AI 15
 * @param production AI 11
 * @param count trade items, AI 30 or 37, from 0
 */
public record ItemDetails(
        @Nullable String lot,
        @Nullable String serial,
        @Nullable LocalDate expiry,
        @Nullable LocalTime expiryTime,
        @Nullable LocalDate bestBefore,
        @Nullable LocalDate production,
        @Nullable Long count) {

    /** Nothing said. */
    public static final ItemDetails NONE = new ItemDetails(null, null, null, null, null, null);

    /** Goods of which no minute of expiry is said. */
    public ItemDetails(
            @Nullable String lot,
            @Nullable String serial,
            @Nullable LocalDate expiry,
            @Nullable LocalDate bestBefore,
            @Nullable LocalDate production,
            @Nullable Long count) {
        this(lot, serial, expiry, null, bestBefore, production, count);
    }

    /** What both labels say together; empty if they contradict each other. */
    public Optional<ItemDetails> and(ItemDetails other) {
        boolean agree = agree(lot, other.lot)
                && agree(serial, other.serial)
                && agree(expiry, other.expiry)
                && agree(expiryTime, other.expiryTime)
                && agree(bestBefore, other.bestBefore)
                && agree(production, other.production)
                && agree(count, other.count);
        return agree
                ? Optional.of(new ItemDetails(
                        either(lot, other.lot),
                        either(serial, other.serial),
                        either(expiry, other.expiry),
                        either(expiryTime, other.expiryTime),
                        either(bestBefore, other.bestBefore),
                        either(production, other.production),
                        either(count, other.count)))
                : Optional.empty();
    }

    static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || Objects.equals(one, other);
    }

    static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
