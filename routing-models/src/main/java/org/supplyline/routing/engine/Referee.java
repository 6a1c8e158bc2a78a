package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.supplyline.routing.Rule;
import org.supplyline.routing.ScoreLine;

/**
 * Judges a finished plan by the written rules, {@link DispatchConstraints}, whoever made it. One for all plans: to build the network of the
 * constraint streams takes half a second in a new process, so it is built while the first plan is made.
 */
final class Referee {
    private static final CompletableFuture<SolutionManager<DispatchSolution, BendableLongScore>> STREAMS = prepared();

    private Referee() {}

    private static CompletableFuture<SolutionManager<DispatchSolution, BendableLongScore>> prepared() {
        CompletableFuture<SolutionManager<DispatchSolution, BendableLongScore>> streams = new CompletableFuture<>();
        Thread thread = new Thread(() -> streams.completeAsync(Referee::streams, Runnable::run), "referee");
        thread.setDaemon(true);
        thread.start();
        return streams;
    }

    private static SolutionManager<DispatchSolution, BendableLongScore> streams() {
        SolverFactory<DispatchSolution> factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(DispatchSolution.class)
                .withEntityClasses(TripSlot.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(DispatchConstraints.class)));
        return SolutionManager.create(factory);
    }

    /** Begins to get ready; to be called when a plan will be judged soon. */
    static void prepare() {
        // The class is initialized by this call.
    }

    static Routing judge(DispatchSolution plan) {
        if (plan.lots().isEmpty()) {
            // OptaPlanner refuses an empty value range, and there is nothing to judge.
            return new Routing(plan.slots(), List.of(), true);
        }
        var explanation = STREAMS.join().explain(plan);
        var totals = explanation.getConstraintMatchTotalMap().values();
        List<ScoreLine> lines = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            for (ConstraintMatchTotal<BendableLongScore> total : totals) {
                if (total.getConstraintName().equals(rule.code())) {
                    long contribution =
                            total.getScore().hardOrSoftScore(rule.level().rank());
                    lines.add(new ScoreLine(rule, rule.level(), total.getConstraintMatchCount(), contribution));
                }
            }
        }
        return new Routing(
                plan.slots(),
                lines,
                Objects.requireNonNull(explanation.getScore()).isFeasible());
    }
}
