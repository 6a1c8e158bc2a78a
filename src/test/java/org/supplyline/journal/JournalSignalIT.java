package org.supplyline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.node.NodeDatabaseFixture;
import tools.jackson.databind.node.JsonNodeFactory;

class JournalSignalIT {

    /** Waits end when what they wait for is there; this is how long a broken build may take to say so. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final JournalSignal signal = new JournalSignal(node.identity(), purpose -> {
        if (refusals.getAndDecrement() > 0) {
            throw new SQLException("The test's database is away.");
        }
        lines.incrementAndGet();
        return node.connect(purpose);
    });

    @BeforeEach
    void listen() throws InterruptedException {
        refusals.set(0);
        long seen = signal.count();
        signal.start();
        signal.await(seen, PATIENCE);
        assertThat(signal.count()).isEqualTo(seen + 1);
    }

    @AfterEach
    void close() {
        signal.stop();
        node.close();
    }

    @Test
    void aCommitWakesWhoWaits() throws InterruptedException {
        long seen = signal.count();
        long began = System.nanoTime();
        write(journal);
        signal.await(seen, PATIENCE);

        assertThat(signal.count()).isEqualTo(seen + 1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whoHasNotSeenTheLastSignalDoesNotWait() throws InterruptedException {
        long seen = signal.count();
        write(journal);
        signal.await(seen, PATIENCE);
        long began = System.nanoTime();
        signal.await(seen, PATIENCE);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatWasUndoneWakesNobody() throws InterruptedException {
        long seen = signal.count();
        assertThatThrownBy(() -> journal.write(writer -> {
                    writer.append(JournalKind.NEED, JsonNodeFactory.instance.objectNode());
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");
        signal.await(seen, Duration.ofMillis(300));

        assertThat(signal.count()).isEqualTo(seen);
    }

    @Test
    void aLineThatBreaksIsOpenedAnewUntilItHolds() throws InterruptedException {
        long seen = signal.count();
        refusals.set(2);
        assertThat(node.db()
                        .sql("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                 where application_name = :name and datname = current_database()
                                """)
                        .param("name", JournalSignal.SESSION)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        signal.await(seen, PATIENCE);

        assertThat(lines).hasValue(2);
        assertThat(refusals).hasNegativeValue();
        long again = signal.count();
        write(journal);
        signal.await(again, PATIENCE);
        assertThat(signal.count()).isEqualTo(again + 1);
    }

    private static void write(Journal journal) {
        journal.write(writer -> writer.append(JournalKind.NEED, JsonNodeFactory.instance.objectNode()));
    }
}
