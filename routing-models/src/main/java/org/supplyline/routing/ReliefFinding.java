package org.supplyline.routing;

import java.util.List;

/**
 * What the benchmark's checker says of a plan for a relief instance.
 *
 * @param broken rules that the plan breaks, empty if it is valid
 * @param levels the score, smaller is better, the first that differs decides; their names are {@link ReliefProblem#LEVELS}
 * @param grams brought to sites
 * @param millilitres brought to sites
 * @param vehicles that drive
 * @param seconds wall time of the search, 0 for a plan from a file
 * @param plan as the plan file holds it
 */
public record ReliefFinding(
        List<BrokenRule> broken,
        List<Long> levels,
        long grams,
        long millilitres,
        int vehicles,
        int trips,
        double seconds,
        String plan) {

    /** Keeps its own copies. */
    public ReliefFinding {
        broken = List.copyOf(broken);
        levels = List.copyOf(levels);
    }

    /**
     * A broken rule.
     *
     * @param code of the rule, as {@code docs/relief-benchmark.md} lists it
     * @param zh in Chinese
     * @param en in English
     */
    public record BrokenRule(String code, String zh, String en) {}

    /** Whether every rule is kept. */
    public boolean feasible() {
        return broken.isEmpty();
    }
}
