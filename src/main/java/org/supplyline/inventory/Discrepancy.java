package org.supplyline.inventory;

import org.jspecify.annotations.Nullable;
import org.supplyline.journal.JournalId;

/**
 * Something for a person to look into.
 *
 * @param record the journal record that shows it
 * @param goods which goods, at which place, or null where no single position is meant
 * @param quantity how many base units are in question, or null where that says nothing
 * @param order the order concerned, or null
 * @param detail what else helps to find the cause; may be empty
 */
public record Discrepancy(
        DiscrepancyKind kind,
        JournalId record,
        @Nullable PositionKey goods,
        @Nullable Long quantity,
        @Nullable String order,
        String detail) {}
