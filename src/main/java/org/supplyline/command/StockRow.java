package org.supplyline.command;

import java.util.Comparator;

/**
 * A position of stock in the words of people.
 *
 * @param key what tells it from all others; never changes
 * @param lot the lot, or {@code -}
 * @param fund word of the fund class
 * @param earmarkZh what the donor bound it to, in words; {@code -} for nothing
 * @param onHand base units; below zero when more was seen to leave than to come
 */
record StockRow(
        String key,
        String item,
        String itemZh,
        String itemEn,
        String place,
        String placeZh,
        String placeEn,
        String lot,
        String owner,
        String fund,
        String earmarkZh,
        String earmarkEn,
        long onHand,
        String unitZh,
        String unitEn) {

    static final Comparator<StockRow> ORDER =
            Comparator.comparing(StockRow::item).thenComparing(StockRow::place).thenComparing(StockRow::key);

    public String itemName(boolean chinese) {
        return chinese ? itemZh : itemEn;
    }

    public String placeName(boolean chinese) {
        return chinese ? placeZh : placeEn;
    }

    public String earmark(boolean chinese) {
        return chinese ? earmarkZh : earmarkEn;
    }

    public String unit(boolean chinese) {
        return chinese ? unitZh : unitEn;
    }
}
