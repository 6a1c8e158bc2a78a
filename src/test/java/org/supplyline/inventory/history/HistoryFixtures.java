package org.supplyline.inventory.history;

import org.supplyline.journal.Journal;
import org.supplyline.node.NodeDatabaseFixture;

/** What tells of the past of a test node. */
public final class HistoryFixtures {

    private HistoryFixtures() {}

    public static Balances balances(NodeDatabaseFixture node, Journal journal) {
        return new Balances(node.identity(), journal, new HistoryStore(node.db(), node.json()));
    }
}
