package org.supplyline.integrations;

import java.util.List;

/** What the application does with scans read from the topic. */
public interface ScanLedger {

    /**
     * Books or holds every record of the batch in one transaction, each key once, and returns after the commit.
     *
     * @throws RuntimeException if the database cannot be used now; nothing was written and the batch is to be given again
     */
    void record(List<TopicScan> batch);
}
