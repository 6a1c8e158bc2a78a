package org.supplyline.inventory;

import java.util.List;
import java.util.Map;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/** Sees every posting inside its ledger transaction, after the stock has changed. */
public interface PostingWatch {

    /**
     * Called once a posting.
     *
     * @param movements by their first record, in journal order
     * @param stock every position that they touched, sorted
     */
    void posted(JournalWriter writer, Map<JournalId, Movement> movements, List<StockChange> stock);
}
