package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.sheet.Cell;

/**
 * Reads a quantity that stands in columns of its own for packs, content and total. The total is the quantity; the
 * product of the others is tried against it, and where they disagree a person chooses.
 */
final class Packing {

    private final GoodsRows rows;
    private final PackColumns columns;
    private final List<Spec> specs;
    private final UnitColumn names;
    private final String unit;
    private final String packUnit;

    /**
     * What the columns came to.
     *
     * @param cell the cell that the quantity stands in, or that raised the question
     * @param result the amount, or the question
     * @param spec what the column of contents says of the weight; plain if nothing
     * @param approximate whether the list says "about"
     */
    record Counted(Cell cell, AmountReader.Result result, Spec spec, boolean approximate) {}

    /**
     * @param unit the unit that the list names for the row; empty if none
     * @param specs what the specification says
     */
    Packing(GoodsRows rows, PackColumns columns, String unit, List<Spec> specs) {
        this.rows = rows;
        this.columns = columns;
        this.specs = specs;
        this.names = UnitColumn.of(rows, columns, unit, specs);
        String bracket = columns.total() == null ? "" : rows.table().bracket(columns.total());
        String inner = columns.content() == null ? "" : rows.table().bracket(columns.content());
        String listed = names == UnitColumn.PACKS || unit.equals(columns.packUnit()) ? inner : unit;
        String stated = bracket.isEmpty() ? listed : bracket;
        this.unit = stated.isEmpty() && columns.packs() == null ? unit : stated;
        this.packUnit = names == UnitColumn.PACKS ? unit : columns.packUnit();
    }

    Counted read() {
        Optional<Cell> total = own(columns.total());
        Optional<Cell> packs = own(columns.packs()).filter(cell -> total.isEmpty() || hasDigit(cell));
        Cell shown = total.or(() -> packs).orElseThrow();
        for (Optional<Cell> cell : List.of(total, packs)) {
            Optional<ReviewReason> wrong = cell.flatMap(c -> simple(c)
                    .match(
                            stated -> stated.parts().size() == 1
                                            && stated.spec().isEmpty()
                                            && stated.second().isEmpty()
                                            && !stated.aside().asks()
                                    ? Optional.empty()
                                    : Optional.of(ReviewReason.QUANTITY_UNREADABLE),
                            unreadable -> Optional.of(unreadable.reason())));
            if (wrong.isPresent()) {
                return asked(cell.orElseThrow(), wrong.get(), List.of());
            }
        }
        List<Cell> contents = contents();
        if (contents.size() > 1) {
            return asked(contents.get(0), ReviewReason.SEVERAL_PACKS, List.of());
        }
        Content content = contents.isEmpty() ? Content.NONE : Content.of(contents.get(0), unit);
        if (content.pieces() != null && content.pieces().signum() <= 0) {
            return asked(contents.get(0), ReviewReason.QUANTITY_NOT_POSITIVE, List.of());
        }
        boolean about = List.of(total, packs).stream()
                .flatMap(Optional::stream)
                .anyMatch(cell -> simple(cell).match(QuantityText.Stated::approximate, none -> false));
        AmountReader.Result result = together(part(total), part(packs), content.pieces());
        return new Counted(shown, result, content.spec(), about);
    }

    private Counted asked(Cell cell, ReviewReason reason, List<Reading> readings) {
        return new Counted(cell, new AmountReader.Result.Doubtful(reason, readings), Spec.plain(""), false);
    }

    private Optional<Cell> own(@Nullable Integer column) {
        return column == null ? Optional.empty() : rows.grid().own(rows.firstRow(), column);
    }

    /** "整箱未点" in the column of packs is a remark where the total stands beside it. */
    private static boolean hasDigit(Cell cell) {
        return cell.text().chars().anyMatch(Character::isDigit);
    }

    private QuantityText simple(Cell cell) {
        boolean counts = columns.packs() != null && columns.packs() == cell.column();
        return QuantityText.read(cell, counts ? packUnit : unit);
    }

    private QuantityText.@Nullable Part part(Optional<Cell> cell) {
        return cell.flatMap(
                        c -> simple(c).match(stated -> stated.parts().stream().findFirst(), none -> Optional.empty()))
                .orElse(null);
    }

    private List<Cell> contents() {
        List<Cell> different = new ArrayList<>();
        for (Cell cell : rows.cells(ColumnRole.CONTENT)) {
            if (hasDigit(cell)
                    && different.stream().noneMatch(other -> other.text().equals(cell.text()))) {
                different.add(cell);
            }
        }
        return different;
    }

    /** What one pack holds, and the weight of a piece. */
    private record Content(@Nullable BigDecimal pieces, Spec spec) {

        static final Content NONE = new Content(null, Spec.plain(""));

        static Content of(Cell cell, String unit) {
            if (cell.number() != null) {
                return new Content(cell.number(), Spec.plain(""));
            }
            Spec spec = SpecText.read(cell.text());
            QuantityText.Part measured = QuantityText.read(cell, "")
                    .match(stated -> stated.parts().size() == 1 ? stated.parts().get(0) : null, none -> null);
            if (measured != null
                    && Units.isMeasure(measured.unit())
                    && measured.unit().equals(unit)) {
                return new Content(BigDecimal.valueOf(measured.number()), Spec.plain(""));
            }
            Long product = spec.counts().isEmpty() ? null : spec.product();
            return new Content(product == null ? null : BigDecimal.valueOf(product), spec);
        }
    }

