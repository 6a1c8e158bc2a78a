package org.supplyline.inventory.statement;

import org.supplyline.inventory.Fund;

/**
 * One line of a statement, in base units: opening + in − out = closing.
 *
 * @param code the item's code, or the first digits of a class
 * @param unit in which the goods of a class are counted; empty for an item, which has its own
 * @param opening what was there when the period began
 * @param in what came from outside, less what was corrected of it
 * @param out what went outside, less what was corrected of it
 * @param closing what the ledger had at the end of the period, read from it and not computed from the others
 * @param onTheWay how much of the closing was on the road; 0 for a depot
 */
record StatementRow(
        String code,
        String unit,
        String owner,
        Fund fund,
        long opening,
        long in,
        long out,
        long closing,
        long onTheWay) {

    public boolean isExact() {
        return opening + in - out == closing;
    }

    boolean isEmpty() {
        return opening == 0 && in == 0 && out == 0 && closing == 0 && onTheWay == 0;
    }

    /** The sum of two lines of the same kind. */
    StatementRow plus(StatementRow other) {
        return new StatementRow(
                code,
                unit,
                owner,
                fund,
                opening + other.opening,
                in + other.in,
                out + other.out,
                closing + other.closing,
                onTheWay + other.onTheWay);
    }

    /** The same figures for a class. */
    StatementRow of(String category, String inUnit) {
        return new StatementRow(category, inUnit, owner, fund, opening, in, out, closing, onTheWay);
    }
}
