package org.supplyline.routing.kernel;

/**
 * What one unit too much of load or of time costs in a plan that may break these limits. The prices adapt so that a fifth of the plans
 * that local search ends in keep them (Vidal et al. 2012, section 4.6; the numbers are those of Vidal 2022).
 */
final class Prices {
    private static final int PLANS_BETWEEN = 100;
    private static final double RARELY = 0.15;
    private static final double OFTEN = 0.25;
    private static final double DEARER = 1.2;
    private static final double CHEAPER = 0.85;
    private static final double REPAIR_FACTOR = 10;
    private static final double RANGE = 1e4;

    private final double firstLoad;
    private final double firstTime;
    private double load;
    private double time;
    private double factor = 1;
    private int plans;
    private int lightEnough;
    private int shortEnough;

    Prices(Model model) {
        long longest = 1;
        long slowest = 1;
        for (int arc = 0; arc < model.distance.length; arc++) {
            longest = Math.max(longest, model.distance[arc]);
            slowest = Math.max(slowest, model.time[arc]);
        }
        int heaviest = 1;
        for (int demand : model.demand[0]) {
            heaviest = Math.max(heaviest, demand);
        }
        long unit = 1;
        for (long cost : model.unitCost) {
            unit = Math.max(unit, cost);
        }
        firstLoad = (double) unit * longest / heaviest;
        firstTime = (double) unit * longest / slowest;
        load = firstLoad;
        time = firstTime;
    }

    double ofLoad() {
        return load * factor;
    }

    double ofTime() {
        return time * factor;
    }

    /** Makes every excess ten times as dear for a while, or as dear as before. */
    void repairing(boolean isOn) {
        factor = isOn ? REPAIR_FACTOR : 1;
    }

    /** Takes note of a plan that local search ended in; tells whether the prices changed. */
    boolean learn(boolean isLightEnough, boolean isShortEnough) {
        plans++;
        lightEnough += isLightEnough ? 1 : 0;
        shortEnough += isShortEnough ? 1 : 0;
        if (plans < PLANS_BETWEEN) {
            return false;
        }
        load = adapted(load, firstLoad, (double) lightEnough / plans);
        time = adapted(time, firstTime, (double) shortEnough / plans);
        plans = 0;
        lightEnough = 0;
        shortEnough = 0;
        return true;
    }

    private static double adapted(double price, double first, double kept) {
        if (kept < RARELY) {
            return Math.min(price * DEARER, first * RANGE);
        }
        return kept > OFTEN ? Math.max(price * CHEAPER, first / RANGE) : price;
    }
}
