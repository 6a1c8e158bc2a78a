package org.supplyline.routing.kernel;

import java.util.stream.LongStream;

/**
 * Simulated annealing with a temperature that falls exponentially with the share of the budget that is spent. Where not all can be served it
 * falls twice, first over who is served, then over how.
 */
final class Annealing {
    private static final int NEAR = 10;
    private static final double COLDEST = 1e-3;

    /**
     * Start temperature by the price of a trip, where trips have one of their own: the search then cools from level to level, first over
     * the number of trips, in the end over lengths.
     */
    private static final double TRIP_TEMPERATURE = 0.3;

    /** First temperature by the price of a client left out; cooler starts left more out. */
    private static final double ABSENCE_TEMPERATURE = 3.0;

    /** How many times that temperature falls. */
    private static final double ABSENCE_COOLING = 100.0;

    /** Share of the budget in which it falls; half of it left more out. */
    private static final double ABSENCE_SHARE = 0.8;

    private final FastRandom random;
    private double start;
    private double ratio;
    private double temperature;
    private double hottest;
    private double hotShare;

    Annealing(FastRandom random) {
        this.random = random;
    }

    /** Sets the temperatures for plans like this one. */
    void over(Tours first, Neighbours neighbours, SearchSettings settings) {
        Model model = first.model;
        double unit = model.shifts ? unit(model, neighbours) : unit(first);
        start = Math.max(settings.startTemperature() * unit, TRIP_TEMPERATURE * (double) dearestTrip(model));
        ratio = settings.endTemperature() * unit / start;
        temperature = start;
    }

    /**
     * Lets it fall from higher temperatures before, where not all can be served: who is served weighs far more than all else, so it is
     * annealed by itself first.
     *
     * @param price mean price of a client left out
     */
    void beginOverAbsence(double price) {
        hottest = ABSENCE_TEMPERATURE * price;
        hotShare = ABSENCE_SHARE;
        temperature = hottest;
    }

    private static long dearestTrip(Model model) {
        long dearest = 0;
        for (int type = 0; type < model.types; type++) {
            dearest =
                    model.shiftOf[type] == RoutingProblem.NO_SHIFT ? dearest : Math.max(dearest, model.fixedCost[type]);
        }
        return dearest;
    }

    /**
     * The scale of temperatures, so that problems of every size and unit anneal alike: what it costs to serve a client in the first plan.
     * A measured choice: it holds for long and short routes, near and far depots, where the mean way between neighbours does not.
     */
    static double unit(Tours first) {
        int served = first.model.nodes - first.model.depots - first.unserved.count;
        return Math.max(COLDEST, (double) first.total() / Math.max(1, served));
    }

    /** The scale where arrivals have a price that is no measure of the ways: mean cost of the way to the nearest clients elsewhere. */
    static double unit(Model model, Neighbours neighbours) {
        double sum = 0;
        long count = 0;
        for (int client = model.depots; client < model.nodes; client++) {
            int near = 0;
            int start = neighbours.start(client);
            for (int index = start; index < start + neighbours.width && near < NEAR; index++) {
                int way = model.distance[(client * model.nodes) + neighbours.lists()[index]];
                if (way > 0 && way < RoutingProblem.FORBIDDEN) {
                    sum += way;
                    near++;
                }
            }
            count += near;
        }
        double unitCost = LongStream.of(model.unitCost).average().orElse(1);
        return Math.max(COLDEST, count == 0 ? 0 : sum / count * unitCost);
    }

    /** Sets the share of the budget that is spent, 0 to 1. */
    void progress(double share) {
        temperature = share < hotShare
                ? hottest * Math.pow(ABSENCE_COOLING, -share / hotShare)
                : start * Math.pow(ratio, (share - hotShare) / (1 - hotShare));
    }

    /** Cost up to which the next plan is taken, drawn anew each time. */
    double threshold(long current) {
        return current - (temperature * Math.log(1.0 - random.unit()));
    }
}
