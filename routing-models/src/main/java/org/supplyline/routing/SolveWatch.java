package org.supplyline.routing;

import java.util.List;

/** What a caller and a running search say to each other. All methods may be called from any thread. */
public interface SolveWatch {
    /** The search found a better plan. Must return quickly. */
    void improved(int unservedLots, int trucks, List<PlanProgress.LevelScore> levels);

    /** The search is about to start and can be ended early by this action, which may be run at any time and more than once. */
    void started(Runnable stop);

    /** Whether the search shall end with the best plan so far. */
    boolean stopRequested();

    /** Nobody watches. */
    static SolveWatch none() {
        return new SolveWatch() {
            @Override
            public void improved(int unservedLots, int trucks, List<PlanProgress.LevelScore> levels) {}

            @Override
            public void started(Runnable stop) {}

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
    }

    /** Whoever watches takes the first plan that is valid. */
    static SolveWatch impatient() {
        return new SolveWatch() {
            @Override
            public void improved(int unservedLots, int trucks, List<PlanProgress.LevelScore> levels) {}

            @Override
            public void started(Runnable stop) {
                stop.run();
            }

            @Override
            public boolean stopRequested() {
                return true;
            }
        };
    }
}
