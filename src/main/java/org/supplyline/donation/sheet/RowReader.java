package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.sheet.Cell;
import org.supplyline.sheet.Words;

/** Makes lines, or a question, of the rows that share one quantity. */
final class RowReader {

    private final GoodsRows rows;
    private final Parties parties;
    private final List<Spec> specs;
    private final Goods goods;
    private final String unit;
    private final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<NoticeLine> lines = new ArrayList<>();
    private final List<ReviewRow> reviews = new ArrayList<>();

    /** What the rows gave. */
    record Outcome(List<NoticeLine> lines, List<ReviewRow> reviews, List<PrivateNote> notes) {}

    /**
     * @param brands short names in the donor column that are no donors
     * @param consignment which block of an issue list this is
     */
    RowReader(GoodsRows rows, Set<String> brands, int consignment) {
        this.rows = rows;
        this.parties = new Parties(rows);
        List<String> specTexts =
                rows.cells(ColumnRole.SPEC).stream().map(parties::open).toList();
        this.specs = new ArrayList<>(specTexts.stream().map(SpecText::read).toList());
        this.unit = unit(rows);
        this.goods = new Goods(
                parties.donor(brands),
                rows.table().isIssue() ? Words.clean(rows.text(ColumnRole.RECEIVER)) : "",
                consignment,
                ItemText.goods(parties.items()),
                String.join(" ", specTexts),
                lot(),
                rows.text(ColumnRole.EXPIRY),
                parties.earmark(),
                price(),
                value(),
                parties.remark());
        flag(parties.spelledTwice(), Flag.SAME_RECEIVER);
        flag(parties.severalDonors(), Flag.SEVERAL_DONORS);
        flag(goods.names().size() > 1 || goods.earmark().receivers().size() > 1, Flag.SPLIT_UNKNOWN);
        flag(goods.earmark().marked() && goods.earmark().receivers().isEmpty(), Flag.RECEIVER_UNNAMED);
        flag(parties.doubtfulPurpose(), Flag.PURPOSE_DOUBTFUL);
        flag(specs.stream().anyMatch(Spec::repaired), Flag.DECIMAL_REPAIRED);
    }

    /** What the rows count in; nothing where they count in different units. */
    private static String unit(GoodsRows rows) {
        List<String> units = rows.texts(ColumnRole.UNIT).stream()
                .map(text -> Units.named(Words.normal(text)))
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : "";
    }

    private void flag(boolean set, Flag flag) {
        if (set) {
            flags.add(flag);
        }
    }

    Outcome read() {
        List<Cell> quantities = rows.quantities();
        if (goods.names().isEmpty()) {
            review(ReviewReason.NO_ITEM, rows.address(ColumnRole.ITEM), unit, List.of());
        } else if (quantities.isEmpty()) {
            review(ReviewReason.NO_QUANTITY, rows.address(ColumnRole.QUANTITY), unit, List.of());
        } else {
            rows.table().packColumns().ifPresentOrElse(this::packing, () -> quantity(quantities.get(0)));
        }
        return new Outcome(List.copyOf(lines), List.copyOf(reviews), parties.notes());
    }

    private void packing(PackColumns columns) {
        Packing.Counted counted = new Packing(rows, columns, unit, specs).read();
        flag(rows.quantities().stream().anyMatch(Cell::formula), Flag.FORMULA);
        flag(counted.approximate(), Flag.APPROXIMATE);
        specs.add(counted.spec());
        counted.result()
                .match(
                        read -> goods.names().size() > 1
                                ? shared(counted.cell(), read.amount())
                                : line(counted.cell(), read.amount(), read.flags()),
                        doubtful -> review(doubtful.reason(), counted.cell().address(), unit, doubtful.readings()));
    }

    /** Packs, content and total are of one thing each; where the rows name several, the total is not theirs together. */
    private boolean shared(Cell cell, Amount amount) {
        List<Reading> whole = List.of(new Reading(Reading.Code.WHOLE, amount));
        return review(ReviewReason.SEVERAL_GOODS, cell.address(), amount.shownUnit(), whole);
    }

    private void quantity(Cell cell) {
        flag(cell.formula(), Flag.FORMULA);
        String cellUnit = unit.isEmpty() ? rows.table().bracket(cell.column()) : unit;
        Optional<Cell> second = rows.quantities().stream()
                .skip(1)
                .filter(other -> !other.text().equals(cell.text()))
                .findFirst();
        Cell read = second.map(other -> withTotal(cell, cellUnit, other)).orElse(cell);
        QuantityText.read(read, cellUnit)
                .match(
                        stated -> stated(cell, stated),
                        unreadable -> review(unreadable.reason(), cell.address(), cellUnit, List.of()));
    }

    /** Two quantity columns: the packs and, beside them, the pieces in all. */
    private Cell withTotal(Cell packs, String packUnit, Cell pieces) {
        String unitOfPieces = rows.table().bracket(pieces.column());
        String text =
                packs.text() + (packs.number() == null ? "" : packUnit) + "(共" + pieces.text() + unitOfPieces + ")";
        return new Cell(packs.row(), packs.column(), text, null, Cell.Kind.TEXT, packs.formula());
    }

