package org.supplyline.device;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.integrations.Payload;
import org.supplyline.integrations.ScanTopic;
import org.supplyline.integrations.SealedScan;

/**
 * Takes scan events from a device whose token was checked, and says "accepted" only of those that are on the topic's
 * disk. It refuses only what has no key to be trusted; whatever is wrong inside an event is for the ledger to hold.
 */
@Component
public class ScanAcceptance {

    /** An event's line; frames as evidence fit, pictures do not belong in it. */
    public static final int MAX_EVENT_BYTES = 16 * 1024;

    /** Above this lag of the ledger, backlogs must wait so that live scans stay live. */
    static final Duration BUSY_LAG = Duration.ofSeconds(2);

    /** A batch whose oldest event is older than this is a backlog. */
    static final Duration BACKLOG_AGE = Duration.ofSeconds(60);

    /** Of a backlog so many go at a time beside live scans, so that none of those waits long for old ones. */
    static final int BACKLOG_PART = 100;

    /** So long after a live scan more of them are expected. */
    static final Duration LIVE_STAYS = Duration.ofSeconds(2);

    /** So long a part of a backlog waits for the one before it, so that live scans find no queue. */
    static final Duration BACKLOG_WAIT = Duration.ofSeconds(1);

    private final Devices devices;
    private final ScanSeal seal;
    private final ScanTopic topic;
    private final ScanLag lag;
    private final ScanArrival arrival;
    private final Clock clock;
    private final ReentrantLock backlogTurn = new ReentrantLock(true);
    private @Nullable SealedScan lastOfBacklog;
    private volatile Instant lastLive = Instant.MIN;

    ScanAcceptance(Devices devices, ScanSeal seal, ScanTopic topic, ScanLag lag, ScanArrival arrival, Clock clock) {
        this.devices = devices;
        this.seal = seal;
        this.topic = topic;
        this.lag = lag;
        this.arrival = arrival;
        this.clock = clock;
    }

    /**
     * A batch and what was said of it.
     *
     * @param receivedAt when the node took it
     * @param results one for each line, in order
     */
    public record Accepted(Instant receivedAt, List<ScanResult> results) {}

    /**
     * Writes the events to the topic.
     *
     * @param deviceNow what the device's clock said when it sent the batch, or null
     * @return empty when the ledger is behind and this is a backlog: nothing was taken, all is to be sent again
     * @throws org.supplyline.integrations.ScanTopicUnavailable when the topic did not confirm; send all again
     */
    public Optional<Accepted> accept(Device device, List<Payload> events, @Nullable Instant deviceNow) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ScanResult> results = new ArrayList<>(events.size());
        List<SealedScan> sealed = new ArrayList<>(events.size());
        Map<Long, Boolean> epochs = new HashMap<>();
        Instant oldest = receivedAt;
        for (Payload event : events) {
            Optional<EventKey> read = event.length() > MAX_EVENT_BYTES ? Optional.empty() : EventKey.read(event);
            ScanResult result = judge(device, event, read, epochs);
            results.add(result);
            if (read.isPresent() && result.code() == null) {
                EventKey key = read.get();
                oldest = earlier(oldest, corrected(key.at(), receivedAt, deviceNow));
                sealed.add(seal(device, key, event, receivedAt, deviceNow));
            }
        }
        boolean backlog = Duration.between(oldest, receivedAt).compareTo(BACKLOG_AGE) > 0;
        if (backlog && !sealed.isEmpty()) {
            return publishOld(sealed) ? Optional.of(new Accepted(receivedAt, results)) : Optional.empty();
        }
        if (!sealed.isEmpty()) {
            lastLive = receivedAt;
        }
        topic.publish(sealed);
        return Optional.of(new Accepted(receivedAt, results));
    }

    /** One part of a batch of old scans is on its way at a time; gives whether these were taken. */
    private boolean publishOld(List<SealedScan> old) {
        try {
            if (!backlogTurn.tryLock(BACKLOG_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            for (int start = 0; start < old.size(); ) {
                boolean live = isBesideLiveScans();
                int end = live ? Math.min(start + BACKLOG_PART, old.size()) : old.size();
                long waited = awaitBacklog();
                if (live) {
                    // As long again: half of the time is for what is live.
                    LockSupport.parkNanos(waited);
                }
                if (lag.lag().compareTo(BUSY_LAG) > 0) {
                    return false;
                }
                publishPart(old.subList(start, end));
                start = end;
            }
            return true;
        } finally {
            backlogTurn.unlock();
        }
    }

    private boolean isBesideLiveScans() {
        return lastLive.isAfter(clock.instant().minus(LIVE_STAYS));
    }

    private void publishPart(List<SealedScan> part) {
        topic.publish(part);
        lastOfBacklog = part.get(part.size() - 1);
    }

    /** Waits until the part before is booked, so that who comes with live scans finds no queue; gives how long that took. */
    private long awaitBacklog() {
        SealedScan before = lastOfBacklog;
        if (before == null) {
            return 0;
        }
        long began = System.nanoTime();
        arrival.await(before.device(), before.epoch(), before.seq(), BACKLOG_WAIT);
        return System.nanoTime() - began;
    }

    private ScanResult judge(Device device, Payload event, Optional<EventKey> read, Map<Long, Boolean> epochs) {
        if (event.length() > MAX_EVENT_BYTES) {
            return ScanResult.withoutKey("too-large");
        }
        if (read.isEmpty()) {
            return ScanResult.withoutKey("no-key");
        }
        EventKey key = read.get();
        if (!key.device().equals(device.id())) {
            return ScanResult.refused(key, "wrong-device");
        }
        if (!epochs.computeIfAbsent(key.epoch(), epoch -> devices.mayUse(device.id(), epoch))) {
            return ScanResult.refused(key, "unknown-epoch");
        }
        return ScanResult.accepted(key);
    }

    private SealedScan seal(
            Device device, EventKey key, Payload event, Instant receivedAt, @Nullable Instant deviceNow) {
        return new SealedScan(
                device.id(),
                key.epoch(),
                key.seq(),
                device.depot(),
                receivedAt,
                deviceNow,
                seal.seal(device.id(), key.epoch(), key.seq(), event),
                event);
    }

    private static Instant earlier(Instant first, Instant second) {
        return second.isBefore(first) ? second : first;
    }

    /** The claimed time by the node's clock; a claim that is no time counts as now. */
    private static Instant corrected(String at, Instant receivedAt, @Nullable Instant deviceNow) {
        try {
            Instant claimed = Instant.parse(at);
            return deviceNow == null ? claimed : claimed.plus(Duration.between(deviceNow, receivedAt));
        } catch (DateTimeException | ArithmeticException noTime) {
            return receivedAt;
        }
    }
}
