package org.supplyline.routing.travel.roads;

/**
 * Trucks that may use the same roads.
 *
 * @param grossKilograms weight with load, held against the limits of bridges and roads; above 3,500 kg roads closed to goods
 *     vehicles are closed to it too; 1 to 100,000
 * @param heightCentimetres held against bridges and tunnels; 100 to 500
 * @param tracks may use field and forest tracks
 * @param topKilometresPerHour never reckoned faster, whatever the road allows; 5 to 120
 */
public record TruckClass(int grossKilograms, int heightCentimetres, boolean tracks, int topKilometresPerHour) {
    /** A van or pickup. */
    public static final TruckClass LIGHT = new TruckClass(3_500, 250, true, 100);

    /** A truck of 18 t gross weight. */
    public static final TruckClass HEAVY = new TruckClass(18_000, 400, false, 90);

    private static final int GOODS_VEHICLE_FROM_KILOGRAMS = 3_500;

    /** Checks the ranges. */
    public TruckClass {
        check("Gross weight in kg", grossKilograms, 1, 100_000);
        check("Height in cm", heightCentimetres, 100, 500);
        check("Top speed in km/h", topKilometresPerHour, 5, 120);
    }

    /** Whether signs for goods vehicles are meant for it. */
    boolean isGoodsVehicle() {
        return grossKilograms > GOODS_VEHICLE_FROM_KILOGRAMS;
    }

    private static void check(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException("%s is %d; it must be %d to %d.".formatted(what, value, low, high));
        }
    }
}
