package org.supplyline.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supplyline.routing.allocation.CoverageBound;
import org.supplyline.routing.engine.PlainOptaPlanner;
import org.supplyline.routing.relief.ReliefCheck;
import org.supplyline.routing.relief.ReliefDispatch;
import org.supplyline.routing.relief.ReliefFile;
import org.supplyline.routing.relief.ReliefGenerator;
import org.supplyline.routing.relief.ReliefInstance;
import org.supplyline.routing.relief.ReliefPlan;
import org.supplyline.routing.relief.ReliefPlanFile;
import org.supplyline.routing.relief.ReliefReport;
import org.supplyline.routing.relief.ReliefSpec;

/** An instance of the relief benchmark: made or read, planned by the engine, and its plans checked. */
public final class ReliefProblem {

    /** The published instances, small ones first. */
    public static final List<String> NAMES = ReliefSpec.NAMES;

    /** The levels of the score, first to last. */
    public static final List<String> LEVELS = ReliefReport.LEVELS;

    private static final double NANOS_A_SECOND = 1e9;
    private static final double PERCENT = 100;
    private static final int ALL_CLASSES = 4;

    private final ReliefInstance instance;

    private ReliefProblem(ReliefInstance instance) {
        this.instance = instance;
    }

    /** Whether a file looks like one of JSON, so that it is read as an instance of this benchmark. */
    public static boolean isLikely(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
                first = in.read();
            }
            return first == '{';
        } catch (IOException e) {
            return false;
        }
    }

    /** The instance of a file, or what is wrong with the file. */
    public static Reading<ReliefProblem> read(Path file) {
        return ReliefFile.read(file)
                .match(
                        instance -> new Reading.Whole<>(new ReliefProblem(instance)),
                        fault -> new Reading.Faulty<>(fault));
    }

    /**
     * Makes an instance; empty if the name is none, see {@link ReliefSpec}.
     *
     * @param seed 0 or above; published instances have 1
     */
    public static Optional<ReliefProblem> named(String name, long seed) {
        return ReliefSpec.named(name).map(spec -> new ReliefProblem(ReliefGenerator.instance(spec, seed)));
    }

    /** Its name, which says what it was made from. */
    public String name() {
        return instance.name();
    }

    /** The instance as its file holds it. */
    public String text() {
        return ReliefFile.text(instance);
    }

    /** What the engine finds; events of the instance are not looked at. */
    public ReliefFinding solve(PlanLimits limits, SolveWatch watch) {
        return solve(DispatchSolver.create(), "Supplyline", limits, watch);
    }

    /** What OptaPlanner finds by itself. */
    public ReliefFinding solveByPlainOptaPlanner(PlanLimits limits, SolveWatch watch) {
        return solve(new PlainOptaPlanner(), "OptaPlanner", limits, watch);
    }

    private ReliefFinding solve(DispatchSolver solver, String name, PlanLimits limits, SolveWatch watch) {
        long began = System.nanoTime();
        ReliefPlan plan = instance.roads().stream().allMatch(ReliefInstance.Road::cut)
                ? new ReliefPlan(instance.name(), name, false, List.of())
                : solver.solve(ReliefDispatch.problem(instance), limits, watch)
                        .match(found -> ReliefDispatch.plan(instance, found, name), faults -> {
                            throw new IllegalStateException("A sound instance was refused: " + faults);
                        });
        return finding(plan, (System.nanoTime() - began) / NANOS_A_SECOND);
    }

    /** Checks a plan file against this instance, without any code of the engine. */
    public Reading<ReliefFinding> check(Path planFile) {
        return ReliefPlanFile.read(planFile)
                .match(plan -> new Reading.Whole<>(finding(plan, 0)), fault -> new Reading.Faulty<>(fault));
    }

    private ReliefFinding finding(ReliefPlan plan, double seconds) {
        ReliefReport report = ReliefCheck.report(instance, plan);
        return new ReliefFinding(
                report.violations().stream()
                        .map(violation ->
                                new ReliefFinding.BrokenRule(violation.rule().code(), violation.zh(), violation.en()))
                        .toList(),
                report.levels(),
                report.grams(),
                report.millilitres(),
                report.vehicles(),
                report.trips(),
                seconds,
                ReliefPlanFile.text(plan));
    }

    /** What it takes to change a plan of the engine when roads that it drives are cut. */
    public ReplanTimes replan(PlanLimits solve, PlanLimits change) {
        return ReplanTimes.of(ReliefDispatch.problem(instance), solve, change);
    }

    /**
     * How far a plan stays below what no plan can exceed ({@link CoverageBound}, all classes), in percent of it, by weight or by volume,
     * whichever is nearer.
     */
    public double coverageGapPercent(ReliefFinding finding) {
        CoverageBound bound = CoverageBound.of(ReliefDispatch.problem(instance), ALL_CLASSES);
        double byWeight = (double) finding.grams() / (double) Math.max(1, bound.coveredGrams());
        double byVolume = (double) finding.millilitres() / (double) Math.max(1, bound.coveredMillilitres());
        return PERCENT * (1 - Math.max(byWeight, byVolume));
    }
}
