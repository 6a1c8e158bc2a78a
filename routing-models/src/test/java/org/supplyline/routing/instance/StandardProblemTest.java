package org.supplyline.routing.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.routing.StandardLimits;
import org.supplyline.routing.StandardPlan;
import org.supplyline.routing.StandardProblem;
import org.supplyline.routing.StandardWatch;

/** From file to solution, seen by the checker that knows neither. */
class StandardProblemTest {

    private static final StandardWatch NOBODY = new StandardWatch() {
        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void improved(double cost, long iteration) {
            // nobody looks
        }
    };

    private static StandardPlan solve(Path file, long iterations) {
        return StandardProblem.read(file)
                .content()
                .orElseThrow()
                .solve(new StandardLimits(600, iterations, 1, 1), NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "cvrp.vrp, 36",
        "vrptw.vrp, 15.6",
        "solomon.txt, 15.6",
        "cordeau.txt, 22.828427",
        "cordeau-windows.txt, 20828",
        "mdvrptw.vrp, 20828",
        "split.sd, 40"
    })
    void theBestPlanOfEveryFormatIsFoundAndTheCheckerAgrees(String name, double best) throws IOException {
        StandardPlan plan = solve(SharedInstances.own(name), 300);

        SolutionCheck.Verdict verdict = SolutionCheck.of(SharedInstances.own(name), plan.solution());
        assertThat(verdict.faults()).isEmpty();
        assertThat(plan.feasible()).isTrue();
        assertThat(plan.stopped()).isEqualTo("iterations");
        assertThat(plan.cost().doubleValue()).isEqualTo(best, within(1e-6));
        assertThat(verdict.cost()).isEqualTo(best, within(1e-6));
    }

    @Test
    void theCheaperVehicleIsTaken() throws IOException {
        StandardPlan plan = solve(SharedInstances.own("hfvrp.vrp"), 300);

        SolutionCheck.Verdict verdict = SolutionCheck.of(SharedInstances.own("hfvrp.vrp"), plan.solution());
        assertThat(verdict.faults()).isEmpty();
        assertThat(plan.cost().doubleValue()).isEqualTo(verdict.cost(), within(1e-6));
        assertThat(verdict.cost()).isLessThan(147);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvrp-x/X-n101-k25.vrp",
                "vrptw/R101.txt",
                "mdvrp-cordeau/pr01.txt",
                "mdvrptw-vidal/PR13A.vrp",
                "hfvrp-pessoa/X134-FSMD.vrp",
                "sdvrp/S51D1.sd",
                "sdvrp/SD3.txt"
            })
    void plansOfPublishedInstancesPassTheChecker(String name) throws IOException {
        Path file = SharedInstances.folder().resolve(name);

        StandardPlan plan = solve(file, 200);

        SolutionCheck.Verdict verdict = SolutionCheck.of(file, plan.solution());
        assertThat(verdict.faults()).isEmpty();
        assertThat(plan.feasible()).isTrue();
        assertThat(plan.cost().doubleValue()).isEqualTo(verdict.cost(), within(1e-5));
    }
}
