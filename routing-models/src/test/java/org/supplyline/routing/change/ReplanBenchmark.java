package org.supplyline.routing.change;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.PlanProgress;
import org.supplyline.routing.Road;
import org.supplyline.routing.ScoreLine;
import org.supplyline.routing.SolveWatch;

/** How long a re-plan takes: {@code ReplanBenchmark [sites trucks depots items] [solve seconds] [replan seconds] [runs]}. */
final class ReplanBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOS_PER_MILLI = 1_000_000;

    private ReplanBenchmark() {}

    /** Prints one line a run. */
    public static void main(String[] args) {
        int[] size = {300, 60, 8, 40, 20, 10, 3};
        for (int i = 0; i < args.length; i++) {
            size[i] = Integer.parseInt(args[i]);
        }
        DispatchProblem problem = LargeDay.problem(size[0], size[1], size[2], size[3], 1);
        DispatchPlan told = solve(problem, size[4]);
        System.out.printf(
                "told: %s undelivered %d%n", told.totals(), told.undelivered().size());
        for (int run = 1; run <= size[6]; run++) {
            ChangeRequest request = ChangeRequest.of(problem, told, 120, cut(problem, run));
            Stopwatch watch = new Stopwatch();
            ChangeAnswer.Changed changed = Replanner.replan(request, PlanLimits.ofSeconds(size[5]), watch)
                    .match(answer -> answer, faults -> {
                        throw new IllegalStateException(faults.toString());
                    });
            System.out.printf(
                    "run %d: first valid plan after %d ms (%d ms of processor time), feasible %s, changed stops %d, differences %d, %s, score %s%n",
                    run,
                    watch.first.get(),
                    watch.processor.get(),
                    changed.plan().feasible(),
                    changed.changedStops(),
                    changed.differences().size(),
                    changed.plan().totals(),
                    changed.plan().score().stream().map(ReplanBenchmark::words).toList());
        }
    }

    private static String words(ScoreLine line) {
        return line.rule().code() + " " + line.contribution();
    }

    private static DispatchPlan solve(DispatchProblem problem, int seconds) {
        return DispatchSolver.create()
                .solve(problem, PlanLimits.ofSeconds(seconds), SolveWatch.none())
                .match(plan -> plan, faults -> {
                    throw new IllegalStateException(faults.toString());
                });
    }

    /** Three random roads. */
    private static List<Change> cut(DispatchProblem problem, long seed) {
        Random random = new Random(seed);
        List<Change> cuts = new ArrayList<>();
        while (cuts.size() < 3) {
            Road road = problem.roads().get(random.nextInt(problem.roads().size()));
            cuts.add(new Change.RoadCut(road.from(), road.to()));
        }
        return cuts;
    }

    /** Notes when the first plan was there. */
    private static final class Stopwatch implements SolveWatch {
        private final long start = System.nanoTime();
        private final long processorStart = THREADS.getCurrentThreadCpuTime();
        private final AtomicLong first = new AtomicLong();
        private final AtomicLong processor = new AtomicLong();

        @Override
        public void improved(int unservedLots, int trucks, List<PlanProgress.LevelScore> levels) {
            if (first.compareAndSet(0, (System.nanoTime() - start) / NANOS_PER_MILLI)) {
                processor.set((THREADS.getCurrentThreadCpuTime() - processorStart) / NANOS_PER_MILLI);
            }
        }

        @Override
        public void started(Runnable stop) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
