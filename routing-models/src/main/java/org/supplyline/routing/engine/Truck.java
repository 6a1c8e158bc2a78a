package org.supplyline.routing.engine;

import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.travel.TravelTimes;
import org.supplyline.routing.travel.Ways;

/** A vehicle with its roads. */
final class Truck {
    /** A truck of this payload costs twice as much a kilometre as the smallest. */
    private static final long DOUBLE_COST_GRAMS = 5_000_000;

    private final int number;
    private final Vehicle vehicle;
    private final int home;
    private final Ways ways;

    Truck(int number, Vehicle vehicle, TravelTimes times) {
        this.number = number;
        this.vehicle = vehicle;
        this.home = times.number(vehicle.depot());
        this.ways = times.ways(vehicle.hillRoads());
    }

    int number() {
        return number;
    }

    Vehicle vehicle() {
        return vehicle;
    }

    int home() {
        return home;
    }

    boolean connects(int from, int to) {
        return ways.connects(from, to);
    }

    int minutes(int from, int to) {
        return TravelTimes.scaled(ways.minutes(from, to), vehicle.speedPercent());
    }

    int metres(int from, int to) {
        return ways.metres(from, to);
    }

    boolean mayStopAt(Site site) {
        return site.admits(vehicle);
    }

    /** Metres as metres of the smallest truck. */
    long costOf(long metres) {
        return metres + metres * (vehicle.capacityGrams() / 1_000) / (DOUBLE_COST_GRAMS / 1_000);
    }

    @Override
    public String toString() {
        return vehicle.id().value();
    }
}
