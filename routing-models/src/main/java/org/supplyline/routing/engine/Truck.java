package org.supplyline.routing.engine;

import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.travel.TravelTimes;
import org.supplyline.routing.travel.Ways;

/** A vehicle with its roads. */
public final class Truck {
    /** Each half tonne of payload makes a kilometre dearer by a tenth of the smallest truck's. */
    private static final long GRAMS_PER_TENTH = 500_000;

    private final int number;
    private final Vehicle vehicle;
    private final int home;
    private final Ways ways;

    /** The roads that this vehicle may use. */
    public Truck(int number, Vehicle vehicle, TravelTimes times) {
        this.number = number;
        this.vehicle = vehicle;
        this.home = times.number(vehicle.depot());
        this.ways = times.ways(vehicle.hillRoads());
    }

    /** Its place in the list of vehicles. */
    public int number() {
        return number;
    }

    /** The vehicle. */
    public Vehicle vehicle() {
        return vehicle;
    }

    /** The number of the depot where it stands at first and must be at last. */
    public int home() {
        return home;
    }

    /** Whether a way leads there that it may use. */
    public boolean connects(int from, int to) {
        return ways.connects(from, to);
    }

    /** Minutes at its speed, 0 where no way leads. */
    public int minutes(int from, int to) {
        return TravelTimes.scaled(ways.minutes(from, to), vehicle.speedPercent());
    }

    /** Metres, 0 where no way leads. */
    public int metres(int from, int to) {
        return ways.metres(from, to);
    }

    /** Whether the site admits it. */
    public boolean mayStopAt(Site site) {
        return site.admits(vehicle);
    }

    /** Whether it may carry such goods: those of the cold chain only if it is refrigerated. */
    public boolean mayCarry(boolean cold) {
        return vehicle.refrigerated() || !cold;
    }

    /** Metres as metres of the smallest truck. */
    public long costOf(long metres) {
        return metres * tenthsPerMetre() / 10;
    }

    /** What a metre costs, in tenths of a metre of the smallest truck. */
    int tenthsPerMetre() {
        return Math.toIntExact(10 + vehicle.capacityGrams() / GRAMS_PER_TENTH);
    }

    @Override
    public String toString() {
        return vehicle.id().value();
    }
}
