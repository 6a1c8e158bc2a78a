package org.supplyline.routing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.supplyline.routing.instance.BestKnown;
import org.supplyline.routing.instance.Instance;
import org.supplyline.routing.instance.InstanceReader;
import org.supplyline.routing.instance.Peer;
import org.supplyline.routing.instance.SolutionFile;
import org.supplyline.routing.instance.Violation;
import org.supplyline.routing.kernel.DemandLots;
import org.supplyline.routing.kernel.Kernel;
import org.supplyline.routing.kernel.KernelLimits;
import org.supplyline.routing.kernel.KernelResult;
import org.supplyline.routing.kernel.KernelWatch;
import org.supplyline.routing.kernel.RoutePlan;
import org.supplyline.routing.kernel.SplitSearch;
import org.supplyline.routing.kernel.StopReason;

/** A published routing problem from a file, and the search for routes in it, so that the engine can be measured against others. */
public final class StandardProblem {

    /** Searches of a run by iterations; fixed, so that the plan does not depend on the machine. */
    private static final int KERNELS = 4;

    private static final double NANOS_A_SECOND = 1e9;

    private final Path file;
    private final Instance instance;

    private StandardProblem(Path file, Instance instance) {
        this.file = file;
        this.instance = instance;
    }

    /** The problem of a file in any known format, or what is wrong with the file. */
    public static Reading<StandardProblem> read(Path file) {
        return InstanceReader.read(file)
                .match(
                        instance -> new Reading.Whole<>(new StandardProblem(file, instance)),
                        fault -> new Reading.Faulty<>(fault));
    }

    /** The benchmark set that it belongs to. */
    public String set() {
        return instance.set();
    }

    /** Best known cost, if a solution or a table of such costs lies beside the file. */
    public OptionalDouble bestKnown() {
        return BestKnown.of(file, instance);
    }

    /** Searches from nothing; the plan is looked at again with nothing but the file. */
    public StandardPlan solve(StandardLimits limits, StandardWatch watch) {
        int kernels = limits.iterations() > 0 ? KERNELS : limits.threads();
        KernelLimits kernelLimits =
                new KernelLimits(limits.seconds(), limits.iterations(), kernels, limits.threads(), limits.seed());
        long end = System.nanoTime() + (long) (limits.seconds() * NANOS_A_SECOND);
        boolean[] isTimeOver = {false};
        KernelWatch inner = new KernelWatch() {
            @Override
            public boolean stopRequested() {
                isTimeOver[0] |= limits.iterations() > 0 && System.nanoTime() > end;
                return isTimeOver[0] || watch.stopRequested();
            }

            @Override
            public void improved(RoutePlan best, long iteration) {
                watch.improved(instance.published(best.cost()), iteration);
            }
        };
        if (instance.isSplittable()) {
            DemandLots lots = DemandLots.of(instance.problem());
            KernelResult result = SplitSearch.solve(lots, kernelLimits, inner);
            RoutePlan whole = lots.whole(result.plan()).plan();
            return plan(Violation.first(lots.problem(), result.plan()), whole, Effort.of(result, isTimeOver[0]));
        }
        KernelResult result = Kernel.solve(instance.problem(), kernelLimits, inner);
        return plan(
                Violation.first(instance.problem(), result.plan()), result.plan(), Effort.of(result, isTimeOver[0]));
    }

    /** What a search took. */
    private record Effort(double seconds, long iterations, StopReason stopped) {
        /** A bound of time beside iterations stops the kernel as a signal does. */
        static Effort of(KernelResult result, boolean isTimeOver) {
            boolean isTime = isTimeOver && result.stopped() == StopReason.SIGNAL;
            return new Effort(result.seconds(), result.iterations(), isTime ? StopReason.TIME : result.stopped());
        }
    }

    // Nothing is broken in a good plan.
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private StandardPlan plan(Optional<Violation> violation, RoutePlan plan, Effort effort) {
        return new StandardPlan(
                new BigDecimal(SolutionFile.costText(instance.cost(plan))),
                violation.map(found -> new StandardPlan.BrokenRule(found.zh(), found.en())),
                plan.routes().size(),
                effort.seconds(),
                effort.iterations(),
                effort.stopped().name().toLowerCase(Locale.ROOT),
                SolutionFile.write(instance, plan));
    }

    /** What another solver finds in the same time. */
    StandardPlan solve(Peer peer, double seconds, long seed) {
        long began = System.nanoTime();
        RoutePlan found = peer.solve(instance, seconds, seed);
        double took = (System.nanoTime() - began) / NANOS_A_SECOND;
        return plan(Violation.first(instance.problem(), found), found, new Effort(took, 0, StopReason.TIME));
    }

    Instance instance() {
        return instance;
    }
}
