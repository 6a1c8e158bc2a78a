package org.supplyline.donation.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one sheet said. Cannot be made unless every row is accounted for exactly once.
 *
 * @param sheet its name
 * @param direction whether it lists what came or what went
 * @param date the day the list is of; null when it names none
 * @param kinds what became of each row, first row first
 * @param quantityRows rows with a quantity of their own
 * @param lines what is announced
 * @param reviews what a person must look at
 * @param privateNotes what is kept apart, by row
 */
public record SheetReading(
        String sheet,
        Direction direction,
        @Nullable LocalDate date,
        List<RowKind> kinds,
        int quantityRows,
        List<NoticeLine> lines,
        List<ReviewRow> reviews,
        Map<Integer, List<PrivateNote>> privateNotes) {

    /** Which way the goods of a list went. */
    public enum Direction {
        RECEIVED,
        ISSUED
    }

    public SheetReading {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
        reviews = List.copyOf(reviews);
        privateNotes = Map.copyOf(privateNotes);
        check(kinds, RowKind.REVIEW, reviews.stream().map(ReviewRow::row).collect(Collectors.toSet()), Set.of());
        check(
                kinds,
                RowKind.LINES,
                lines.stream().map(NoticeLine::row).collect(Collectors.toSet()),
                reviews.stream().map(ReviewRow::row).collect(Collectors.toSet()));
    }

    private static void check(List<RowKind> kinds, RowKind kind, Set<Integer> rows, Set<Integer> elsewhere) {
        for (int row = 1; row <= kinds.size(); row++) {
            boolean counted = kinds.get(row - 1) == kind;
            boolean used = rows.contains(row) && !elsewhere.contains(row);
            if (counted != used) {
                throw new IllegalStateException("Row (%d) is counted as %s, but %s."
                        .formatted(row, kinds.get(row - 1), used ? "gave one" : "gave none"));
            }
        }
        if (rows.stream().anyMatch(row -> row < 1 || row > kinds.size())) {
            throw new IllegalStateException("A row outside the sheet was read.");
        }
    }

    public int rows() {
        return kinds.size();
    }

    public int lineRows() {
        return count(RowKind.LINES);
    }

    public int reviewRows() {
        return count(RowKind.REVIEW);
    }

    public int nonGoods() {
        return (int) kinds.stream().filter(RowKind::isNonGoods).count();
    }

    public RowKind kind(int row) {
        return kinds.get(row - 1);
    }

    private int count(RowKind kind) {
        return (int) kinds.stream().filter(k -> k == kind).count();
    }

    public Stream<NoticeLine> lines(int row) {
        return lines.stream().filter(line -> line.row() == row);
    }

    public Optional<ReviewRow> review(int row) {
        return reviews.stream().filter(review -> review.row() == row).findFirst();
    }
}
