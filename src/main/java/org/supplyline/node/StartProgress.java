package org.supplyline.node;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal what the start has done, and how long it took since the process began. */
public final class StartProgress {

    private static final double MILLIS_A_SECOND = 1000.0;

    private final PrintStream out;
    private final Clock clock;
    private final Instant began;

    /** @param began when the process began */
    public StartProgress(PrintStream out, Clock clock, Instant began) {
        this.out = out;
        this.clock = clock;
        this.began = began;
    }

    /** Since the process began. */
    public Duration elapsed() {
        return Duration.between(began, clock.instant());
    }

    /** The elapsed time in seconds with one decimal. */
    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", elapsed().toMillis() / MILLIS_A_SECOND);
    }

    public void step(String zh, String en) {
        out.printf(Locale.ROOT, "%6s s  %s · %s%n", seconds(), zh, en);
    }
}
