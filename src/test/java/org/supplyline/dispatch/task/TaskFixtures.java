package org.supplyline.dispatch.task;

import org.supplyline.dispatch.OrderWatch;
import org.supplyline.dispatch.Orders;
import org.supplyline.inventory.PostingWatch;
import org.supplyline.journal.Journal;
import org.supplyline.node.NodeDatabaseFixture;

/** The tasks of a test node, as orders and the ledger know them. */
public final class TaskFixtures {

    private TaskFixtures() {}

    public static OrderWatch watch(NodeDatabaseFixture node) {
        return new OrderTasks(new TaskStore(node.db()));
    }

    public static PostingWatch follow(NodeDatabaseFixture node, Orders orders, Journal journal) {
        TaskStore store = new TaskStore(node.db());
        return new TaskFollow(store, new TaskProgress(store, orders), journal);
    }
}
