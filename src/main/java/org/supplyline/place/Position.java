package org.supplyline.place;

/**
 * A point on the ground, WGS-84 (which CGCS2000 equals here).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param estimated whether it is only the county seat (shown as 估, and movable)
 */
public record Position(double latitude, double longitude, boolean estimated) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("There is no point at (%s, %s).".formatted(latitude, longitude));
        }
    }

    /** Great-circle distance in metres (haversine). */
    public long metresTo(Position other) {
        double sinLatitude = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double sinLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = sinLatitude * sinLatitude
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * sinLongitude
                        * sinLongitude;
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a))));
    }
}
