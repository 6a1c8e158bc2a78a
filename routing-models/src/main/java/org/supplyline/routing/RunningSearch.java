package org.supplyline.routing;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The newest state of one search, between the thread that searches, the one that reads requests and the one that reports. */
final class RunningSearch implements SolveWatch {
    private final long startNanos = System.nanoTime();
    private long bestNanos = startNanos;
    private int unservedLots;
    private int trucks;
    private List<PlanProgress.LevelScore> levels = List.of();
    private boolean stopRequested;
    private Runnable stop = () -> {};

    @Override
    public synchronized void improved(int unserved, int trucksUsed, List<PlanProgress.LevelScore> newLevels) {
        bestNanos = System.nanoTime();
        unservedLots = unserved;
        trucks = trucksUsed;
        levels = List.copyOf(newLevels);
    }

    @Override
    public synchronized void started(Runnable newStop) {
        stop = newStop;
    }

    @Override
    public synchronized boolean stopRequested() {
        return stopRequested;
    }

    void requestStop() {
        Runnable action;
        synchronized (this) {
            stopRequested = true;
            action = stop;
        }
        action.run();
    }

    synchronized PlanProgress progress() {
        long now = System.nanoTime();
        return new PlanProgress(
                TimeUnit.NANOSECONDS.toMillis(now - startNanos),
                TimeUnit.NANOSECONDS.toMillis(now - bestNanos),
                unservedLots,
                trucks,
                levels);
    }
}
