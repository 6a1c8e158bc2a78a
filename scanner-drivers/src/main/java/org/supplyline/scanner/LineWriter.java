package org.supplyline.scanner;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives writing a time limit, which the operating system does not: on Linux a write to a reader that does not take its
 * bytes waits until the line is closed. So one thread may hang, but no caller and no second thread.
 */
final class LineWriter implements AutoCloseable {

    private final ScannerTransport.Line line;
    private final ThreadPoolExecutor thread;

    LineWriter(ScannerTransport.Line line, String name) {
        this.line = line;
        this.thread = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread writer = new Thread(task, name + " writer");
            writer.setDaemon(true);
            return writer;
        });
    }

    WriteResult write(byte[] bytes, Duration limit) {
        byte[] copy = bytes.clone();
        Future<?> writing;
        try {
            writing = thread.submit(() -> {
                line.write(copy);
                return null;
            });
        } catch (RejectedExecutionException busyOrClosed) {
            return thread.isShutdown() ? WriteResult.NOT_CONNECTED : WriteResult.BUSY;
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
