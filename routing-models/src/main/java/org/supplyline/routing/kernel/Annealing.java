package org.supplyline.routing.kernel;

import java.util.stream.LongStream;

/** Simulated annealing with a temperature that falls exponentially with the share of the budget that is spent. */
final class Annealing {
    private static final int NEAR = 10;
    private static final double COLDEST = 1e-3;

    private final FastRandom random;
    private double start;
    private double ratio;
    private double temperature;

    Annealing(FastRandom random) {
        this.random = random;
    }

    /** Sets the temperatures in units of cost, both above 0. */
    void between(double first, double last) {
        start = first;
        ratio = last / first;
        temperature = first;
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
        temperature = start * Math.pow(ratio, share);
    }

    /** Cost up to which the next plan is taken, drawn anew each time. */
    double threshold(long current) {
        return current - (temperature * Math.log(1.0 - random.unit()));
    }
}
