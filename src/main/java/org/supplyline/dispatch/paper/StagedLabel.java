package org.supplyline.dispatch.paper;

import org.supplyline.paper.Words;

/**
 * What the label of a carton on the stage says; loaders read it, they need not scan.
 *
 * @param receiver written as large as may be
 * @param order own code SLO…
 * @param carton SSCC or own number; empty for a carton without one
 * @param address what the square code holds: the carton's address, or the order for a carton without a number
 * @param goods what is in it
 * @param detail quantity and lot
 * @param from depot, and the stop of the trip
 * @param number from 1, among the cartons of the order
 * @param count how many there are
 */
public record StagedLabel(
        Words receiver,
        String order,
        String carton,
        String address,
        EarmarkBar earmark,
        Words goods,
        String detail,
        String from,
        int number,
        int count) {

    String part() {
        return number + "/" + count;
    }

    /** All that labels of one order have in common if they say the same of their goods. */
    StagedLabel face() {
        return new StagedLabel(receiver, order, "", "", earmark, goods, detail, from, 0, 0);
    }
}
