package org.supplyline.node;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what the start has done, and how long it took since the process began. */
public final class StartProgress {

    private static final double MILLIS_A_SECOND = 1000.0;

    private final PrintStream out;
    private final long beganMillis;

    /** @param beganMillis when the process began, in epoch milliseconds */
    public StartProgress(PrintStream out, long beganMillis) {
        this.out = out;
        this.beganMillis = beganMillis;
    }

    /** Since the process began. */
    public Duration elapsed() {
        return Duration.ofMillis(System.currentTimeMillis() - beganMillis);
    }

    /** The elapsed time in seconds with one decimal. */
    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", elapsed().toMillis() / MILLIS_A_SECOND);
    }

    public void step(String zh, String en) {
        out.printf(Locale.ROOT, "%6s s  %s · %s%n", seconds(), zh, en);
    }
}
