package org.supplyline.barcode;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads many pictures at a time, no more than there are cores: a search is all computation, and more threads would only
 * take time and memory from each other. When all are busy and the queue is full, whoever brings a picture reads it
 * himself, so that pictures never pile up in memory.
 */
public final class PicturePool implements AutoCloseable {

    /** Pictures that wait; a phone's file has a few megabytes. */
    private static final int WAITING_A_THREAD = 2;

    private static final int CLOSE_SECONDS = 10;

    private final PictureReader reader;
    private final ThreadPoolExecutor threads;

    /** @param most how many at a time; fewer where the machine has fewer cores */
    public PicturePool(PictureReader reader, int most) {
        int cores = Runtime.getRuntime().availableProcessors();
        int count = Math.max(1, Math.min(most, cores));
        AtomicInteger number = new AtomicInteger();
        this.reader = reader;
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count * WAITING_A_THREAD),
                task -> {
                    Thread thread = new Thread(task, "picture-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** How many pictures are read at a time. */
    public int size() {
        return threads.getCorePoolSize();
    }

    /** Reads the bytes of a file; may do it on the calling thread. */
    public Future<PictureResult> read(byte[] file) {
        return threads.submit(() -> reader.read(file));
    }

    /** Ends running searches with what they have, refuses later ones, and waits until all are gone. */
    @Override
    public void close() {
        reader.stop();
        threads.shutdown();
        try {
            threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
