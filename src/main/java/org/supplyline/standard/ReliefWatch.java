package org.supplyline.standard;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.supplyline.routing.PlanProgress.LevelScore;
import org.supplyline.routing.SolveWatch;

/** Tells better relief plans on a terminal, and ends the search at a signal or when its time is over. */
final class ReliefWatch implements SolveWatch, AutoCloseable {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double PAUSE_SECONDS = 0.5;
    private static final int LOOK_MILLIS = 100;

    private final PrintWriter terminal;
    private final StopSignal signal;
    private final double seconds;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(action -> {
        Thread thread = new Thread(action, "relief-watch");
        thread.setDaemon(true);
        return thread;
    });
    private double toldSeconds = -PAUSE_SECONDS;

    ReliefWatch(PrintWriter terminal, StopSignal signal, double seconds) {
        this.terminal = terminal;
        this.signal = signal;
        this.seconds = seconds;
    }

    private double elapsed() {
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }

    @Override
    public synchronized void improved(int unservedLots, int trucks, List<LevelScore> levels) {
        double now = elapsed();
        if (now - toldSeconds >= PAUSE_SECONDS) {
            toldSeconds = now;
            String scores = levels.stream()
                    .map(level -> level.level().code() + " " + level.score())
                    .collect(Collectors.joining(", "));
            terminal.printf(Locale.ROOT, "%8.1f s  %s%n", now, scores);
            terminal.flush();
        }
    }

    @Override
    public void started(Runnable stop) {
        var unused = clock.scheduleWithFixedDelay(
                () -> {
                    if (stopRequested()) {
                        stop.run();
                    }
                },
                0,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean stopRequested() {
        return signal.isWished() || elapsed() > seconds;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
