package org.supplyline.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.ItemAt;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalReader;
import org.supplyline.journal.JournalRecord;
import org.supplyline.journal.JournalSignal;
import tools.jackson.databind.JsonNode;

/**
 * The stock as the journal makes it, in memory, for all viewers at once. One thread reads the journal behind a cursor
 * whenever the journal has grown; what it read last and when is part of every message, so a board whose database is gone cannot look live.
 */
@Component
class StockBoard extends JournalReader {

    private static final Logger LOG = LoggerFactory.getLogger(StockBoard.class);

    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(5);

    /** Names are read anew this often even if no record says that they changed. */
    private static final Duration RENEW_EVERY = Duration.ofMinutes(10);

    /** A screen that changes more often helps nobody. */
    private static final Pace PACE = new Pace("stock-board", Duration.ofMillis(200), Duration.ofSeconds(2));

    private static final int RECORDS_AT_ONCE = 500;

    private final StockRows source;
    private final Journal journal;
    private final Clock clock;
    private final List<Consumer<BoardMessage>> viewers = new CopyOnWriteArrayList<>();
    private final Map<String, StockRow> rows = new HashMap<>();
    private JournalCursor cursor = JournalCursor.START;
    private Instant readAt = Instant.EPOCH;
    private Instant renewAt = Instant.EPOCH;
    private Instant heartbeatAt = Instant.EPOCH;
    private boolean readable = true;

    StockBoard(StockRows source, Journal journal, JournalSignal signal, Clock clock) {
        super(signal, PACE);
        this.source = source;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds a viewer, who first gets everything and then each change; no change falls in between. */
    synchronized void join(Consumer<BoardMessage> viewer) {
        viewer.accept(snapshot());
        viewers.add(viewer);
    }

    void leave(Consumer<BoardMessage> viewer) {
        viewers.remove(viewer);
    }

    /** Everything as it is known now. */
    synchronized BoardMessage.Snapshot snapshot() {
        return new BoardMessage.Snapshot(
                cursor,
                clock.instant(),
                readAt,
                rows.values().stream().sorted(StockRow.ORDER).toList());
    }

    @Override
    protected void caughtUp() {
        if (!readable) {
            LOG.warn("The stock board reads again.");
        }
        readable = true;
        heartbeat();
    }

    /** While the database is away the board goes on looking, and its heartbeats say how old the picture is. */
    @Override
    protected void failed(RuntimeException failure) {
        if (readable) {
            LOG.warn("The stock board cannot read: {}", failure.toString());
        }
        readable = false;
        heartbeat();
    }

    @Override
    protected synchronized boolean turn() {
        Instant now = clock.instant();
        if (now.isAfter(renewAt)) {
            renew();
            renewAt = now.plus(RENEW_EVERY);
            readAt = clock.instant();
            return true;
        }
        List<JournalRecord> records = journal.after(cursor, RECORDS_AT_ONCE);
        if (!records.isEmpty()) {
            follow(records);
        }
        readAt = clock.instant();
        return records.size() == RECORDS_AT_ONCE;
    }

    private void follow(List<JournalRecord> records) {
        JournalRecord last = records.get(records.size() - 1);
        if (records.stream().anyMatch(r -> r.kind() == JournalKind.MASTER)) {
            renew();
            return;
        }
        Set<ItemAt> moved = moved(records);
        cursor = last.id().cursor();
        if (!moved.isEmpty()) {
            replace(source.at(moved), row -> moved.contains(new ItemAt(row.place(), row.item())));
        }
    }

    private void renew() {
        StockRows.AsOf all = source.all();
        cursor = all.cursor();
        replace(all.rows(), row -> true);
    }

    /** Takes the new rows for all old ones in the scope, and tells the viewers what is different. */
    private void replace(List<StockRow> fresh, Predicate<StockRow> scope) {
        Set<String> gone = new LinkedHashSet<>();
        rows.values().stream().filter(scope).forEach(row -> gone.add(row.key()));
        List<StockRow> changed = new ArrayList<>();
        for (StockRow row : fresh) {
            gone.remove(row.key());
            if (!row.equals(rows.put(row.key(), row))) {
                changed.add(row);
            }
        }
        gone.forEach(rows::remove);
        if (!changed.isEmpty() || !gone.isEmpty()) {
            Instant now = clock.instant();
            tell(new BoardMessage.Delta(cursor, now, now, List.copyOf(changed), List.copyOf(gone)));
        }
    }

    private static Set<ItemAt> moved(List<JournalRecord> records) {
        Set<ItemAt> moved = new LinkedHashSet<>();
        for (JournalRecord journalRecord : records) {
            for (JsonNode line : journalRecord.body().path("lines")) {
                for (String side : List.of("from", "to")) {
                    if (line.path("item").isString() && line.path(side).isString()) {
                        moved.add(new ItemAt(
                                line.path(side).stringValue(), line.path("item").stringValue()));
                    }
                }
            }
        }
        return moved;
    }

    private synchronized void heartbeat() {
        Instant now = clock.instant();
        if (!now.isBefore(heartbeatAt)) {
            heartbeatAt = now.plus(HEARTBEAT_EVERY);
            tell(new BoardMessage.Heartbeat(cursor, now, readAt));
        }
    }

    private void tell(BoardMessage message) {
        viewers.forEach(viewer -> viewer.accept(message));
    }
}
