package org.supplyline.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/** The goods on their way between the depots of the node; implemented by the package that sends and receives them. */
public interface TransferBook {

    /**
     * Goods of a transfer.
     *
     * @param depot where it goes
     * @param goods as they are on the way
     * @param quantity base units, above 0
     */
    record Sent(String depot, PositionKey goods, long quantity) {}

    /** What has not come yet, of all transfers. */
    List<Sent> missing();

    /** What these records brought of transfers, by record. */
    Map<JournalId, List<Sent>> brought(Collection<JournalId> records);

    /**
     * Counts what a movement brings into a depot without order and trip as received of the transfers that miss it, the
     * oldest first; if it takes back a record, what that one brought is missing again. Inside the ledger transaction.
     *
     * @param record the movement's first record
     */
    void follow(JournalWriter writer, JournalId record, Movement movement);
}
