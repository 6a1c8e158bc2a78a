package org.supplyline.scanner;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Gives writing a time limit, which the operating system does not: on Linux a write to a reader that does not take its
 * bytes waits until the line is closed. So one thread may hang, but no caller and no second thread.
 */
final class LineWriter implements AutoCloseable {

    private final ScannerTransport.Line line;
    private final ThreadPoolExecutor thread;
    private final AtomicBoolean busy = new AtomicBoolean();

    LineWriter(ScannerTransport.Line line, String name) {
        this.line = line;
        // The queue holds the next write while the thread still returns from the one before, which is over.
        this.thread = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), task -> {
            Thread writer = new Thread(task, name + " writer");
            writer.setDaemon(true);
            return writer;
        });
        this.thread.allowCoreThreadTimeOut(true);
    }

    WriteResult write(byte[] bytes, Duration limit) {
        if (!busy.compareAndSet(false, true)) {
            return WriteResult.BUSY;
        }
        byte[] copy = bytes.clone();
        Future<?> writing;
        try {
            writing = thread.submit(() -> {
                try {
                    line.write(copy);
                } finally {
                    busy.set(false);
                }
                return null;
            });
        } catch (RejectedExecutionException closed) {
            return WriteResult.NOT_CONNECTED;
        }
        try {
            writing.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return WriteResult.WRITTEN;
        } catch (TimeoutException notTaken) {
            return WriteResult.TIMED_OUT;
        } catch (ExecutionException gone) {
            return WriteResult.NOT_CONNECTED;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return WriteResult.TIMED_OUT;
        }
    }

    /** Closing the line itself is what ends a write that hangs. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
