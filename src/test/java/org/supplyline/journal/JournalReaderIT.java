package org.supplyline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.node.NodeDatabaseFixture;
import tools.jackson.databind.node.JsonNodeFactory;

class JournalReaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final NodeDatabaseFixture node = NodeDatabaseFixture.create();
    private final Journal journal = JournalFixture.journal(node);
    private final JournalSignal signal = new JournalSignal(node.identity(), node::connect);
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch letOut = new CountDownLatch(1);
    private volatile boolean slow;
    private volatile boolean broken;
    private volatile boolean cutOff;
    private volatile boolean ended;
    private final JournalReader reader =
            new JournalReader(signal, new JournalReader.Pace("test", Duration.ZERO, PATIENCE)) {
                @Override
                protected boolean turn() {
                    if (broken) {
                        throw new IllegalStateException("The test's turn fails.");
                    }
                    if (slow) {
                        stay();
                    }
                    turns.incrementAndGet();
                    return false;
                }

                @Override
                protected void failed(RuntimeException failure) {
                    failures.incrementAndGet();
                }
            };

    private void stay() {
        inside.countDown();
        try {
            cutOff = !letOut.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            cutOff = true;
        }
        ended = true;
    }

    @BeforeEach
    void start() throws InterruptedException {
        long seen = signal.count();
        signal.start();
        signal.await(seen, PATIENCE);
        reader.start();
    }

    @AfterEach
    void close() {
        reader.stop();
        signal.stop();
        node.close();
    }

    @Test
    void aCommitIsLookedAtLongBeforeTheNextLookIsDue() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(turns).hasValue(1));
        write();
        await().atMost(PATIENCE.dividedBy(2))
                .untilAsserted(() -> assertThat(turns).hasValue(2));
    }

    @Test
    void aTurnThatFailedIsTakenAgain() {
        broken = true;
        write();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failures).hasPositiveValue());
        broken = false;
        int before = turns.get();
        write();
        await().atMost(PATIENCE.dividedBy(2))
                .untilAsserted(() -> assertThat(turns).hasValueGreaterThan(before));
    }

    @Test
    void stoppingWaitsForTheTurnUnderWay() throws InterruptedException {
        slow = true;
        write();
        assertThat(inside.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Thread stopping = new Thread(reader::stop);
        stopping.start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reader.isRunning()).isFalse());
        assertThat(ended).isFalse();
        letOut.countDown();
        stopping.join();

        assertThat(ended).isTrue();
        assertThat(cutOff).isFalse();
    }

    private void write() {
        journal.write(writer -> writer.append(JournalKind.NEED, JsonNodeFactory.instance.objectNode()));
    }
}
