package org.supplyline.inventory.statement;

import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.Fund;
import org.supplyline.journal.JournalCursor;

/**
 * What a statement is of.
 *
 * @param depot the depot, or null for the whole node: all depots and what is on the road
 * @param since the last record of the journal that is before the period
 * @param until the last record of the period
 * @param item only this item, or null for all
 * @param category only items whose class (GB/T 38565) begins so, or null for all
 * @param owner only this owner's goods, or null for all
 * @param fund only goods of this fund class, or null for all
 */
record Scope(
        @Nullable String depot,
        JournalCursor since,
        JournalCursor until,
        @Nullable String item,
        @Nullable String category,
        @Nullable String owner,
        @Nullable Fund fund) {}