    private boolean stated(Cell cell, QuantityText.Stated stated) {
        flag(stated.approximate(), Flag.APPROXIMATE);
        String inner = inner(stated);
        boolean named = stated.parts().get(0).unit().equals(unit) || inner.endsWith(unit);
        flag(!unit.isEmpty() && !named, Flag.UNIT_DIFFERS);
        for (QuantityText.Part part : stated.parts()) {
            if (stated.doubtful().isPresent()) {
                total(cell, part, stated.doubtful().get(), stated.spec().startsWith("="));
                continue;
            }
            AmountReader.read(part, AmountReader.packs(part, inner, specs))
                    .match(
                            read -> line(cell, read.amount(), read.flags()),
                            doubtful -> review(
                                    doubtful.reason(), doubtCell(cell, stated), part.unit(), doubtful.readings()));
        }
        return true;
    }

    /** What the quantity cell says of a pack, "5件×400", in the unit of the list where it names none. */
    private String inner(QuantityText.Stated stated) {
        boolean bare = !stated.spec().isEmpty()
                && Character.isDigit(stated.spec().charAt(stated.spec().length() - 1));
        return bare && !Units.isCarton(unit) ? stated.spec() + unit : stated.spec();
    }

    private String doubtCell(Cell quantity, QuantityText.Stated stated) {
        return stated.spec().isEmpty() ? rows.address(ColumnRole.SPEC) : quantity.address();
    }

    /** "5箱(共500只)" or "5箱(500只)": the second may be the total or the content. */
    private void total(Cell cell, QuantityText.Part packs, QuantityText.Part pieces, boolean named) {
        Amount all = new Amount(
                pieces.number(),
                pieces.unit(),
                packs.number(),
                packs.unit(),
                pieces.number() % packs.number() == 0 ? pieces.number() / packs.number() : null);
        Long product = specs.stream()
                .map(Spec::product)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (named || (product != null && product * packs.number() == pieces.number())) {
            line(cell, all, Set.of());
            return;
        }
        if (pieces.number() > Amount.MAX_CONTENT) {
            List<Reading> only = List.of(new Reading(Reading.Code.ALL, all));
            review(ReviewReason.EACH_OR_ALL, cell.address(), packs.unit(), only);
            return;
        }
        Amount each = Amount.filled(packs.number(), packs.unit(), pieces.number(), pieces.unit());
        if (product != null && product == pieces.number()) {
            line(cell, each, Set.of());
            return;
        }
        review(
                ReviewReason.EACH_OR_ALL,
                cell.address(),
                packs.unit(),
                List.of(new Reading(Reading.Code.EACH, each), new Reading(Reading.Code.ALL, all)));
    }

    private boolean line(Cell cell, Amount amount, Set<Flag> found) {
        List<PartyText.Receiver> shares = parties.shares();
        if (shares.isEmpty()) {
            add(cell, amount, goods, found);
            return true;
        }
        List<Amount> parts = Shares.of(amount, shares);
        if (parts.isEmpty()) {
            List<Reading> whole = List.of(new Reading(Reading.Code.WHOLE, amount));
            return review(ReviewReason.SPLIT_DIFFERS, rows.address(ColumnRole.DONOR), amount.shownUnit(), whole);
        }
        for (int i = 0; i < parts.size(); i++) {
            EnumSet<Flag> part = EnumSet.noneOf(Flag.class);
            part.addAll(found);
            Long content = amount.content();
            if (amount.packs() != null && content != null && parts.get(i).shownCount() % content != 0) {
                part.add(Flag.CARTON_OPENED);
            }
            Earmark one = new Earmark(true, List.of(shares.get(i).name()));
            add(cell, parts.get(i), goods.withEarmark(one), part);
        }
        flags.remove(Flag.SPLIT_UNKNOWN);
        return true;
    }

    private void add(Cell cell, Amount amount, Goods what, Set<Flag> found) {
        Load load = Load.of(amount, specs);
        EnumSet<Flag> all = EnumSet.copyOf(flags);
        all.addAll(found);
        all.addAll(load.flags());
        if (Load.weighsPieces(what, amount, specs)) {
            all.add(Flag.UNIT_WEIGHT);
        }
        if (parties.shares().isEmpty()) {
            all.addAll(Load.wordFlags(what, amount, load));
        } else {
            all.remove(Flag.SPLIT_UNKNOWN);
        }
        lines.add(new NoticeLine(
                rows.firstRow(),
                lines.size() + reviews.size() + 1,
                cell.address(),
                what,
                amount,
                load.milligrams(),
                load.cartonCm3(),
                lineValue(amount),
                all,
                0));
    }

    private boolean review(ReviewReason reason, String cell, String statedUnit, List<Reading> readings) {
        String quantity = rows.quantities().stream().map(Cell::text).findFirst().orElse("");
        int number = lines.size() + reviews.size() + 1;
        reviews.add(new ReviewRow(rows.firstRow(), number, cell, reason, quantity, statedUnit, goods, readings));
        return false;
    }

    private String lot() {
        String column = rows.text(ColumnRole.LOT);
        return column.isEmpty()
                ? specs.stream()
                        .map(Spec::lot)
                        .filter(lot -> !lot.isEmpty())
                        .findFirst()
                        .orElse("-")
                : column;
    }

    private @Nullable Long price() {
        return Money.fen(rows, ColumnRole.PRICE)
                .or(() -> specs.stream()
                        .map(Spec::priceFen)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private @Nullable Long value() {
        return Money.fen(rows, ColumnRole.VALUE).orElse(null);
    }

    private @Nullable Long lineValue(Amount amount) {
        Long stated = goods.valueFen();
        Long price = goods.unitPriceFen();
        if (stated != null) {
            return parties.shares().isEmpty() ? stated : null;
        }
        if (price == null) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(price).multiply(BigDecimal.valueOf(amount.shownCount()));
        return value.precision() > 15 ? null : value.longValueExact();
    }
}
