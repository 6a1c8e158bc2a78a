package org.supplyline.journal;

import java.time.Clock;
import org.supplyline.node.NodeDatabaseFixture;

/** The journal of a test's own database. */
public final class JournalFixture {

    private JournalFixture() {}

    public static Journal journal(NodeDatabaseFixture node) {
        return journal(node, Clock.systemUTC());
    }

    public static Journal journal(NodeDatabaseFixture node, Clock clock) {
        return new Journal(node.identity(), clock, new JournalStore(node.db(), node.json()), node.transactions());
    }
}
