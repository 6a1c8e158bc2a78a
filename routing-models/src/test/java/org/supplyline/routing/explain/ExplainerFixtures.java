package org.supplyline.routing.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.supplyline.routing.Depot;
import org.supplyline.routing.DispatchPlan;
import org.supplyline.routing.DispatchProblem;
import org.supplyline.routing.DispatchSolver;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.ItemQuantity;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.PlanLimits;
import org.supplyline.routing.Road;
import org.supplyline.routing.Site;
import org.supplyline.routing.SolveWatch;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.VehicleId;
import org.supplyline.routing.explain.Explanation.Binding.Kind;
import org.supplyline.routing.explain.Explanation.Proposal;

/** A small case, worked out by hand: a depot, sites A and B half an hour away that need 80 kits of 1 kg each, trucks for 100 kg. */
final class ExplainerFixtures {
    static final int ITERATIONS = 20;
    static final long SEED = 3;
    static final PlaceId DEPOT = new PlaceId("depot");
    static final PlaceId A = new PlaceId("a");
    static final PlaceId B = new PlaceId("b");
    static final ItemCode KIT = new ItemCode("kit");

    private ExplainerFixtures() {}

    static DispatchPlan solve(DispatchProblem problem) {
        return DispatchSolver.create()
                .solve(problem, new PlanLimits(3_600, ITERATIONS, 1, SEED), SolveWatch.none())
                .match(plan -> plan, faults -> {
                    throw new AssertionError(faults);
                });
    }

    static Explanation explain(DispatchProblem problem, SolveWatch watch) {
        return new Explainer(DispatchSolver.create())
                .explain(problem, solve(problem), new ExplainLimits(6, 3_600, ITERATIONS, SEED), watch)
                .match(explanation -> explanation, faults -> {
                    throw new AssertionError(faults);
                });
    }

    static Explanation explain(DispatchProblem problem) {
        return explain(problem, SolveWatch.none());
    }

    static DispatchProblem problem(long stock, int trucks, int shiftEnd, boolean hills, List<Road> roads) {
        List<Vehicle> vehicles = IntStream.rangeClosed(1, trucks)
                .mapToObj(number -> new Vehicle(
                        new VehicleId("t" + number),
                        "Truck " + number,
                        DEPOT,
                        List.of(),
                        100_000,
                        1_000_000,
                        0,
                        shiftEnd,
                        100,
                        hills,
                        1,
                        false))
                .toList();
        return new DispatchProblem(
                Instant.EPOCH,
                List.of(new Depot(DEPOT, "Depot", null, 2, 2, 0, List.of(new ItemQuantity(KIT, stock)))),
                List.of(new Item(KIT, "kits", 1_000, 0, 1, false, false, false, null)),
                vehicles,
                List.of(
                        new Site(A, "Site A", null, false, 0, 10, false),
                        new Site(B, "Site B", null, false, 0, 10, false)),
                List.of(need(A), need(B)),
                roads);
    }

    static Need need(PlaceId site) {
        return new Need(site, KIT, 0, 80, false, 10, 2, null, 0);
    }

    static Road road(PlaceId to, boolean hill, boolean cut) {
        return new Road(DEPOT, to, 30, 30_000, hill, cut, false);
    }

    static List<Road> roads() {
        return List.of(road(A, false, false), road(B, false, false));
    }

    static Explanation.Answer answer(Explanation explanation, PlaceId site, ItemCode item) {
        return explanation.answers().stream()
                .filter(answer -> answer.site().equals(site) && answer.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    static List<String> english(Explanation.Answer answer, Kind kind) {
        return answer.bindings().stream()
                .filter(binding -> binding.kind() == kind)
                .map(binding -> binding.words().en())
                .toList();
    }

    static long held(DispatchProblem problem, DispatchPlan plan) {
        return Service.of(problem, plan).unitsHeld();
    }

    /** The proposal of a kind; its gain is what solving the relaxed problem shows. */
    static Proposal shown(DispatchProblem problem, Class<? extends Relaxation> kind) {
        Proposal proposal = explain(problem).proposals().stream()
                .filter(one -> kind.isInstance(one.relaxation()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(explain(problem).proposals()));
        DispatchProblem relaxed = proposal.relaxation().apply(problem);
        assertThat(held(problem, solve(problem)) - held(relaxed, solve(relaxed)))
                .isEqualTo(proposal.units());
        return proposal;
    }
}
