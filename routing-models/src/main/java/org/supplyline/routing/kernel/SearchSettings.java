package org.supplyline.routing.kernel;

/**
 * The numbers that steer one search; the names of Christiaens and Vanden Berghe (2020) stand in parentheses.
 *
 * @param averageRemoved clients removed in one ruin on average (c̄)
 * @param longestString most clients of one string (L max)
 * @param splitRate share of strings that keep a piece inside (α)
 * @param splitDepth chance that this piece grows by one more client (β)
 * @param blinkRate chance that a place for insertion is overlooked (γ)
 * @param absentSeedRate share of ruins around an unserved client while there is one
 * @param tripRate share of ruins that take a whole trip, or all trips, of a vehicle with several
 * @param insertionWidth near clients beside which a client may be inserted
 * @param ruinWidth near clients whose routes may be cut together where there are no windows, and crossed
 * @param startTemperature by the unit of {@link Annealing} (T₀)
 * @param endTemperature by the unit of {@link Annealing} (T f)
 */
record SearchSettings(
        int averageRemoved,
        int longestString,
        double splitRate,
        double splitDepth,
        double blinkRate,
        double absentSeedRate,
        double tripRate,
        int insertionWidth,
        int ruinWidth,
        double startTemperature,
        double endTemperature) {

    private static final SearchSettings PUBLISHED =
            new SearchSettings(10, 10, 0.5, 0.01, 0.01, 0.5, 0.1, 60, 300, 1.0, 0.01);

    /** How many times more is removed where a place has many clients, as the lots of a split demand have; their cost is that much less. */
    private static final int CROWD_FACTOR = 2;

    /** How many times hotter annealing is where there are time windows. */
    private static final double WINDOWS_FACTOR = 4.0;

    /** Width for insertion that is enough where only loads bind. */
    private static final int WIDTH_WITHOUT_WINDOWS = 40;

    /** The settings for a problem: larger ruins where most clients share their place with others, hotter with windows. */
    static SearchSettings of(Model model) {
        boolean isCrowded = Neighbours.areCrowded(model);
        int size = isCrowded ? CROWD_FACTOR : 1;
        double heat = model.windows ? WINDOWS_FACTOR : isCrowded && !model.shifts ? 1.0 / CROWD_FACTOR : 1.0;
        return new SearchSettings(
                PUBLISHED.averageRemoved * size,
                PUBLISHED.longestString * size,
                PUBLISHED.splitRate,
                PUBLISHED.splitDepth,
                PUBLISHED.blinkRate,
                PUBLISHED.absentSeedRate,
                PUBLISHED.tripRate,
                insertionWidth(model, isCrowded),
                PUBLISHED.ruinWidth * size,
                PUBLISHED.startTemperature * heat,
                PUBLISHED.endTemperature * heat);
    }

    private static int insertionWidth(Model model, boolean isCrowded) {
        if (model.windows || model.shifts) {
            return PUBLISHED.insertionWidth;
        }
        return isCrowded ? PUBLISHED.insertionWidth * CROWD_FACTOR : WIDTH_WITHOUT_WINDOWS;
    }
}
