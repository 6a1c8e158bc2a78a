package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.supplyline.routing.Rule;
import org.supplyline.routing.ScoreLine;

/** Judges a finished plan by the written rules, {@link DispatchConstraints}, whoever made it. */
final class Referee {
    private Referee() {}

    static Routing judge(DispatchSolution plan) {
        if (plan.lots().isEmpty()) {
            // OptaPlanner refuses an empty value range, and there is nothing to judge.
            return new Routing(plan.slots(), List.of(), true);
        }
        SolverFactory<DispatchSolution> factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(DispatchSolution.class)
                .withEntityClasses(TripSlot.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(DispatchConstraints.class)));
        var explanation = SolutionManager.<DispatchSolution, BendableLongScore>create(factory)
                .explain(plan);
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
