package org.supplyline.standard;

import java.util.ArrayList;
import java.util.List;
import org.supplyline.routing.ReliefFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of the results: what one solver planned for one relief instance from one seed.
 *
 * @param set that the instance belongs to
 * @param levels smaller is better, the first that differs decides
 * @param took wall time
 * @param firstPlanSeconds until a valid plan was there, asked to stop at once; 0 for other solvers
 * @param coverageGapPercent below what no plan can exceed
 */
record ReliefRun(
        PlanRun.Key key,
        String set,
        boolean feasible,
        List<Long> levels,
        int vehicles,
        double took,
        double firstPlanSeconds,
        double coverageGapPercent) {

    private static final double THOUSAND = 1000;

    ReliefRun {
        levels = List.copyOf(levels);
    }

    static ReliefRun of(
            PlanRun.Key key, String set, ReliefFinding finding, double firstPlanSeconds, double coverageGapPercent) {
        return new ReliefRun(
                key,
                set,
                finding.feasible(),
                finding.levels(),
                finding.vehicles(),
                rounded(finding.seconds()),
                rounded(firstPlanSeconds),
                rounded(coverageGapPercent));
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }

    boolean isOurs() {
        return key.solver().equals(PlanRun.OURS);
    }

    /** A valid plan is better than one that is not; of two alike the first level that differs decides. */
    boolean isBetterThan(ReliefRun other) {
        if (feasible != other.feasible) {
            return feasible;
        }
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).equals(other.levels.get(level))) {
                return levels.get(level) < other.levels.get(level);
            }
        }
        return false;
    }

    String toJson() {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        key.write(line);
        line.put("set", set);
        line.put("feasible", feasible);
        ArrayNode scores = line.putArray("levels");
        levels.forEach(scores::add);
        line.put("vehicles", vehicles);
        line.put("took", took);
        line.put("firstPlanSeconds", firstPlanSeconds);
        line.put("coverageGapPercent", coverageGapPercent);
        return line.toString();
    }

    static ReliefRun of(JsonNode line) {
        List<Long> levels = new ArrayList<>();
        line.path("levels").forEach(level -> levels.add(level.longValue()));
        return new ReliefRun(
                PlanRun.Key.of(line),
                line.path("set").asString(),
                line.path("feasible").booleanValue(),
                levels,
                line.path("vehicles").intValue(),
                line.path("took").doubleValue(),
                line.path("firstPlanSeconds").doubleValue(),
                line.path("coverageGapPercent").doubleValue());
    }
}
