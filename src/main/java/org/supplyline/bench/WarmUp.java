package org.supplyline.bench;

import java.io.IOException;
import java.io.PrintStream;

/** Repeats a piece of work until the JVM's compiler rests, so that what is measured afterwards is what lasts. */
final class WarmUp {

    /** Share of one thread that the compiler may still take. */
    private static final double COMPILER_RESTS = 0.1;

    private static final double MILLIS_A_SECOND = 1e3;

    private final double mostSeconds;
    private final PrintStream progress;

    /** @param mostSeconds no further piece is begun after so long */
    WarmUp(double mostSeconds, PrintStream progress) {
        this.mostSeconds = mostSeconds;
        this.progress = progress;
    }

    /** A piece of work of some seconds; gives what to tell of it. */
    interface Piece {
        String run() throws IOException, InterruptedException;
    }

    void repeat(Piece piece) throws IOException, InterruptedException {
        long began = System.nanoTime();
        double share = 1;
        for (int slice = 1; share > COMPILER_RESTS && Stopwatch.since(began) < mostSeconds; slice++) {
            double compiled = ProcessorTime.compilerMillis();
            long start = System.nanoTime();
            String told = piece.run();
            share = (ProcessorTime.compilerMillis() - compiled) / MILLIS_A_SECOND / Stopwatch.since(start);
            progress.printf("warm-up %d, compiler %.0f %%, %s%n", slice, share * 100, told);
        }
    }
}
