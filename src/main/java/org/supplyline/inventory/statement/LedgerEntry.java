package org.supplyline.inventory.statement;

import java.time.Instant;
import org.supplyline.inventory.Fund;
import org.supplyline.journal.JournalId;

/**
 * One movement of the running ledger.
 *
 * @param recordedAt when it was booked; the period goes by this time
 * @param occurredAt when it happened
 * @param paper code of the order, acceptance or gift, else of the trip; empty if nothing was written
 * @param from the place where the goods were
 * @param to the place where they went
 * @param outward whether the counterpart is where they went, not where they came from
 * @param mends whether it takes back or mends another record
 * @param balance what of the item was there behind it
 */
record LedgerEntry(
        JournalId record,
        int line,
        Instant recordedAt,
        Instant occurredAt,
        String step,
        String item,
        String lot,
        String owner,
        Fund fund,
        String earmark,
        String paper,
        String from,
        String to,
        boolean outward,
        boolean mends,
        long in,
        long out,
        long balance) {

    /** Where the goods came from or went to. */
    String counterpart() {
        return outward ? to : from;
    }

    /** The same where so much was there before the period. */
    LedgerEntry behind(long opening) {
        return new LedgerEntry(
                record,
                line,
                recordedAt,
                occurredAt,
                step,
                item,
                lot,
                owner,
                fund,
                earmark,
                paper,
                from,
                to,
                outward,
                mends,
                in,
                out,
                opening + balance);
    }
}
