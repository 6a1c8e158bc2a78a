package org.supplyline.routing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a search on a standard problem found, added up again from the file.
 *
 * @param cost in the published unit
 * @param fault a rule that the plan breaks; empty if it is feasible
 * @param vehicles that drive
 * @param seconds wall time of the search
 * @param iterations of all kernels, 0 from a solver that does not tell
 * @param stopped {@code time}, {@code iterations} or {@code signal}
 * @param solution as CVRPLIB writes it
 */
public record StandardPlan(
        BigDecimal cost,
        Optional<BrokenRule> fault,
        int vehicles,
        double seconds,
        long iterations,
        String stopped,
        String solution) {

    /**
     * Names a broken rule.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record BrokenRule(String zh, String en) {}

    /** Whether every rule holds and every client is served. */
    public boolean feasible() {
        return fault.isEmpty();
    }
}
