package org.supplyline.catalog;

/**
 * What goods weigh and how much room they take.
 *
 * @param weightGrams with their packing
 * @param volumeCm3 outer volume; 1 m³ is 1,000,000
 * @param estimated whether a class default stands in for a measured carton (shown as 估)
 */
public record Load(long weightGrams, long volumeCm3, boolean estimated) {

    public static final Load NOTHING = new Load(0, 0, false);

    public Load plus(Load other) {
        return new Load(
                Math.addExact(weightGrams, other.weightGrams),
                Math.addExact(volumeCm3, other.volumeCm3),
                estimated || other.estimated);
    }
}
