package org.supplyline.inventory.keeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.PositionKey;

/**
 * A row of the queue.
 *
 * @param record the journal record that shows it, or null for a held scan
 * @param heldScan number of the held scan, or null
 * @param count number of the count, or null
 * @param transfer number of the transfer, or null
 * @param place where, or null
 * @param goods which position, or null
 * @param keeper who looks after it, or null
 * @param due until when, or null
 * @param settlement how it ended, or null while it is open
 */
record OpenDiscrepancy(
        long id,
        DiscrepancyKind kind,
        Instant openedAt,
        @Nullable String record,
        @Nullable Long heldScan,
        @Nullable Long count,
        @Nullable Long transfer,
        @Nullable String place,
        @Nullable PositionKey goods,
        @Nullable Long quantity,
        @Nullable String order,
        String detail,
        @Nullable String keeper,
        @Nullable Instant due,
        @Nullable Settlement settlement) {

    /**
     * How a row ended.
     *
     * @param as in which way
     * @param by who did it, or null where a posting did
     * @param record the journal record that mended it, or null where the held scan's own record says so
     * @param order the order given after the fact, or null
     */
    record Settlement(
            Instant at,
            String as,
            @Nullable String by,
            @Nullable String record,
            @Nullable String order,
            @Nullable String reason) {}

    public boolean isOpen() {
        return settlement == null;
    }

    /** Whether somebody looks after it until a day. */
    public boolean isDeclared() {
        return keeper != null && due != null;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && due != null && due.isBefore(now);
    }

    /** Whether a person may close it with a reason; the others end with what mends them. */
    public boolean isResolvedByHand() {
        return switch (kind) {
            case EARMARK,
                    OVER_ORDER,
                    SEAL_BROKEN,
                    WRONG_PLACE,
                    EXPIRED,
                    ON_HOLD,
                    LOT_NOT_SCANNED,
                    WRONG_LOT,
                    WRONG_VEHICLE,
                    WRONG_RECEIVER,
                    ORDER_UNCLEAR,
                    NO_ACCEPTANCE,
                    OVER_PACKED,
                    OTHER_ORDER,
                    LOT_DIFFERS,
                    UNIT_MISSING,
                    UNIT_ELSEWHERE,
                    SURPLUS_DELIVERY,
                    NOT_COUNTED -> true;
            case SHORT_DELIVERY -> transfer == null;
            case BELOW_ZERO,
                    UNKNOWN_CODE,
                    UNREADABLE,
                    KEY_CONFLICT,
                    HELD_SCAN,
                    COUNT_DIFFERENCE,
                    NO_ORDER,
                    NO_RECEIPT -> false;
        };
    }
}
