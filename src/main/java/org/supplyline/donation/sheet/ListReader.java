package org.supplyline.donation.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.CellRange;
import org.supplyline.sheet.Grid;
import org.supplyline.sheet.Words;

/** Reads one sheet: finds its tables, gives every row one kind, and makes lines and questions of the goods. */
public final class ListReader {

    private static final Pattern TOTAL =
            Pattern.compile("(?:总?合计|总计|小计|共计|累计|本页合计|本页小计|total|subtotal|grandtotal)[:：]?.{0,12}");
    private static final int NOTE_LENGTH = 40;

    private final Grid grid;
    private final RowKind[] kinds;
    private final List<NoticeLine> lines = new ArrayList<>();
    private final List<ReviewRow> reviews = new ArrayList<>();
    private final Map<Integer, List<PrivateNote>> notes = new HashMap<>();
    private final Map<Integer, List<Table>> heads = new HashMap<>();
    private final Map<Integer, Set<String>> brands = new HashMap<>();
    private final Consignments consignments = new Consignments();
    private List<Table> tables = List.of();
    private int head;
    private int quantityRows;

    private ListReader(Grid grid) {
        this.grid = grid;
        this.kinds = new RowKind[grid.rowCount()];
    }

    /** Whether the sheet has a head with an item and a quantity column, without which nothing in it can be counted. */
    public static boolean hasTable(Grid grid) {
        for (int row = 1; row <= grid.rowCount(); row++) {
            if (!Table.at(grid, row).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public static SheetReading read(Grid grid) {
        return new ListReader(grid).read();
    }

    private SheetReading read() {
        findHeads();
        boolean issue =
                heads.values().stream().findFirst().map(t -> t.get(0).isIssue()).orElse(false);
        for (int row = 1; row <= grid.rowCount(); row++) {
            if (kinds[row - 1] == null) {
                row(row);
            }
        }
        settleNotes();
        SheetReading.Direction direction = issue ? SheetReading.Direction.ISSUED : SheetReading.Direction.RECEIVED;
        return new SheetReading(
                grid.name(), direction, date(), List.of(kinds), quantityRows, SameGoods.flag(lines), reviews, notes);
    }

    private void findHeads() {
        int current = 0;
        Map<Integer, List<String>> donors = new HashMap<>();
        for (int row = 1; row <= grid.rowCount(); row++) {
            List<Table> found = Table.at(grid, row);
            if (!found.isEmpty()) {
                current = row;
                heads.put(row, found);
            } else if (current > 0) {
                List<String> names = donors.computeIfAbsent(current, r -> new ArrayList<>());
                for (Table table : heads.getOrDefault(current, List.of())) {
                    for (int column : table.columns(ColumnRole.DONOR)) {
                        grid.own(row, column).map(Cell::text).ifPresent(names::add);
                    }
                }
            }
        }
        donors.forEach((row, names) -> brands.put(row, BrandColumn.of(names)));
    }

    private void row(int row) {
        List<Table> found = heads.getOrDefault(row, List.of());
        if (!found.isEmpty()) {
            tables = found;
            head = row;
            int last = Math.min(Table.lastHeadRow(grid, row), grid.rowCount());
            for (int r = row; r <= last; r++) {
                kinds[r - 1] = RowKind.HEADER;
            }
        } else if (grid.cells(row).isEmpty()) {
            kinds[row - 1] = RowKind.BLANK;
        } else if (tables.isEmpty()) {
            beforeTable(row);
        } else if (isTotal(row)) {
            kinds[row - 1] = RowKind.TOTAL;
        } else {
            goods(row);
        }
    }

    /** Without any head in the sheet, what looks like goods waits for a person rather than being passed over. */
    private void beforeTable(int row) {
        boolean counts = grid.cells(row).size() > 1
                && grid.cells(row).stream().anyMatch(cell -> cell.kind() == Cell.Kind.NUMBER);
        if (!heads.isEmpty() || !counts) {
            kinds[row - 1] = heads.isEmpty() ? RowKind.NOTE : RowKind.TITLE;
            return;
        }
        String text = String.join(" ", grid.cells(row).stream().map(Cell::text).toList());
        PrivateText open = PrivateText.of(text);
        String first = grid.cells(row).iterator().next().address();
        open.notes()
                .forEach(note ->
                        notes.computeIfAbsent(row, r -> new ArrayList<>()).add(new PrivateNote(first, note)));
        Goods goods = new Goods(Donor.UNKNOWN, "", 0, List.of(open.open()), "", "-", "", Earmark.NONE, null, null, "");
        reviews.add(new ReviewRow(row, 1, first, ReviewReason.NO_HEADER, "", "", goods, List.of()));
        kinds[row - 1] = RowKind.REVIEW;
    }

    private boolean isTotal(int row) {
        return grid.cells(row).stream()
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .limit(2)
                .anyMatch(cell -> TOTAL.matcher(Words.normal(cell.text())).matches());
    }

    private void goods(int row) {
        boolean counted = false;
        for (Table table : tables) {
            counted |= table.columns(ColumnRole.QUANTITY).stream()
                    .anyMatch(column -> grid.own(row, column).isPresent());
        }
        if (!counted && !wanted(row)) {
            kinds[row - 1] = withoutQuantity(row);
            return;
        }
        quantityRows += counted ? 1 : 0;
        int before = reviews.size();
        for (Table table : tables) {
            read(table, row);
        }
        kinds[row - 1] = reviews.size() > before ? RowKind.REVIEW : RowKind.LINES;
    }

    private void read(Table table, int row) {
        boolean quantity = table.columns(ColumnRole.QUANTITY).stream()
                .anyMatch(column -> grid.own(row, column).isPresent());
        boolean item = table.columns(ColumnRole.ITEM).stream()
                .anyMatch(column -> grid.own(row, column).isPresent());
        if (!quantity && !item) {
            return;
        }
        GoodsRows rows = new GoodsRows(grid, table, row, lastRow(table, row));
        Set<String> brandNames = brands.getOrDefault(head, Set.of());
        RowReader.Outcome outcome = new RowReader(rows, brandNames, consignments.of(rows)).read();
        lines.addAll(outcome.lines());
        reviews.addAll(outcome.reviews());
        if (!outcome.notes().isEmpty()) {
            notes.computeIfAbsent(row, r -> new ArrayList<>()).addAll(outcome.notes());
        }
        for (int r = row + 1; r <= rows.lastRow(); r++) {
            kinds[r - 1] = RowKind.CONTINUATION;
        }
    }

    /** The rows of a merged quantity, and behind them rows that hold nothing but a wish or a telephone number. */
    private int lastRow(Table table, int row) {
        int last = table.columns(ColumnRole.QUANTITY).stream()
                .flatMap(column -> grid.merged(row, column).stream())
                .mapToInt(CellRange::lastRow)
                .max()
                .orElse(row);
        last = Math.min(Math.max(last, row), grid.rowCount());
        while (last < grid.rowCount() && !heads.containsKey(last + 1) && goesOn(table, last + 1)) {
            last++;
        }
        return last;
    }

    private boolean goesOn(Table table, int row) {
        if (grid.cells(row).size() != 1) {
            return false;
        }
        Cell only = grid.cells(row).iterator().next();
        boolean party = table.columns(ColumnRole.DONOR).contains(only.column())
                || table.columns(ColumnRole.REMARK).contains(only.column());
        String text = only.text();
        return party
                && text.length() < NOTE_LENGTH
                && (PartyText.wish(text).marked()
                        || PartyText.isListed(text)
                        || PrivateText.of(text).open().isEmpty());
    }

    /** Whether the row names goods, though no quantity: not to be passed over. */
    private boolean wanted(int row) {
        for (Table table : tables) {
            boolean item = table.columns(ColumnRole.ITEM).stream()
                    .anyMatch(column -> grid.own(row, column).isPresent());
            if (item && (grid.cells(row).size() > 1 || partyMerged(table, row))) {
                return true;
            }
        }
        return false;
    }

    private boolean partyMerged(Table table, int row) {
        return table.columns(table.isIssue() ? ColumnRole.RECEIVER : ColumnRole.DONOR).stream()
                .anyMatch(column -> grid.merged(row, column)
                        .filter(range -> range.firstRow() < row && range.firstColumn() == column)
                        .isPresent());
    }

    private RowKind withoutQuantity(int row) {
        boolean numberOnly = grid.cells(row).stream()
                .allMatch(cell -> tables.stream()
                        .anyMatch(table -> table.columns(ColumnRole.NUMBER).contains(cell.column())));
        if (numberOnly) {
            return RowKind.BLANK;
        }
        grid.cells(row)
                .forEach(cell -> PrivateText.of(cell.text())
                        .notes()
                        .forEach(note -> notes.computeIfAbsent(row, r -> new ArrayList<>())
                                .add(new PrivateNote(cell.address(), note))));
        return RowKind.NOTE;
    }

    /** A short line between goods heads a section; the same behind the last goods is a signature. */
    private void settleNotes() {
        boolean goodsBelow = false;
        for (int row = kinds.length; row >= 1; row--) {
            RowKind kind = kinds[row - 1];
            goodsBelow |= kind == RowKind.LINES || kind == RowKind.REVIEW;
            boolean brief = grid.cells(row).stream()
                            .mapToInt(cell -> cell.text().length())
                            .sum()
                    < NOTE_LENGTH;
            if (kind == RowKind.NOTE && goodsBelow && brief) {
                kinds[row - 1] = RowKind.TITLE;
            }
        }
    }

    private @Nullable LocalDate date() {
        Optional<LocalDate> date = Optional.empty();
        for (int row = 1; row <= kinds.length && date.isEmpty(); row++) {
            if (kinds[row - 1] == RowKind.TITLE || kinds[row - 1] == RowKind.NOTE) {
                date = ListDate.of(grid.cells(row));
            }
        }
        return date.orElse(null);
    }
}
