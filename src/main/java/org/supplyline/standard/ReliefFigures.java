package org.supplyline.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relief runs added up by set: {@code SET.firstPlanSeconds} is the slowest, {@code SET.coverageGap} the mean in percent,
 * {@code SET.infeasible} counts plans that the checker refused; for another solver {@code SET.SOLVER.coverageGap},
 * {@code SET.SOLVER.infeasible} and {@code SET.SOLVER.ahead}, the runs in which its plan is better than ours of the same seed, of
 * {@code SET.SOLVER.runs}.
 */
final class ReliefFigures {

    private final List<ReliefRun> runs = new ArrayList<>();

    void add(ReliefRun run) {
        runs.add(run);
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        runs.stream().map(ReliefRun::set).distinct().forEach(set -> {
            List<ReliefRun> ours = runs.stream()
                    .filter(run -> run.set().equals(set) && run.isOurs())
                    .toList();
            double slowest =
                    ours.stream().mapToDouble(ReliefRun::firstPlanSeconds).max().orElse(0);
            figures.put(set + ".firstPlanSeconds", slowest);
            shared(set, ours, figures);
            runs.stream()
                    .filter(run -> run.set().equals(set) && !run.isOurs())
                    .map(run -> run.key().solver())
                    .distinct()
                    .toList()
                    .forEach(solver -> other(set, solver, ours, figures));
        });
        return figures;
    }

    private void other(String set, String solver, List<ReliefRun> ours, Map<String, Number> figures) {
        String prefix = set + "." + solver;
        List<ReliefRun> its = runs.stream()
                .filter(run -> run.set().equals(set) && run.key().solver().equals(solver))
                .toList();
        shared(prefix, its, figures);
        figures.put(prefix + ".runs", its.size());
        figures.put(
                prefix + ".ahead",
                its.stream()
                        .filter(run -> ours.stream()
                                .anyMatch(
                                        our -> our.key().file().equals(run.key().file())
                                                && our.key().seed() == run.key().seed()
                                                && run.isBetterThan(our)))
                        .count());
    }

    private static void shared(String prefix, List<ReliefRun> runs, Map<String, Number> figures) {
        long infeasible = runs.stream().filter(run -> !run.feasible()).count();
        runs.stream()
                .filter(ReliefRun::feasible)
                .mapToDouble(ReliefRun::coverageGapPercent)
                .average()
                .ifPresent(mean -> figures.put(prefix + ".coverageGap", mean));
        if (infeasible > 0) {
            figures.put(prefix + ".infeasible", infeasible);
        }
    }
}
