package org.supplyline.routing.relief;

import java.util.List;

/**
 * What the checker says of a plan.
 *
 * @param violations rules that it breaks, a thousand at most
 * @param levels the score: unmet need of classes 1 to 4, arrival, cost; smaller is better, the first that differs decides
 * @param grams brought to sites
 * @param millilitres brought to sites
 * @param vehicles that drive
 * @param metres that they drive in all
 */
public record ReliefReport(
        List<ReliefViolation> violations,
        List<Long> levels,
        long grams,
        long millilitres,
        int vehicles,
        int trips,
        long metres) {

    /** Names of the levels, first to last. */
    public static final List<String> LEVELS = List.of("unmet-1", "unmet-2", "unmet-3", "unmet-4", "arrival", "cost");

    /** Keeps its own copies. */
    public ReliefReport {
        violations = List.copyOf(violations);
        levels = List.copyOf(levels);
    }

    /** Whether every rule is kept. */
    public boolean feasible() {
        return violations.isEmpty();
    }
}
