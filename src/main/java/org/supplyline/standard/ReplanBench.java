package org.supplyline.standard;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.ReliefProblem;
import org.supplyline.routing.ReplanTimes;
import org.supplyline.routing.StandardLimits;

/**
 * How long a plan for 300 sites takes to be changed after roads were cut: {@code replanSeconds} until a plan is there that can be driven
 * (the slowest seed), {@code replanGap} the worst percent by which it serves less, by urgency, than a plan from nothing when ten seconds are over.
 */
final class ReplanBench {

    /** As {@code --sets} calls it. */
    static final String SET = "replan";

    private static final String INSTANCE = "n300-t60-d8-k40-r-c-s80";
    private static final double CHANGE_SECONDS = 10;

    private ReplanBench() {}

    static Map<String, Number> figures(int seeds, double seconds, PrintWriter progress, StopSignal signal) {
        ReliefProblem problem = ReliefProblem.named(INSTANCE, 1).orElseThrow();
        List<ReplanTimes> runs = new ArrayList<>();
        for (long seed = 1; seed <= seeds && !signal.isWished(); seed++) {
            ReplanTimes run = problem.replan(limits(seconds, seed), limits(CHANGE_SECONDS, seed));
            progress.printf(
                    "replan %d: %.3f s, gap %.2f %%, changed stops %d, feasible %s%n",
                    seed, run.validSeconds(), run.gapPercent(), run.changedStops(), run.feasible());
            progress.flush();
            runs.add(run);
        }
        return runs.isEmpty()
                ? Map.of()
                : Map.of(
                        "replanSeconds", worst(runs.stream().map(ReplanTimes::validSeconds)),
                        "replanGap", worst(runs.stream().map(ReplanTimes::gapPercent)),
                        "replan.infeasible",
                                runs.stream().filter(run -> !run.feasible()).count());
    }

    private static double worst(Stream<Double> values) {
        return values.max(Comparator.naturalOrder()).orElseThrow();
    }

    private static PlanLimits limits(double seconds, long seed) {
        return ReliefSolve.planLimits(new StandardLimits(seconds, 0, 1, seed));
    }
}
