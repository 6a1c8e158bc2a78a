package org.supplyline.inventory;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;

/** What is where, for those who only look. */
@Component
public class Stock {

    /** Far more positions than a branch has; a snapshot beyond it says so by its length. */
    public static final int SNAPSHOT_LIMIT = 100_000;

    private final StockStore store;
    private final Journal journal;
    private final TransactionTemplate snapshot;

    Stock(StockStore store, Journal journal, PlatformTransactionManager transactions) {
        this.store = store;
        this.journal = journal;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * All stock at one moment of the journal.
     *
     * @param cursor the last record that it contains
     * @param positions what is not zero, by item and place
     */
    public record Snapshot(JournalCursor cursor, List<StockPosition> positions) {}

    /** Stock and cursor from one and the same state of the database. */
    public Snapshot snapshot() {
        return snapshot.execute(status -> new Snapshot(journal.head(), store.positions(SNAPSHOT_LIMIT)));
    }

    /** The positions of a few items at their places, read anew; for showing what movements changed. */
    public List<StockPosition> at(Collection<ItemAt> wanted) {
        return store.at(wanted);
    }
}
