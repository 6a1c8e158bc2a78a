package org.supplyline.standard;

import java.io.PrintWriter;
import java.util.Locale;
import org.supplyline.routing.StandardWatch;

/** Tells better plans on a terminal, not more often than a person can read. */
final class ProgressLines implements StandardWatch {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double PAUSE_SECONDS = 0.5;

    private final PrintWriter terminal;
    private final StopSignal signal;
    private final long began = System.nanoTime();
    private double toldSeconds = -PAUSE_SECONDS;

    ProgressLines(PrintWriter terminal, StopSignal signal) {
        this.terminal = terminal;
        this.signal = signal;
    }

    @Override
    public boolean stopRequested() {
        return signal.isWished();
    }

    @Override
    public synchronized void improved(double cost, long iteration) {
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        if (seconds - toldSeconds >= PAUSE_SECONDS) {
            toldSeconds = seconds;
            terminal.printf(Locale.ROOT, "%8.1f s  %,15.2f  #%d%n", seconds, cost, iteration);
            terminal.flush();
        }
    }
}
