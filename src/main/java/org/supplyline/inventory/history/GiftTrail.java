package org.supplyline.inventory.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalRecord;
import org.supplyline.node.NodeIdentity;

/**
 * Reads the journal in its order and writes down by which gift each line's goods came. Any instance of the node may take
 * the next turn; a turn is one transaction under one lock.
 */
@Component
class GiftTrail {

    /** Bounds the transaction to about a second. */
    static final int BATCH = 1_000;

    /** As many lines a past balance adds up at most, give or take a batch. */
    static final int SNAPSHOT_EVERY = 200_000;

    private final NodeIdentity node;
    private final Journal journal;
    private final TrailStore store;
    private final TransactionTemplate transaction;

    GiftTrail(NodeIdentity node, Journal journal, TrailStore store, PlatformTransactionManager transactions) {
        this.node = node;
        this.journal = journal;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads the next records; whether there may be more. */
    boolean turn() {
        Integer read = transaction.execute(status -> {
            store.lock();
            TrailStore.Progress progress = store.progress(node.code());
            List<JournalRecord> records = journal.after(progress.cursor(), BATCH);
            if (!records.isEmpty()) {
                take(progress, records);
            }
            return records.size();
        });
        return read != null && read == BATCH;
    }

    /** How far the history is. */
    JournalCursor cursor() {
        return store.progress(node.code()).cursor();
    }

    private void take(TrailStore.Progress progress, List<JournalRecord> records) {
        List<GiftFold.TrailLine> lines = records.stream()
                .flatMap(record -> TrailReader.lines(record).stream())
                .toList();
        GiftFold fold = new GiftFold(progress.arrivals(), store.parts(takenBack(lines)));
        Map<PositionKey, List<GiftLayer>> there = store.layers(touched(lines));
        there.forEach(fold::know);
        lines.forEach(fold::add);
        store.replace(fold.layers());
        store.insertParts(fold.parts());
        store.insertMentions(mentions(records));
        JournalCursor now = records.get(records.size() - 1).id().cursor();
        boolean snapshot = progress.since() + records.size() >= SNAPSHOT_EVERY;
        if (snapshot) {
            store.snapshot(progress.snapshot(), now);
        }
        store.move(
                node.code(),
                new TrailStore.Progress(
                        now,
                        fold.arrivals(),
                        snapshot ? 0 : progress.since() + records.size(),
                        snapshot ? now : progress.snapshot()));
    }

    private static Set<JournalCursor> takenBack(List<GiftFold.TrailLine> lines) {
        Set<JournalCursor> records = new LinkedHashSet<>();
        for (GiftFold.TrailLine line : lines) {
            GiftFold.LineKey back = line.takesBack();
            if (back != null) {
                records.add(back.record());
            }
        }
        return records;
    }

    private static Set<PositionKey> touched(List<GiftFold.TrailLine> lines) {
        Set<PositionKey> positions = new LinkedHashSet<>();
        for (GiftFold.TrailLine line : lines) {
            positions.add(line.goods());
            positions.add(line.goods().at(line.to()));
        }
        return positions;
    }

    private static List<TrailStore.Mention> mentions(List<JournalRecord> records) {
        List<TrailStore.Mention> all = new ArrayList<>();
        records.forEach(record -> TrailReader.mentions(record)
                .forEach(
                        name -> all.add(new TrailStore.Mention(name, record.id().cursor()))));
        return all;
    }
}
