package org.supplyline.unit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.PositionKey;

/**
 * Cartons that stand at the door, received before anybody sorts them; those that look alike are told once.
 *
 * @param place place code of where they stand; those that the rules speak against go on hold
 * @param count how many cartons, 1 to {@value #MAX_COUNT}
 * @param onPallet whether one pallet label stands for all of them
 * @param sscc whether they get SSCCs from the branch's range, not own carton numbers
 * @param content what each holds, or null while nobody has looked
 * @param weightGrams of one carton, or null
 * @param photo SHA-256 of a picture of one, or null
 * @param note such as the number of a waybill, or empty; at most {@value #MAX_NOTE} characters
 */
record NewArrival(
        String place,
        int count,
        boolean onPallet,
        boolean sscc,
        @Nullable Content content,
        @Nullable Long weightGrams,
        @Nullable String photo,
        String note) {

    static final int MAX_COUNT = 500;
    static final int MAX_NOTE = 500;

    /**
     * What is in a carton.
     *
     * @param item item code
     * @param lot lot, or {@code -}
     * @param expiry until when they are usable, or null
     * @param quantity base units, from 1
     * @param title whose it is and what for, as far as that is known
     */
    record Content(String item, String lot, @Nullable Expiry expiry, long quantity, Title title) {

        /** What stands in the depot is booked whatever it is; goods out of date wait for a person in the queue. */
        boolean isUsable(Instant at, ZoneId zone) {
            return expiry == null || expiry.isUsable(at, zone);
        }

        /**
         * Base units in so many pieces.
         *
         * @throws ArithmeticException if they have no place in a long
         */
        long times(long pieces) {
            return Math.multiplyExact(quantity, pieces);
        }

        /** These goods at the place of others, whose owner, fund class and earmark they have unless more is known. */
        PositionKey like(PositionKey others) {
            return new PositionKey(
                    others.place(),
                    item,
                    lot,
                    Objects.requireNonNullElse(title.owner(), others.owner()),
                    Objects.requireNonNullElse(title.fund(), others.fund()),
                    Objects.requireNonNullElse(title.earmark(), others.earmark()));
        }
    }

    /** Owner, fund class and earmark; null for what nobody says. */
    record Title(
            @Nullable String owner,
            @Nullable Fund fund,
            @Nullable String earmark) {}

    /** @throws IllegalArgumentException if count or note are out of range */
    NewArrival {
        if (count < 1 || count > MAX_COUNT || note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("%d cartons, note of %d.".formatted(count, note.length()));
        }
    }
}
