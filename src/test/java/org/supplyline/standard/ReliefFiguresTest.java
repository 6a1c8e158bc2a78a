package org.supplyline.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReliefFiguresTest {

    private static ReliefRun run(
            String solver, String file, long seed, boolean feasible, double first, Long... levels) {
        PlanRun.Key key = PlanRun.Key.ofThisCommit(solver, file, seed, 1);
        return new ReliefRun(key, "relief", feasible, List.of(levels), 3, 1, first, 10 * seed);
    }

    @Test
    void theOtherIsAheadWhereTheFirstLevelThatDiffersIsSmaller() {
        ReliefFigures figures = new ReliefFigures();
        figures.add(run(PlanRun.OURS, "a", 1, true, 2, 5L, 9L));
        figures.add(run("other", "a", 1, true, 0, 5L, 8L));
        figures.add(run(PlanRun.OURS, "a", 2, true, 4, 5L, 9L));
        figures.add(run("other", "a", 2, true, 0, 6L, 0L));
        figures.add(run(PlanRun.OURS, "b", 1, true, 1, 5L, 9L));
        figures.add(run("other", "b", 1, false, 0, 0L, 0L));

        assertThat(figures.figures().get("relief.firstPlanSeconds")).isEqualTo(4.0);
        assertThat(figures.figures().get("relief.coverageGap")).isEqualTo(40 / 3.0);
        assertThat(figures.figures().get("relief.optaplanner.ahead")).isNull();
        assertThat(figures.figures().get("relief.other.ahead")).isEqualTo(1L);
        assertThat(figures.figures().get("relief.other.runs")).isEqualTo(3);
        assertThat(figures.figures().get("relief.other.infeasible")).isEqualTo(1L);
        assertThat(figures.figures()).doesNotContainKey("relief.infeasible");
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        ReliefRun run = run(PlanRun.OURS, "a", 1, true, 2.5, 5L, 9L);
        assertThat(ReliefRun.of(JsonMapper.shared().readTree(run.toJson()))).isEqualTo(run);
    }
}
