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
 * @param ruinWidth near clients whose routes may be cut together
 * @param startTemperature by mean length to near clients (T₀)
 * @param endTemperature by mean length to near clients (T f)
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

    /** How many times more is removed where a place has many clients, as the lots of a split demand have. */
    private static final int CROWD_FACTOR = 2;

    /** How many times hotter annealing starts where there are time windows: a quarter less gap was measured. */
    private static final double WINDOWS_FACTOR = 3.0;

    /** The settings for a problem: larger ruins where most clients share their place with others, hotter with windows. */
    static SearchSettings of(Model model) {
        int size = Neighbours.areCrowded(model) ? CROWD_FACTOR : 1;
        return new SearchSettings(
                PUBLISHED.averageRemoved * size,
                PUBLISHED.longestString * size,
                PUBLISHED.splitRate,
                PUBLISHED.splitDepth,
                PUBLISHED.blinkRate,
                PUBLISHED.absentSeedRate,
                PUBLISHED.tripRate,
                PUBLISHED.insertionWidth * (model.shifts ? 1 : size),
                PUBLISHED.ruinWidth * size,
                PUBLISHED.startTemperature * (model.windows ? WINDOWS_FACTOR : 1.0),
                PUBLISHED.endTemperature);
    }
}
