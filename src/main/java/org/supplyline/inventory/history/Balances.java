package org.supplyline.inventory.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.StockPosition;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.node.NodeIdentity;

/** The stock as it was after any record of the journal, or at any moment. */
@Component
public class Balances {

    private final NodeIdentity node;
    private final Journal journal;
    private final HistoryStore store;

    Balances(NodeIdentity node, Journal journal, HistoryStore store) {
        this.node = node;
        this.journal = journal;
        this.store = store;
    }

    /**
     * The stock of the past.
     *
     * @param at the last record that counts
     * @param recordedAt when that was written, or null before the first
     * @param positions what was not zero, by item and place
     */
    record Balance(JournalCursor at, @Nullable Instant recordedAt, List<StockPosition> positions) {}

    /**
     * The stock after a record or at a moment, of one item or place where that is named.
     *
     * @param at {@code 2.17} or {@code cz.2.17} of this node, an instant, a local time, a day for its end, or empty for
     *     now
     * @return empty if {@code at} is none of these, or a record that was never written or is another node's
     */
    Optional<Balance> find(String at, @Nullable String item, @Nullable String place, int limit) {
        return record(at.strip()).map(record -> {
            JournalCursor snapshot = store.snapshotBefore(record);
            return new Balance(
                    record,
                    store.recordedAt(node.code(), record).orElse(null),
                    store.balance(snapshot, record, item, place, limit));
        });
    }

    /** The last record that was written before the moment. */
    public JournalCursor lastBefore(Instant moment) {
        return lastUntil(moment.minus(1, ChronoUnit.MICROS));
    }

    /** The last kept stock that is no younger than the record; {@link JournalCursor#START} if none is. */
    public JournalCursor snapshotBefore(JournalCursor record) {
        return store.snapshotBefore(record);
    }

    private Optional<JournalCursor> record(String at) {
        if (at.isEmpty()) {
            return Optional.of(journal.head());
        }
        try {
            String own = node.code() + ".";
            return Optional.of(JournalCursor.parse(at.startsWith(own) ? at.substring(own.length()) : at))
                    .filter(this::isWritten);
        } catch (IllegalArgumentException noCursor) {
            return instant(at).map(this::lastUntil);
        }
    }

    private boolean isWritten(JournalCursor asked) {
        return asked.seq() == 0 || store.recordedAt(node.code(), asked).isPresent();
    }

    private Optional<Instant> instant(String text) {
        Optional<LocalDate> day = day(text);
        if (day.isPresent()) {
            return day.map(that ->
                    that.plusDays(1).atStartOfDay(node.zone()).toInstant().minus(1, ChronoUnit.MICROS));
        }
        try {
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0;
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(node.zone()).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The recorded time never falls along the journal, so halving finds the last record that is not younger. */
    private JournalCursor lastUntil(Instant moment) {
        for (JournalCursor head : store.heads(node.code())) {
            long low = 0;
            long high = head.seq();
            while (low < high) {
                long middle = (low + high + 1) / 2;
                boolean after = store.recordedAt(node.code(), new JournalCursor(head.epoch(), middle))
                        .map(moment::isBefore)
                        .orElse(true);
                if (after) {
                    high = middle - 1;
                } else {
                    low = middle;
                }
            }
            if (low > 0) {
                return new JournalCursor(head.epoch(), low);
            }
        }
        return JournalCursor.START;
    }
}
