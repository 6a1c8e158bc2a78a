package org.supplyline.inventory.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Statements as tables for spreadsheets; the first line is the head. */
final class StatementTables {

    private StatementTables() {}

    static List<List<?>> of(Asked asked, List<StatementRow> rows, StatementWords.Words words) {
        boolean items = asked.digits() == 0;
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        "class",
                        "item",
                        "name",
                        "unit",
                        "owner",
                        "fund",
                        "opening",
                        "in",
                        "out",
                        "closing",
                        "on-the-way")
                .map(column -> words.message("statement." + column))
                .toList());
        for (StatementRow row : rows) {
            lines.add(List.of(
                    items ? words.category(row.code()) : row.code(),
                    items ? row.code() : "",
                    items ? words.item(row.code()) : "",
                    items ? words.unit(row.code()) : row.unit(),
                    row.owner(),
                    words.fund(row.fund()),
                    row.opening(),
                    row.in(),
                    row.out(),
                    row.closing(),
                    row.onTheWay()));
        }
        return lines;
    }

    /** @param opening what of each item was there when the period began */
    static List<List<?>> of(List<LedgerEntry> entries, Map<String, Long> opening, StatementWords.Words words) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        "booked",
                        "happened",
                        "record",
                        "paper",
                        "step",
                        "counterpart",
                        "class",
                        "item",
                        "name",
                        "unit",
                        "lot",
                        "owner",
                        "fund",
                        "in",
                        "out",
                        "balance")
                .map(column -> words.message("statement." + column))
                .toList());
        String item = "";
        for (LedgerEntry entry : entries) {
            if (!entry.item().equals(item)) {
                item = entry.item();
                lines.add(List.of(
                        "",
                        "",
                        "",
                        "",
                        words.message("statement.opening"),
                        "",
                        words.category(item),
                        item,
                        words.item(item),
                        words.unit(item),
                        "",
                        "",
                        "",
                        "",
                        "",
                        opening.getOrDefault(item, 0L)));
            }
            lines.add(line(entry, words));
        }
        return lines;
    }

    private static List<?> line(LedgerEntry entry, StatementWords.Words words) {
        return List.of(
                words.time(entry.recordedAt()),
                words.time(entry.occurredAt()),
                entry.record().toString(),
                entry.paper(),
                words.step(entry),
                words.place(entry.counterpart()),
                words.category(entry.item()),
                entry.item(),
                words.item(entry.item()),
                words.unit(entry.item()),
                entry.lot(),
                entry.owner(),
                words.fund(entry.fund()),
                entry.in(),
                entry.out(),
                entry.balance());
    }
}
