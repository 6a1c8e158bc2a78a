package org.supplyline.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long a live scan takes from the moment when it is due to the moment when its device reads that it is booked. The
 * load is open: an event is due when it is due, however long the ones before it take.
 */
final class LiveFigures {

    private static final double NANOS_A_MILLI = 1e6;
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final BenchWorld world;
    private final Sender sender;
    private final int devices;
    private final int perSecond;

    LiveFigures(BenchWorld world, Sender sender, int devices, int perSecond) {
        this.world = world;
        this.sender = sender;
        this.devices = devices;
        this.perSecond = perSecond;
    }

    /** A device whose owner watches the outcomes. */
    private final class Watched {
        private final BenchWorld.Scanner scanner;
        private final Map<Long, Long> due = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        private final Thread watcher;

        Watched(int number, AtomicBoolean sending, AtomicReference<Exception> failure) {
            scanner = world.scanner("live-" + number);
            watcher = new Thread(() -> watch(sending, failure), "watch-" + number);
            watcher.start();
        }

        void sendNext(long dueNanos) {
            Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
            String event = world.event(scanner, now);
            due.put(scanner.seq(), dueNanos);
            sender.sendSurely(scanner, event);
        }

        private void watch(AtomicBoolean sending, AtomicReference<Exception> failure) {
            long booked = 0;
            try {
                while (sending.get() || booked < scanner.seq()) {
                    long through = sender.bookedThrough(scanner, booked);
                    long now = System.nanoTime();
                    for (long seq = booked + 1; seq <= through; seq++) {
                        Long wasDue = due.remove(seq);
                        if (wasDue != null) {
                            millis.add((now - wasDue) / NANOS_A_MILLI);
                        }
                    }
                    booked = through;
                }
            } catch (IOException broken) {
                failure.set(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Sends for so long and waits until all is booked. */
    Percentiles measure(int seconds) throws IOException, InterruptedException {
        AtomicBoolean sending = new AtomicBoolean(true);
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Watched> all = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            all.add(new Watched(i, sending, failure));
        }
        try {
            long interval = NANOS_A_SECOND / perSecond;
            long first = System.nanoTime() + NANOS_A_SECOND / 2;
            int events = seconds * perSecond;
            for (int i = 0; i < events; i++) {
                long dueNanos = first + i * interval;
                TimeUnit.NANOSECONDS.sleep(dueNanos - System.nanoTime());
                all.get(i % devices).sendNext(dueNanos);
            }
        } finally {
            sending.set(false);
        }
        List<Double> millis = new ArrayList<>();
        for (Watched device : all) {
            device.watcher.join(TimeUnit.MINUTES.toMillis(2));
            millis.addAll(device.millis);
        }
        Exception broken = failure.get();
        if (broken != null) {
            throw new IOException("A device could not learn what became of its scans.", broken);
        }
        return new Percentiles(millis);
    }
}
