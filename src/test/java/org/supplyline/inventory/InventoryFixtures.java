package org.supplyline.inventory;

import org.supplyline.journal.JournalFixture;
import org.supplyline.node.NodeDatabaseFixture;

/** The ledger of a test node. */
public final class InventoryFixtures {

    private InventoryFixtures() {}

    public static Ledger ledger(NodeDatabaseFixture node) {
        return new Ledger(new StockStore(node.db()));
    }

    public static Lots lots(NodeDatabaseFixture node) {
        return new Lots(new LotStore(node.db()));
    }

    public static Stock stock(NodeDatabaseFixture node) {
        return new Stock(new StockStore(node.db()), JournalFixture.journal(node), node.transactions());
    }

    public static Rebuild rebuild(NodeDatabaseFixture node) {
        return new Rebuild(JournalFixture.journal(node), new StockStore(node.db()), node.transactions());
    }
}
