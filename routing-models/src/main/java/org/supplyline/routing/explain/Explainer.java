package org.supplyline.routing.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.ProblemFault;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.explain.Explanation.Proposal;

/**
 * Explains plans. Why a site gets this much and what binds is read from problem and plan; what would help is worked out exactly where
 * that can be done (stock, a donor's consent, roads), else the problem is relaxed, solved again, and only a gain that the new plan shows is told.
 */
public final class Explainer {
    private static final int STOCK_PROPOSALS = 5;
    private static final int CONSENT_PROPOSALS = 5;
    private static final int LONGEST_SECONDS = 3_600;

    private final DispatchSolver solver;

    /** Solves relaxed problems with this solver, the one that made the plan. */
    public Explainer(DispatchSolver solver) {
        this.solver = solver;
    }

    /** An explanation, or what must be mended in the problem first. */
    public sealed interface Answer {
        /** Answers each case with one function. */
        <T> T match(Function<Explanation, T> explained, Function<List<ProblemFault>, T> refused);

        /** Explained. */
        record Explained(Explanation explanation) implements Answer {
            @Override
            public <T> T match(Function<Explanation, T> explained, Function<List<ProblemFault>, T> refused) {
                return explained.apply(explanation);
            }
        }

        /** The problem has faults. */
        record Refused(List<ProblemFault> faults) implements Answer {
            public Refused {
                faults = List.copyOf(faults);
            }

            @Override
            public <T> T match(Function<Explanation, T> explained, Function<List<ProblemFault>, T> refused) {
                return refused.apply(faults);
            }
        }
    }

    /**
     * Explains a plan.
     *
     * @param plan for this problem; lines of needs that the problem does not have are passed over
     * @param watch a stop ends the search for proposals; what was found until then is told
     */
    public Answer explain(DispatchProblem problem, DispatchPlan plan, ExplainLimits limits, SolveWatch watch) {
        List<ProblemFault> faults = problem.faults();
        if (!faults.isEmpty()) {
            return new Answer.Refused(faults);
        }
        PlanView view = new PlanView(problem, plan);
        Blockades blockades = new Blockades(problem);
        List<Proposal> proposals = new ArrayList<>(tried(view, blockades, limits, watch));
        if (limits.proposals() > 0) {
            proposals.addAll(new ConsentProposals(view).list(CONSENT_PROPOSALS));
            proposals.addAll(new StockProposals(view).list(STOCK_PROPOSALS));
        }
        return new Answer.Explained(new Explanation(new Answers(view, blockades).list(), proposals));
    }

    /** A proposal with the weight that its gain has. */
    private record Tried(Proposal proposal, Service service) {}

    private List<Proposal> tried(PlanView view, Blockades blockades, ExplainLimits limits, SolveWatch watch) {
        long startNanos = System.nanoTime();
        List<Relaxation> relaxations = new TruckProposals(view, blockades)
                .list().stream().limit(limits.proposals()).toList();
        if (relaxations.isEmpty()) {
            return List.of();
        }
        PlanLimits each = each(limits, relaxations.size() + 1);
        Service now = Service.of(view.problem(), view.plan());
        DispatchPlan again = solve(view.problem(), each, watch);
        Service best = again == null ? now : now.betterOf(Service.of(view.problem(), again));
        List<Tried> tried = new ArrayList<>();
        for (Relaxation relaxation : relaxations) {
            long spent = System.nanoTime() - startNanos;
            if (watch.stopRequested() || spent > TimeUnit.SECONDS.toNanos(limits.seconds())) {
                break;
            }
            DispatchProblem relaxed = relaxation.apply(view.problem());
            DispatchPlan plan = solve(relaxed, each, watch);
            if (plan != null && plan.feasible()) {
                Service service = Service.of(relaxed, plan);
                if (service.compareTo(best) < 0 && service.unitsHeld() < best.unitsHeld()) {
                    tried.add(new Tried(ProposalWords.proposal(view, relaxation, best, service), service));
                }
            }
        }
        return tried.stream()
                .sorted(Comparator.comparing(Tried::service))
                .map(Tried::proposal)
                .toList();
    }

    private static PlanLimits each(ExplainLimits limits, int solvings) {
        return limits.iterations() > 0
                ? new PlanLimits(LONGEST_SECONDS, limits.iterations(), 1, limits.seed())
                : new PlanLimits(Math.max(1, limits.seconds() / solvings), 0, 1, limits.seed());
    }

    private @Nullable DispatchPlan solve(DispatchProblem problem, PlanLimits limits, SolveWatch watch) {
        return solver.solve(problem, limits, watch).<@Nullable DispatchPlan>match(plan -> plan, faults -> null);
    }
}
