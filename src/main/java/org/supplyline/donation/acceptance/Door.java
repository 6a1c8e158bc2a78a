package org.supplyline.donation.acceptance;

/**
 * What holds at the door of a depot.
 *
 * @param rules of the branch that the depot belongs to
 * @param hazardousGrams dangerous goods in the depot, with those that are about to stay in it
 */
record Door(RuleSet rules, long hazardousGrams) {

    private static final long GRAMS_A_KILOGRAM = 1_000;

    /** The same for goods that do not stay in the depot. */
    Door passedBy() {
        return new Door(rules, 0);
    }

    /** Whether there would be more dangerous goods in the depot than the branch lets it hold. */
    boolean isOverHazardLimit() {
        return rules.hazardousKg() > 0 && hazardousGrams > rules.hazardousKg() * GRAMS_A_KILOGRAM;
    }
}
