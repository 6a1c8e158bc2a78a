package org.supplyline.integrations;

import java.util.Map;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the broker how far the ledger has booked; a hint only, since the scans' keys decide what is booked. */
@Component
class OffsetCommit {

    private static final Logger LOG = LoggerFactory.getLogger(OffsetCommit.class);

    private final ObjectProvider<BeforeOffsetCommit> hooks;

    OffsetCommit(ObjectProvider<BeforeOffsetCommit> hooks) {
        this.hooks = hooks;
    }

    void commit(Map<Object, KafkaManualCommit> lastOfEachPartition) {
        hooks.orderedStream().forEach(BeforeOffsetCommit::run);
        try {
            lastOfEachPartition.values().forEach(KafkaManualCommit::commit);
        } catch (KafkaException refused) {
            // The partitions were given away while the database was slow. The next owner reads these records again and
            // finds their keys booked.
            LOG.warn("The offsets were not committed, the records will be read again: {}", refused.getMessage());
        }
    }
}
