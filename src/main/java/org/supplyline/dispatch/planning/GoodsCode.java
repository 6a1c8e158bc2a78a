package org.supplyline.dispatch.planning;

import org.supplyline.inventory.PositionKey;
import org.supplyline.routing.ItemCode;

/**
 * An item and the earmark that its goods carry. To the solver these are goods of their own, so that no plan can give
 * earmarked goods to anybody else.
 *
 * @param item code of the relief item
 * @param earmark as the ledger writes it, or {@code -}
 */
public record GoodsCode(String item, String earmark) {

    /** Never part of an item code. */
    private static final char MARK = '@';

    private static final int LONGEST = 100;

    static GoodsCode of(ItemCode code) {
        String text = code.value();
        int mark = text.indexOf(MARK);
        return mark < 0
                ? new GoodsCode(text, PositionKey.NONE)
                : new GoodsCode(text.substring(0, mark), text.substring(mark + 1));
    }

    boolean isEarmarked() {
        return !earmark.equals(PositionKey.NONE);
    }

    /** Whether the solver can name it. */
    boolean isShortEnough() {
        return item.length() + 1 + earmark.length() <= LONGEST;
    }

    ItemCode code() {
        return new ItemCode(isEarmarked() ? item + MARK + earmark : item);
    }
}
