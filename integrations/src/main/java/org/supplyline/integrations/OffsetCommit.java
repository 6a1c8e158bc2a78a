package org.supplyline.integrations;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the broker how far the ledger has booked; a hint only, since the scans' keys decide what is booked. The broker
 * flushes each commit to its disk, so batches that follow each other closely share one: the last of a burst may be told
 * with the next scan, and is read again after a restart.
 */
@Component
class OffsetCommit {

    private static final Logger LOG = LoggerFactory.getLogger(OffsetCommit.class);

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(250);

    private final ObjectProvider<BeforeOffsetCommit> hooks;
    private final Map<Object, KafkaManualCommit> pending = new HashMap<>();
    private long nextAtNanos = System.nanoTime();

    OffsetCommit(ObjectProvider<BeforeOffsetCommit> hooks) {
        this.hooks = hooks;
    }

    /** Called by the one thread that reads the topic. */
    void commit(Map<Object, KafkaManualCommit> lastOfEachPartition) {
        pending.putAll(lastOfEachPartition);
        if (System.nanoTime() - nextAtNanos < 0) {
            return;
        }
        nextAtNanos = System.nanoTime() + AT_MOST_EVERY.toNanos();
        hooks.orderedStream().forEach(BeforeOffsetCommit::run);
        try {
            pending.values().forEach(KafkaManualCommit::commit);
        } catch (KafkaException refused) {
            // The partitions were given away while the database was slow. The next owner reads these records again and
            // finds their keys booked.
            LOG.warn("The offsets were not committed, the records will be read again: {}", refused.getMessage());
        } finally {
            pending.clear();
        }
    }
}
