package org.supplyline.standard;

/** How far a cost is above the best known one. */
final class Gap {

    private static final double PERCENT = 100;
    private static final double DIGITS = 10_000;

    private Gap() {}

    /** In percent, to four decimals; negative below the best known cost. */
    static double percent(double cost, double best) {
        return Math.round(PERCENT * (cost - best) / best * DIGITS) / DIGITS;
    }
}
