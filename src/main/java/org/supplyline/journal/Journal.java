package org.supplyline.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads this node's journal.
 *
 * <p>{@link #write} is the one ledger transaction of the product. It locks the node's counter row before anything else:
 * what an SSCC held or which lot a pick took is decided from rows that no other writer can be changing, so decisions
 * fall in journal order, seq order is commit order, and no two writers can deadlock.
 */
@Component
public class Journal {

    private final NodeIdentity node;
    private final Clock clock;
    private final JournalStore store;
    private final TransactionTemplate ledger;
    private final TransactionTemplate part;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    Journal(NodeIdentity node, Clock clock, JournalStore store, PlatformTransactionManager transactions) {
        this.node = node;
        this.clock = clock;
        this.store = store;
        this.ledger = new TransactionTemplate(transactions);
        this.ledger.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The journal of a node whose database is open but whose application does not run; for commands. */
    public static Journal of(
            NodeIdentity node, Clock clock, JdbcClient db, JsonMapper json, PlatformTransactionManager transactions) {
        return new Journal(node, clock, new JournalStore(db, json), transactions);
    }

    /**
     * Runs the work in the ledger transaction; whatever it throws undoes all of it.
     *
     * @throws IllegalStateException if this thread is in the work of another call: that one holds the counter row, so a
     *     second transaction would wait for it for ever
     */
    public <T> T write(Function<JournalWriter, T> work) {
        if (writing.get()) {
            throw new IllegalStateException("The journal is being written by this thread already; what belongs to that"
                    + " transaction takes its JournalWriter, everything else comes after it.");
        }
        writing.set(true);
        try {
            return ledger.execute(status -> {
                Writer writer = new Writer(store.lockCounter(node.code(), node.epoch()));
                T result = work.apply(writer);
                writer.finish();
                return result;
            });
        } finally {
            writing.remove();
        }
    }

    /** The records behind the cursor, in journal order, at most {@code limit}. */
    public List<JournalRecord> after(JournalCursor cursor, int limit) {
        return store.after(node.code(), cursor, limit);
    }

    /**
     * The last master record about one of these; {@link JournalCursor#START} while there is none.
     *
     * @param subjects what such records say in their member {@code what}
     */
    public JournalCursor lastMaster(Collection<String> subjects) {
        return store.lastMaster(node.code(), subjects);
    }

    public Optional<JournalRecord> find(JournalId id) {
        return store.find(id);
    }

    /** The last record written; {@link JournalCursor#START} while the journal is empty. */
    public JournalCursor head() {
        return store.head(node.code());
    }

    private final class Writer implements JournalWriter {

        private final List<JournalRecord> pending = new ArrayList<>();
        private final Instant recordedAt;
        private long seq;

        Writer(JournalStore.Counter counter) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            this.recordedAt = now.isBefore(counter.recordedAt()) ? counter.recordedAt() : now;
            this.seq = counter.seq();
        }

        @Override
        public JournalId append(JournalKind kind, ObjectNode body) {
            seq++;
            JournalId id = new JournalId(node.code(), node.epoch(), seq);
            pending.add(new JournalRecord(id, recordedAt, kind, body));
            return id;
        }

        @Override
        public Instant recordedAt() {
            return recordedAt;
        }

        @Override
        public void attempt(Runnable work) {
            int size = pending.size();
            long before = seq;
            try {
                part.executeWithoutResult(status -> work.run());
            } catch (RuntimeException failure) {
                pending.subList(size, pending.size()).clear();
                seq = before;
                throw failure;
            }
        }

        void finish() {
            if (!pending.isEmpty()) {
                store.append(pending);
            }
        }
    }
}
