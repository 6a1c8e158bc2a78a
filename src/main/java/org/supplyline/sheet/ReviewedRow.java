package org.supplyline.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row and what became of it.
 *
 * @param row as it stands in the file, or as it was last mended
 * @param faults what a person must look at; empty once it is settled
 * @param made what it made or changed, if it is applied
 * @param reason why it was dismissed, if it was
 * @param settledBy who mended or dismissed it, or null
 */
public record ReviewedRow(
        ListedRow row,
        State state,
        List<CellFault> faults,
        @Nullable String made,
        @Nullable String reason,
        @Nullable String settledBy) {

    /** Where a row stands. */
    public enum State {
        APPLIED,
        REVIEW,
        DISMISSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReviewedRow {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong for certain: a person may look and say that it is right. */
    public boolean isOnlyDoubtful() {
        return state == State.REVIEW && faults.stream().allMatch(CellFault::doubt);
    }

    public boolean isWrong(String column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(column) && !fault.doubt());
    }

    public boolean isDoubtful(String column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(column) && fault.doubt());
    }

    /** The row's cells on one line. */
    public String summary() {
        return row.addresses().keySet().stream()
                .sorted(Comparator.comparingInt((String column) ->
                                row.addresses().getOrDefault(column, "").length())
                        .thenComparing(column -> row.addresses().getOrDefault(column, "")))
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
