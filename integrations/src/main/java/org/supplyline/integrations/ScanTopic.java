package org.supplyline.integrations;

import java.util.List;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** The way onto the topic: what this returns from is on the broker's disk. */
@Component
public class ScanTopic {

    private final ProducerTemplate template;

    ScanTopic(ProducerTemplate template) {
        this.template = template;
    }

    /**
     * Writes the scans and waits until the broker has flushed them.
     *
     * @throws ScanTopicUnavailable if that cannot be said of all of them; the caller sends all again, under the same keys
     */
    public void publish(List<SealedScan> scans) {
        if (scans.isEmpty()) {
            return;
        }
        try {
            template.sendBody(PublishScanRoute.ENTRY, scans);
        } catch (CamelExecutionException failure) {
            throw new ScanTopicUnavailable(failure);
        }
    }
}
