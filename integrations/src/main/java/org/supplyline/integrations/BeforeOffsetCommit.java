package org.supplyline.integrations;

/** Called between the ledger's commit and the offset commit, the moment at which a crash repeats a batch. */
public interface BeforeOffsetCommit {

    void run();
}
