package org.supplyline.standard;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGINT or SIGTERM as a wish: what is being done ends by itself, answers, and only then the process ends, with the code of the answer.
 */
final class StopSignal implements AutoCloseable {

    /** Twice what the search may take to stop, and time to write. */
    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "stop");
    private volatile boolean isWished;
    private volatile int exitCode = 1;

    private StopSignal() {}

    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    boolean isWished() {
        return isWished;
    }

    /** The answer is out. */
    void answered(int code) {
        exitCode = code;
        answered.countDown();
    }

    /** Runs when the process was told to end; a failure to answer must not keep it alive. */
    private void await() {
        isWished = true;
        try {
            var unused = answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    @Override
    public void close() {
        answered.countDown();
        if (!isWished) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process was told to end just now; the hook does the rest.
            }
        }
    }
}