    private AmountReader.Result together(
            QuantityText.@Nullable Part total, QuantityText.@Nullable Part packs, @Nullable BigDecimal content) {
        if (total == null
                || packs == null
                || (Units.isCarton(total.unit()) && !total.unit().equals(unit))) {
            QuantityText.Part only = total == null ? packs : total;
            return alone(Objects.requireNonNull(only), total == null, content);
        }
        if (names != UnitColumn.TOTAL
                && content == null
                && total.number() == packs.number()
                && total.unit().equals(unit)) {
            return alone(names == UnitColumn.PACKS ? packs : total, true, content);
        }
        if (names == UnitColumn.DOUBTFUL && total.unit().equals(unit)) {
            Amount pieces =
                    new Amount(total.number(), "", packs.number(), unit, evenly(total.number(), packs.number()));
            Amount packsInPacks = new Amount(
                    total.number(), unit, packs.number(), packs.unit(), evenly(total.number(), packs.number()));
            return new AmountReader.Result.Doubtful(
                    ReviewReason.UNIT_MISSING,
                    List.of(new Reading(Reading.Code.PIECES, pieces), new Reading(Reading.Code.PACKS, packsInPacks)));
        }
        Optional<Step> step = content == null ? fromSpec(total, packs) : Optional.empty();
        BigDecimal each = step.map(Step::pieces).map(BigDecimal::valueOf).orElse(content);
        String counted = total.unit().isEmpty() ? step.map(Step::unit).orElse("") : total.unit();
        return checked(new QuantityText.Part(total.number(), counted), packs, each);
    }

    /** The product of packs and content is tried against the total. */
    private AmountReader.Result checked(QuantityText.Part total, QuantityText.Part packs, @Nullable BigDecimal each) {
        Long even = evenly(total.number(), packs.number());
        Long whole = each == null ? even : whole(each);
        BigDecimal product = each == null ? null : each.multiply(BigDecimal.valueOf(packs.number()));
        if (product == null || product.compareTo(BigDecimal.valueOf(total.number())) == 0) {
            return read(new Amount(total.number(), total.unit(), packs.number(), packs.unit(), whole));
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(
                Reading.Code.AS_STATED, new Amount(total.number(), total.unit(), packs.number(), packs.unit(), even)));
        if (whole != null) {
            readings.add(
                    new Reading(Reading.Code.EACH, Amount.filled(packs.number(), packs.unit(), whole, total.unit())));
        }
        if (whole != null && names == UnitColumn.PACKS) {
            readings.add(
                    new Reading(Reading.Code.PACKS, Amount.filled(total.number(), packs.unit(), whole, total.unit())));
        }
        return new AmountReader.Result.Doubtful(ReviewReason.PRODUCT_DIFFERS, readings);
    }

    /** Only the total, or only the packs. */
    private AmountReader.Result alone(QuantityText.Part stated, boolean packs, @Nullable BigDecimal content) {
        Long each = content == null ? null : whole(content);
        if (each == null) {
            return AmountReader.read(stated, specs);
        }
        if (packs || Units.isCarton(stated.unit())) {
            return read(Amount.filled(stated.number(), stated.unit(), each, packs ? unit : ""));
        }
        Long full = evenly(stated.number(), each);
        Amount amount = new Amount(stated.number(), stated.unit(), full, columns.packUnit(), each);
        return full == null ? new AmountReader.Result.Read(amount, Set.of(Flag.PART_CARTON)) : read(amount);
    }

    /** What a pack holds of one of its steps, "40盒" or "2000只" of a carton. */
    private record Step(long pieces, String unit) {}

    /** The step of the specification's pack that agrees with the total; if none does, the whole pack. */
    private Optional<Step> fromSpec(QuantityText.Part total, QuantityText.Part packs) {
        for (Spec spec : specs) {
            boolean filled = total.unit().isEmpty() ? spec.mayBeOf(packs.unit()) : spec.isOf(packs.unit());
            Long product = spec.counts().isEmpty() ? null : spec.product();
            if (!filled || product == null) {
                continue;
            }
            for (int i = 0; i < spec.counts().size(); i++) {
                Long step = Spec.product(spec.counts().subList(i, spec.counts().size()));
                if (step != null && step * packs.number() == total.number()) {
                    return Optional.of(new Step(step, spec.counts().get(i).unit()));
                }
            }
            return Optional.of(new Step(product, spec.counts().get(0).unit()));
        }
        return Optional.empty();
    }

    private static AmountReader.Result read(Amount amount) {
        Set<Flag> flags = amount.unit().isEmpty() ? Set.of(Flag.UNIT_UNKNOWN) : Set.of();
        return new AmountReader.Result.Read(amount, flags);
    }

    private static @Nullable Long evenly(long total, long packs) {
        return total % packs == 0 ? Long.valueOf(total / packs) : null;
    }

    private static @Nullable Long whole(BigDecimal number) {
        boolean counts = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Amount.MAX_CONTENT)) <= 0;
        return counts ? Long.valueOf(number.longValueExact()) : null;
    }
}
