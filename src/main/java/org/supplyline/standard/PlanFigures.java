package org.supplyline.standard;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs added up by set. {@code SET.meanGap} and {@code SET.worstGap} in percent over all files and seeds, {@code SET.iterationsPerSecond},
 * and {@code SET.infeasible} where runs found no feasible plan, which have no gap; for another solver {@code SET.SOLVER.…}, and
 * {@code SET.SOLVER.ahead}, the files on which its mean cost is below ours.
 */
final class PlanFigures {

    private final List<PlanRun> runs = new ArrayList<>();

    void add(PlanRun run) {
        runs.add(run);
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        Map<String, List<PlanRun>> bySet = grouped(runs, PlanRun::set);
        bySet.forEach((set, all) -> {
            Map<String, List<PlanRun>> bySolver = grouped(all, run -> run.key().solver());
            List<PlanRun> ours = bySolver.getOrDefault(PlanRun.OURS, List.of());
            bySolver.forEach((solver, its) -> {
                boolean isOurs = solver.equals(PlanRun.OURS);
                String prefix = isOurs ? set : set + "." + solver;
                gaps(prefix, its, figures);
                if (isOurs) {
                    figures.put(prefix + ".iterationsPerSecond", iterationsPerSecond(its));
                } else {
                    figures.put(prefix + ".ahead", ahead(its, ours));
                }
            });
        });
        return figures;
    }

    private static Map<String, List<PlanRun>> grouped(List<PlanRun> runs, Function<PlanRun, String> by) {
        return runs.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static void gaps(String prefix, List<PlanRun> runs, Map<String, Number> figures) {
        DoubleSummaryStatistics gaps = runs.stream()
                .filter(PlanRun::feasible)
                .mapToDouble(PlanRun::gapPercent)
                .summaryStatistics();
        long infeasible = runs.size() - gaps.getCount();
        if (gaps.getCount() > 0) {
            figures.put(prefix + ".meanGap", gaps.getAverage());
            figures.put(prefix + ".worstGap", gaps.getMax());
        }
        if (infeasible > 0) {
            figures.put(prefix + ".infeasible", infeasible);
        }
    }

    private static double iterationsPerSecond(List<PlanRun> runs) {
        double seconds = runs.stream().mapToDouble(PlanRun::took).sum();
        return seconds == 0 ? 0 : runs.stream().mapToLong(PlanRun::iterations).sum() / seconds;
    }

    private static long ahead(List<PlanRun> its, List<PlanRun> ours) {
        Map<String, Double> ourMeans = means(ours);
        return means(its).entrySet().stream()
                .filter(mean -> mean.getValue() < ourMeans.getOrDefault(mean.getKey(), 0.0))
                .count();
    }

    /** An infeasible run makes the mean infinite. */
    private static Map<String, Double> means(List<PlanRun> runs) {
        return runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.key().file(),
                        Collectors.averagingDouble(run -> run.feasible() ? run.cost() : Double.POSITIVE_INFINITY)));
    }
}
