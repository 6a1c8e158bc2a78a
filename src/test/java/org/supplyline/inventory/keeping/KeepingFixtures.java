package org.supplyline.inventory.keeping;

import java.time.Clock;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.PostingWatch;
import org.supplyline.node.NodeDatabaseFixture;

/** Stock-keeping of a test node, as the ledger knows it. */
public final class KeepingFixtures {

    private KeepingFixtures() {}

    public static Discrepancies queue(NodeDatabaseFixture node) {
        return discrepancies(node, Clock.systemUTC());
    }

    public static PostingWatch trace(NodeDatabaseFixture node) {
        DiscrepancyStore store = new DiscrepancyStore(node.db());
        CountStore counts = new CountStore(node.db());
        TraceStore trace = new TraceStore(node.db());
        return new PostingTrace(
                trace,
                discrepancies(node, Clock.systemUTC()),
                store,
                counts,
                new CountedDifferences(counts, trace, store));
    }

    static DiscrepancyQueue discrepancies(NodeDatabaseFixture node, Clock clock) {
        return new DiscrepancyQueue(new DiscrepancyStore(node.db()), clock);
    }
}
