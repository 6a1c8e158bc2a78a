package org.supplyline.routing.relief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its file holds it: only what a planner decides. Travel, loading and arrivals follow from the instance.
 *
 * @param instance name of the instance
 * @param solver who made it, for people
 * @param dynamic whether the instance's events count
 * @param trips those of one vehicle in the order in which it drives them
 */
public record ReliefPlan(String instance, String solver, boolean dynamic, List<Trip> trips) {

    /** Keeps its own copy. */
    public ReliefPlan {
        trips = List.copyOf(trips);
    }

    /**
     * A truck is loaded once, visits its stops and drives to the depot of its next trip, or home.
     *
     * @param loadingMinute when loading begins
     */
    public record Trip(String vehicle, String depot, int loadingMinute, List<Stop> stops) {
        /** Keeps its own copy. */
        public Trip {
            stops = List.copyOf(stops);
        }
    }

    /** A stop with what is unloaded there. */
    public record Stop(String site, List<Load> loads) {
        /** Keeps its own copy. */
        public Stop {
            loads = List.copyOf(loads);
        }
    }

    /**
     * Goods for the need of a site.
     *
     * @param earmark of the stock that they are taken from; null if free
     */
    public record Load(String item, @Nullable String earmark, long quantity) {}
}
