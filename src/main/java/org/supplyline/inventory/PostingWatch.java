package org.supplyline.inventory;

import java.util.Map;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/** Sees every posting inside its ledger transaction, after the stock has changed. */
public interface PostingWatch {

    /** @param movements by their first record, in journal order */
    void posted(JournalWriter writer, Map<JournalId, Movement> movements);
}
