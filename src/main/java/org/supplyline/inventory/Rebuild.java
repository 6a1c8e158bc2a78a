package org.supplyline.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalRecord;

/** Proves that the stock table is the fold of the journal, row for row. */
@Component
public class Rebuild {

    /** Read at a time; the fold itself holds one number a position. */
    private static final int PAGE = 5_000;

    private final Journal journal;
    private final StockStore store;
    private final TransactionTemplate snapshot;

    public Rebuild(Journal journal, StockStore store, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.store = store;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * A position on which table and journal disagree.
     *
     * @param key the position
     * @param table what the stock table says
     * @param fold what the journal adds up to
     */
    public record Difference(PositionKey key, long table, long fold) {}

    /**
     * What was found.
     *
     * @param records journal records read
     * @param positions positions compared
     * @param differences where they disagree; none is good
     */
    public record Report(long records, long positions, List<Difference> differences) {}

    /** Reads the whole journal and the whole table in one snapshot; nothing is changed. */
    public Report compare() {
        return snapshot.execute(status -> {
            StockFold fold = new StockFold();
            JournalCursor cursor = JournalCursor.START;
            List<JournalRecord> page = journal.after(cursor, PAGE);
            while (!page.isEmpty()) {
                page.forEach(fold::add);
                cursor = page.get(page.size() - 1).id().cursor();
                page = journal.after(cursor, PAGE);
            }
            return compare(fold);
        });
    }

    private Report compare(StockFold fold) {
        Map<PositionKey, Long> table = new HashMap<>();
        store.forEach(position -> table.put(position.key(), position.quantity()));
        TreeSet<PositionKey> keys = new TreeSet<>(fold.stock().keySet());
        keys.addAll(table.keySet());
        List<Difference> differences = new ArrayList<>();
        for (PositionKey key : keys) {
            long inTable = table.getOrDefault(key, 0L);
            long folded = fold.stock().getOrDefault(key, 0L);
            if (inTable != folded) {
                differences.add(new Difference(key, inTable, folded));
            }
        }
        return new Report(fold.records(), keys.size(), differences);
    }
}
