package org.supplyline.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things side by side and tells how long all of them took. */
final class Stopwatch {

    private static final double NANOS_A_SECOND = 1e9;

    private Stopwatch() {}

    static double seconds(List<Callable<Void>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            long began = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            return since(began);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("What was to be measured failed.", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** @param began what {@link System#nanoTime} was then */
    static double since(long began) {
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }
}
