package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;

/** Keeps the queue's rows of a count equal to its differences, which late scans change until it is settled. */
@Component
class CountedDifferences {

    private final CountStore counts;
    private final TraceStore trace;
    private final DiscrepancyStore discrepancies;

    CountedDifferences(CountStore counts, TraceStore trace, DiscrepancyStore discrepancies) {
        this.counts = counts;
        this.trace = trace;
        this.discrepancies = discrepancies;
    }

    /**
     * Opens, changes and closes the count's rows.
     *
     * @param why the record that changed something: the count itself, or a posting behind it
     */
    List<CountDifference> follow(StockCount count, JournalId why, Instant at) {
        List<CountDifference> differences = CountDifference.differing(counts.differences(count));
        Set<PositionKey> differing =
                differences.stream().map(CountDifference::goods).collect(Collectors.toSet());
        OpenDiscrepancy.Settlement vanished =
                new OpenDiscrepancy.Settlement(at, "vanished", null, why.toString(), null, null);
        trace.openDifferences(count).stream()
                .filter(row -> !differing.contains(row.goods()))
                .forEach(row -> discrepancies.settle(row.id(), vanished));
        differences.forEach(line -> trace.openDifference(count, line, at));
        return differences;
    }
}
