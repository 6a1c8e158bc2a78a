package org.supplyline.routing.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The plans that a genetic search works with: those that keep the limits and those that do not, each group cut back to its fittest when it
 * has grown. Fit is who is cheap and unlike the others (Vidal et al. 2012, section 4.3; numbers of Vidal 2022).
 */
final class Population {
    private static final int LEAST = 25;
    private static final int GENERATION = 40;
    private static final int ELITE = 4;
    private static final int NEAREST = 5;

    private final Prices prices;
    private final FastRandom random;
    private final List<Individual> holding = new ArrayList<>();
    private final List<Individual> excessive = new ArrayList<>();

    Population(Prices prices, FastRandom random) {
        this.prices = prices;
        this.random = random;
    }

    /** Takes in a plan; those that are too many leave. */
    void add(Individual newcomer) {
        List<Individual> group = newcomer.keepsLimits() ? holding : excessive;
        group.forEach(member -> Individual.meet(newcomer, member));
        int place = group.size();
        while (place > 0 && group.get(place - 1).priced(prices) > newcomer.priced(prices)) {
            place--;
        }
        group.add(place, newcomer);
        if (group.size() > LEAST + GENERATION) {
            while (group.size() > LEAST) {
                removeWorst(group);
            }
        }
    }

    /** The fitter of two drawn at random. */
    Individual parent() {
        rank(holding);
        rank(excessive);
        Individual one = drawn();
        Individual other = drawn();
        return one.fitness < other.fitness ? one : other;
    }

    private Individual drawn() {
        int index = random.below(holding.size() + excessive.size());
        return index < holding.size() ? holding.get(index) : excessive.get(index - holding.size());
    }

    /** Sorts anew after prices changed. */
    void reprice() {
        excessive.sort(Comparator.comparingDouble(member -> member.priced(prices)));
    }

    void clear() {
        holding.clear();
        excessive.clear();
    }

    private static void removeWorst(List<Individual> group) {
        rank(group);
        Individual worst = group.get(group.size() - 1);
        boolean isClone = false;
        double least = Double.NEGATIVE_INFINITY;
        for (int index = 1; index < group.size(); index++) {
            Individual member = group.get(index);
            boolean repeats = member.hasClone();
            if ((repeats && !isClone) || (repeats == isClone && member.fitness > least)) {
                worst = member;
                isClone = repeats;
                least = member.fitness;
            }
        }
        group.remove(worst);
        worst.leave();
    }

    /** Fitness: the rank by cost, and the rank by distance, which counts less where the few best must stay. */
    private static void rank(List<Individual> group) {
        int size = group.size();
        List<Individual> unlike = new ArrayList<>(group);
        unlike.sort(Comparator.comparingDouble(member -> -member.meanDistance(NEAREST)));
        double weight = 1 - ((double) Math.min(ELITE, size) / Math.max(1, size));
        for (int rank = 0; rank < size; rank++) {
            unlike.get(rank).fitness = weight * rank / Math.max(1, size - 1);
        }
        for (int rank = 0; rank < size; rank++) {
            group.get(rank).fitness += (double) rank / Math.max(1, size - 1);
        }
    }
}
