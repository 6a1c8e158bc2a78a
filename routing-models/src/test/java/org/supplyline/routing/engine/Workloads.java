package org.supplyline.routing.engine;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.SolveWatch;

/** What the engine gives to its search. */
final class Workloads {
    private Workloads() {}

    static Workload of(DispatchProblem problem) {
        AtomicReference<Workload> caught = new AtomicReference<>();
        RouteSearch catching = (workload, limits, watch) -> {
            caught.set(workload);
            DispatchSolution start = workload.unplanned();
            start.stays().lots().addAll(start.lots());
            return start;
        };
        new DispatchEngine(catching).solve(problem, PlanLimits.ofSeconds(1), SolveWatch.none());
        return Objects.requireNonNull(caught.get());
    }
}
