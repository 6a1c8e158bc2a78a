package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.supplyline.sheet.Cell;

/**
 * What a quantity cell says: "198件", 41, "1,200只", "1.5万个", "十二箱", "10箱+5包", "5箱（每箱20瓶）".
 */
sealed interface QuantityText {

    <T> T match(Function<Stated, T> stated, Function<Unreadable, T> unreadable);

    /**
     * Numbers with their units; more than one where the cell counts in two units.
     *
     * @param spec what the cell says of the pack, empty if nothing
     * @param second a second number in brackets; empty if none
     * @param total whether the cell says that the second number is the total
     * @param aside what else the cell says
     */
    record Stated(List<Part> parts, String spec, Optional<Part> second, boolean total, Aside aside, boolean approximate)
            implements QuantityText {
        @Override
        public <T> T match(Function<Stated, T> stated, Function<Unreadable, T> unreadable) {
            return stated.apply(this);
        }
    }

    /**
     * No number that could be counted with.
     *
     * @param seen what may be meant; empty if nothing can be told
     */
    record Unreadable(ReviewReason reason, Optional<Seen> seen) implements QuantityText {

        Unreadable(ReviewReason reason) {
            this(reason, Optional.empty());
        }

        @Override
        public <T> T match(Function<Stated, T> stated, Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }

    /** So many of a unit; the unit is empty when the cell names none. */
    record Part(long number, String unit) {}

    /** A number that is not whole, or with more behind it than a unit. */
    record Seen(BigDecimal number, String unit) {}

    static QuantityText read(Cell cell, String unitColumn) {
        if (cell.kind() == Cell.Kind.NUMBER
                && cell.number() != null
                && cell.number().signum() < 0) {
            return new Unreadable(ReviewReason.QUANTITY_NOT_POSITIVE);
        }
        return switch (cell.kind()) {
            case DATE -> new Unreadable(ReviewReason.QUANTITY_IS_DATE);
            case ERROR -> new Unreadable(ReviewReason.FORMULA_ERROR);
            default -> new QuantityParser(cell.text(), unitColumn).read();
        };
    }
}
