package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.supplyline.inventory.PositionKey;

/**
 * Goods on their way from one depot of this node to another.
 *
 * @param record the movement that sent them
 */
record Transfer(
        long id,
        String fromDepot,
        String toDepot,
        Status status,
        String sentBy,
        Instant sentAt,
        String record,
        String reason,
        List<Line> lines) {

    /** How far a transfer is. */
    enum Status {
        OPEN,
        RECEIVED,
        /** Received, and something is missing that nobody has accounted for. */
        SHORT,
        /** Its sending was corrected away. */
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A position of it.
     *
     * @param goods as they are on the way
     */
    record Line(PositionKey goods, long sent, long received, long lost) {

        public long missing() {
            return sent - received - lost;
        }
    }
}
