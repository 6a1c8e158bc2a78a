package org.supplyline.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.inventory.keeping.KeepingFixtures;
import org.supplyline.journal.JournalFixture;
import org.supplyline.node.NodeDatabaseFixture;

/** The ledger of a test node. */
public final class InventoryFixtures {

    private InventoryFixtures() {}

    /** @param more who else follows what is posted */
    public static Ledger ledger(NodeDatabaseFixture node, PostingWatch... more) {
        List<PostingWatch> watches = new ArrayList<>(List.of(more));
        watches.add(KeepingFixtures.trace(node));
        return new Ledger(new StockStore(node.db()), new HandlingUnitStore(node.db()), watches);
    }

    public static Discrepancies discrepancies(NodeDatabaseFixture node) {
        return KeepingFixtures.queue(node);
    }

    public static Lots lots(NodeDatabaseFixture node) {
        return new Lots(new LotStore(node.db()), discrepancies(node));
    }

    public static HandlingUnits units(NodeDatabaseFixture node) {
        return new HandlingUnits(new HandlingUnitStore(node.db()), node.identity());
    }

    public static NamedGoods namedGoods(NodeDatabaseFixture node, Ledger ledger) {
        return new NamedGoods(new StockStore(node.db()), new HandlingUnitStore(node.db()), units(node), ledger);
    }

    public static UnitReader unitReader(NodeDatabaseFixture node, Clock clock) {
        return new UnitReader(units(node), node.identity(), clock);
    }

    public static Stock stock(NodeDatabaseFixture node) {
        return new Stock(new StockStore(node.db()), JournalFixture.journal(node), node.transactions());
    }

    public static Rebuild rebuild(NodeDatabaseFixture node) {
        return new Rebuild(JournalFixture.journal(node), new StockStore(node.db()), node.transactions());
    }
}
