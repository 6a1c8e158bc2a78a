package org.supplyline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliefProblemTest {

    private static final int INSTANCES = 6;

    @TempDir
    Path folder;

    private static ReliefProblem named(String name, long seed) {
        return ReliefProblem.named(name, seed).orElseThrow();
    }

    @Test
    void whatTheEnginePlansIsValidForTheChecker() {
        for (long seed = 1; seed <= INSTANCES; seed++) {
            ReliefProblem problem = named("n12-t4-d2-k10-rc-r-s60-cold", seed);
            ReliefFinding found = problem.solve(PlanLimits.ofIterations(50, seed), SolveWatch.none());
            assertThat(found.broken()).as("seed %d", seed).isEmpty();
            assertThat(found.grams()).as("seed %d", seed).isPositive();
            assertThat(problem.coverageGapPercent(found)).as("seed %d", seed).isBetween(0.0, 100.0);
        }
    }

    @Test
    void coldGoodsAreServedAndCartonsThatStayClosedAreNotSharedByTwoTrucks() {
        ReliefFinding found =
                named("n50-t10-d2-k12-rc-c-s60", 1).solve(PlanLimits.ofIterations(30, 1), SolveWatch.none());
        assertThat(found.broken()).isEmpty();
        ReliefProblem cold = named("n20-t4-d1-k6-r-c-s70-cold", 1);
        ReliefFinding served = cold.solve(PlanLimits.ofIterations(30, 1), SolveWatch.none());
        assertThat(served.broken()).isEmpty();
        assertThat(served.plan()).contains("\"item\":\"item-1\"");
    }

    @Test
    void plainOptaPlannerFindsAPlanThatIsCheckedTheSameWay() {
        ReliefFinding found =
                named("n8-t4-d1-k4-r-c-s80", 1).solveByPlainOptaPlanner(new PlanLimits(2, 0, 1, 1), SolveWatch.none());
        assertThat(found.broken()).isEmpty();
        assertThat(found.levels()).hasSameSizeAs(ReliefProblem.LEVELS);
        assertThat(found.plan()).contains("\"solver\":\"OptaPlanner\"");
    }

    @Test
    void aPlanFromAFileIsCheckedAgainstItsInstance() throws IOException {
        ReliefProblem problem = named("n8-t4-d1-k4-r-c-s80", 1);
        Path file = Files.writeString(folder.resolve("problem.json"), "\n " + problem.text());
        assertThat(ReliefProblem.isLikely(file)).isTrue();
        ReliefProblem read = ReliefProblem.read(file).content().orElseThrow();
        ReliefFinding found = read.solve(PlanLimits.ofIterations(20, 1), SolveWatch.none());
        Path plan = Files.writeString(folder.resolve("plan.json"), found.plan());

        ReliefFinding again = problem.check(plan).content().orElseThrow();
        assertThat(again.levels()).isEqualTo(found.levels());
        assertThat(again.feasible()).isTrue();

        Files.writeString(plan, found.plan().replaceFirst("\"loadingMinute\":\\d+", "\"loadingMinute\":2880"));
        assertThat(problem.check(plan).content().orElseThrow().broken())
                .extracting(ReliefFinding.BrokenRule::code)
                .contains("shift");
    }

    @Test
    void withoutRoadsOrTrucksNothingIsPlannedAndThatIsValid() throws IOException {
        String text = named("n8-t4-d1-k4-r-c-s80", 1).text();
        String cutOff = text.replaceAll(
                "(\"metres\":\\d+)(,\"hill\":true)?(,\"oneWay\":true)?(,\"cut\":true)?}", "$1$2$3,\"cut\":true}");
        Path file = Files.writeString(folder.resolve("cut.json"), cutOff);
        for (ReliefProblem problem :
                List.of(ReliefProblem.read(file).content().orElseThrow(), named("n8-t0-d1-k4-r-c-s80", 1))) {
            ReliefFinding found = problem.solve(PlanLimits.ofIterations(20, 1), SolveWatch.none());
            assertThat(found.broken()).isEmpty();
            assertThat(found.trips()).isZero();
            assertThat(found.levels().get(0)).isPositive();
        }
    }
}
