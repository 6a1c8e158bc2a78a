package org.supplyline.inventory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;

/** Goods that left without an order (无单出库), for the package that gives them one after the fact (补单). */
public interface UnorderedIssues {

    /**
     * What left, as the ledger follows it from the pick to where it is now.
     *
     * @param discrepancy number of its row in the queue
     * @param depot place code of the depot that it left
     * @param receiver place code of the site or recipient where some of it is already, or null
     * @param lines what it is, one for each item and earmark
     */
    record UnorderedIssue(
            long discrepancy, String depot, @Nullable String receiver, List<GoodsOrder.Line> lines) {

        public UnorderedIssue {
            lines = List.copyOf(lines);
        }
    }

    /** The goods of an open row; empty if there is no such row or it is settled. */
    Optional<UnorderedIssue> find(long discrepancy);

    /**
     * Books every movement of the goods again, for the order: what stood in the journal is taken back and entered anew in
     * one ledger transaction, and the rows that they opened are settled.
     *
     * @param order an order that asks for these goods
     * @throws IllegalStateException if the row is settled already
     */
    void give(JournalWriter writer, Cause.Request cause, UnorderedIssue issue, String order, String reason);
}
