package org.supplyline.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanFiguresTest {

    private final PlanFigures figures = new PlanFigures();

    private void add(String solver, String file, long seed, double cost, boolean feasible) {
        PlanRun.Key key = new PlanRun.Key(solver, "", file, seed, 60);
        long iterations = solver.equals(PlanRun.OURS) ? 500 : 0;
        String line = new PlanRun(key, "gh", cost, feasible, 100, 2, iterations, 3).toJson();
        figures.add(PlanRun.of(JsonMapper.shared().readTree(line)));
    }

    @Test
    void meanAndWorstAreOverAllFilesAndSeeds() {
        add(PlanRun.OURS, "a", 1, 101, true);
        add(PlanRun.OURS, "a", 2, 102, true);
        add(PlanRun.OURS, "b", 1, 106, true);

        assertThat(figures.figures())
                .containsEntry("gh.meanGap", 3.0)
                .containsEntry("gh.worstGap", 6.0)
                .containsEntry("gh.iterationsPerSecond", 250.0);
    }

    @Test
    void aRunWithoutAFeasiblePlanHasNoGapAndIsCounted() {
        add(PlanRun.OURS, "a", 1, 101, true);
        add(PlanRun.OURS, "a", 2, 50, false);

        assertThat(figures.figures()).containsEntry("gh.meanGap", 1.0).containsEntry("gh.infeasible", 1L);
    }

    @Test
    void theFilesOnWhichAnotherSolverIsBetterAreCounted() {
        add(PlanRun.OURS, "a", 1, 101, true);
        add(PlanRun.OURS, "b", 1, 101, true);
        add(PlanRun.OURS, "c", 1, 101, true);
        add("other", "a", 1, 100, true);
        add("other", "b", 1, 101, true);
        add("other", "c", 1, 1, false);

        assertThat(figures.figures())
                .containsEntry("gh.other.ahead", 1L)
                .containsEntry("gh.other.infeasible", 1L)
                .containsEntry("gh.other.meanGap", 0.5);
    }
}
