package org.supplyline.standard;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.ReliefFinding;
import org.supplyline.routing.ReliefProblem;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.StandardLimits;
import tools.jackson.databind.JsonNode;

/** The relief sets of {@code bench plan}: instances are made, not read; OptaPlanner by itself gets ten times the time. */
final class ReliefBench {

    /** 300 sites. */
    static final String SET = "relief";

    /** 2,000 sites. */
    static final String LARGE = "relief-large";

    private static final Map<String, List<String>> INSTANCES = Map.of(
            SET,
            List.of(
                    "n300-t60-d8-k40-r-c-s80",
                    "n300-t60-d8-k40-c-e-s60",
                    "n300-t60-d8-k40-rc-r-s40",
                    "n300-t60-d8-k40-rc-r-s80-cold"),
            LARGE,
            List.of("n2000-t300-d30-k40-rc-r-s60"));
    private static final String OPTA_PLANNER = "optaplanner";
    private static final int OPTA_PLANNER_TIMES = 10;
    private static final long INSTANCE_SEED = 1;

    private final PlanResults lines;
    private final ReliefFigures figures = new ReliefFigures();
    private final PrintWriter progress;
    private final StopSignal signal;
    private final int seeds;
    private final double seconds;

    ReliefBench(PlanResults lines, PrintWriter progress, StopSignal signal, int seeds, double seconds) {
        this.lines = lines;
        this.progress = progress;
        this.signal = signal;
        this.seeds = seeds;
        this.seconds = seconds;
    }

    /** Runs the instances of a set, or only the ones that are named. */
    void run(String set, List<String> named) throws IOException {
        for (String name : named.isEmpty() ? INSTANCES.getOrDefault(set, List.of()) : named) {
            for (long seed = 1; seed <= seeds && !signal.isWished(); seed++) {
                ours(set, name, seed);
                if (set.equals(SET)) {
                    optaPlanner(set, name, seed);
                }
            }
        }
    }

    Map<String, Number> figures() {
        return figures.figures();
    }

    private static ReliefProblem problem(String name) {
        return ReliefProblem.named(name, INSTANCE_SEED).orElseThrow();
    }

    private void ours(String set, String name, long seed) throws IOException {
        PlanRun.Key key = PlanRun.Key.of(PlanRun.OURS, name, seed, seconds);
        if (isDone(key)) {
            return;
        }
        ReliefProblem problem = problem(name);
        PlanLimits limits = ReliefSolve.planLimits(new StandardLimits(seconds, 0, 1, seed));
        ReliefFinding first = problem.solve(limits, SolveWatch.impatient());
        try (ReliefWatch watch = new ReliefWatch(progress, signal, seconds)) {
            ReliefFinding best = problem.solve(limits, watch);
            double firstSeconds = first.feasible() ? first.seconds() : best.seconds();
            keep(key, set, best, firstSeconds, set.equals(SET) ? problem.coverageGapPercent(best) : 0);
        }
    }

    private void optaPlanner(String set, String name, long seed) throws IOException {
        double time = OPTA_PLANNER_TIMES * seconds;
        PlanRun.Key key = PlanRun.Key.ofThisCommit(OPTA_PLANNER, name, seed, time);
        if (isDone(key) || signal.isWished()) {
            return;
        }
        ReliefProblem problem = problem(name);
        PlanLimits limits = ReliefSolve.planLimits(new StandardLimits(time, 0, 1, seed));
        try (ReliefWatch watch = new ReliefWatch(progress, signal, time)) {
            ReliefFinding best = problem.solveByPlainOptaPlanner(limits, watch);
            keep(key, set, best, 0, problem.coverageGapPercent(best));
        }
    }

    private boolean isDone(PlanRun.Key key) {
        JsonNode line = lines.find(key);
        if (line != null) {
            figures.add(ReliefRun.of(line));
            progress.println(line);
        }
        return line != null;
    }

    private void keep(PlanRun.Key key, String set, ReliefFinding finding, double firstSeconds, double gap)
            throws IOException {
        if (!signal.isWished()) {
            ReliefRun run = ReliefRun.of(key, set, finding, firstSeconds, gap);
            figures.add(run);
            lines.add(key, run.toJson());
            progress.println(run.toJson());
        }
    }
}
