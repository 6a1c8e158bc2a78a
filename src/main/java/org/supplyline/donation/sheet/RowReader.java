package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
                Money.price(rows, specs).orElse(null),
                Money.fen(rows, ColumnRole.VALUE).orElse(null),
                parties.remark());
        flag(parties.spelledTwice(), Flag.SAME_RECEIVER);
        flag(parties.severalDonors(), Flag.SEVERAL_DONORS);
        flag(goods.names().size() > 1 || goods.earmark().receivers().size() > 1, Flag.SPLIT_UNKNOWN);
        flag(goods.earmark().marked() && goods.earmark().receivers().isEmpty(), Flag.RECEIVER_UNNAMED);
        flag(parties.doubtfulPurpose(), Flag.PURPOSE_DOUBTFUL);
        flag(specs.stream().anyMatch(Spec::repaired), Flag.DECIMAL_REPAIRED);
        flag(PartyText.isCarrier(goods.donor().via()), Flag.DONOR_COURIER);
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
            parties.extras().forEach(this::extra);
        }
        return new Outcome(List.copyOf(lines), List.copyOf(reviews), parties.notes());
    }

    /** Goods that a cell names beside others: a person says whether they came. */
    private void extra(PartyText.Receiver extra) {
        QuantityText.Part part = extra.share().orElseThrow();
        if (part.number() < 1) {
            return;
        }
        String text = extra.name() + part.number() + part.unit();
        String cell = rows.cells(ColumnRole.ITEM).stream()
                .filter(item -> item.text().contains(extra.name()))
                .map(Cell::address)
                .findFirst()
                .orElse(rows.quantities().get(0).address());
        Reading also = new Reading(Reading.Code.ALSO, Amount.typed(part.number(), part.unit()));
        int number = lines.size() + reviews.size() + 1;
        reviews.add(new ReviewRow(
                rows.firstRow(),
                number,
                cell,
                ReviewReason.MORE_GOODS,
                text,
                part.unit(),
                goods.other(extra.name()),
                List.of(also)));
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
                        unreadable -> review(unreadable.reason(), cell.address(), cellUnit, seen(unreadable)));
    }

    /** The ways to read a number that is not whole, "3箱半", or that more stands behind than its unit. */
    private List<Reading> seen(QuantityText.Unreadable unreadable) {
        return unreadable
                .seen()
                .map(number -> SeenNumber.readings(number, specs))
                .orElse(List.of());
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
            amount(stated, part, inner)
                    .match(
                            read -> stated.aside().asks()
                                    ? review(
                                            ReviewReason.MORE_IN_CELL,
                                            cell.address(),
                                            part.unit(),
                                            List.of(new Reading(Reading.Code.AS_STATED, read.amount())))
                                    : line(cell, read.amount(), read.flags()),
                            doubtful -> review(
                                    doubtful.reason(), doubtCell(cell, stated), part.unit(), doubtful.readings()));
        }
        return true;
    }

    private AmountReader.Result amount(QuantityText.Stated stated, QuantityText.Part part, String inner) {
        if (stated.second().isEmpty()) {
            return AmountReader.read(part, AmountReader.packs(part, inner, specs));
        }
        QuantityText.Part second = stated.second().get();
        return StatedTotal.read(part, second, stated.total() && stated.parts().size() == 1, specs);
    }

    /** What the quantity cell says of a pack, "5件×400", in the unit of the list where it names none. */
    private String inner(QuantityText.Stated stated) {
        boolean bare = !stated.spec().isEmpty()
                && Character.isDigit(stated.spec().charAt(stated.spec().length() - 1));
        return bare && !Units.isCarton(unit) ? stated.spec() + unit : stated.spec();
    }

    private String doubtCell(Cell quantity, QuantityText.Stated stated) {
        return stated.spec().isEmpty() && stated.second().isEmpty()
                ? rows.address(ColumnRole.SPEC)
                : quantity.address();
    }

    private boolean line(Cell cell, Amount amount, Set<Flag> found) {
        List<PartyText.Receiver> shares = parties.shares();
        if (shares.isEmpty() && PartyText.isCourierFirm(goods.donor())) {
            List<Reading> ways =
                    List.of(new Reading(Reading.Code.CARRIED, amount), new Reading(Reading.Code.GAVE, amount));
            return review(ReviewReason.DONOR_COURIER, rows.address(ColumnRole.DONOR), amount.shownUnit(), ways);
        }
        if (shares.isEmpty()) {
            add(cell, amount, goods, found);
            return true;
        }
        List<Amount> parts = Shares.of(amount, shares, parties.some());
        if (parts.isEmpty()) {
            List<Reading> whole = List.of(new Reading(Reading.Code.WHOLE, amount));
            String raised = parties.some() ? cell.address() : rows.address(ColumnRole.DONOR);
            return review(ReviewReason.SPLIT_DIFFERS, raised, amount.shownUnit(), whole);
        }
        for (int i = 0; i < parts.size(); i++) {
            EnumSet<Flag> part = EnumSet.noneOf(Flag.class);
            part.addAll(found);
            Long content = amount.content();
            if (amount.packs() != null && content != null && parts.get(i).shownCount() % content != 0) {
                part.add(Flag.CARTON_OPENED);
            }
            Earmark one =
                    i < shares.size() ? new Earmark(true, List.of(shares.get(i).name())) : Earmark.NONE;
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
        String quantity = rows.quantities().stream()
                .map(quantityCell -> PrivateText.of(quantityCell.text()).open())
                .findFirst()
                .orElse("");
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
