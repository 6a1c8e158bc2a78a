package org.supplyline.standard;

import org.supplyline.routing.StandardPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of the results: what one solver found in one file from one seed.
 *
 * @param set that the file belongs to
 * @param cost in the published unit
 * @param best known cost
 * @param took wall time
 * @param iterations 0 if the solver does not tell
 */
record PlanRun(
        Key key, String set, double cost, boolean feasible, double best, double took, long iterations, int vehicles) {

    /** The engine of this project. */
    static final String OURS = "supplyline";

    private static final double THOUSAND = 1000;

    /**
     * What makes a run the same run.
     *
     * @param commit of the program; empty for other solvers, which do not change with it
     * @param seconds that were given
     */
    record Key(String solver, String commit, String file, long seed, double seconds) {
        static Key of(String solver, String file, long seed, double seconds) {
            return new Key(solver, solver.equals(OURS) ? thisCommit() : "", file, seed, seconds);
        }

        /** A run that changes with the program, whoever searched. */
        static Key ofThisCommit(String solver, String file, long seed, double seconds) {
            return new Key(solver, thisCommit(), file, seed, seconds);
        }

        private static String thisCommit() {
            return System.getProperty("supplyline.commit", "unknown");
        }

        static Key of(JsonNode line) {
            return new Key(
                    line.path("solver").asString(),
                    line.path("commit").asString(),
                    line.path("file").asString(),
                    line.path("seed").longValue(),
                    line.path("seconds").doubleValue());
        }

        void write(ObjectNode line) {
            line.put("solver", solver);
            line.put("commit", commit);
            line.put("file", file);
            line.put("seed", seed);
            line.put("seconds", seconds);
        }
    }

    static PlanRun of(Key key, String set, double best, StandardPlan plan) {
        return new PlanRun(
                key,
                set,
                plan.cost().doubleValue(),
                plan.feasible(),
                best,
                Math.round(plan.seconds() * THOUSAND) / THOUSAND,
                plan.iterations(),
                plan.vehicles());
    }

    double gapPercent() {
        return Gap.percent(cost, best);
    }

    String toJson() {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        key.write(line);
        line.put("set", set);
        line.put("took", took);
        line.put("cost", cost);
        line.put("feasible", feasible);
        line.put("vehicles", vehicles);
        line.put("best", best);
        line.put("gapPercent", gapPercent());
        line.put("iterations", iterations);
        return line.toString();
    }

    static PlanRun of(JsonNode line) {
        return new PlanRun(
                Key.of(line),
                line.path("set").asString(),
                line.path("cost").doubleValue(),
                line.path("feasible").booleanValue(),
                line.path("best").doubleValue(),
                line.path("took").doubleValue(),
                line.path("iterations").longValue(),
                line.path("vehicles").intValue());
    }
}
