package org.supplyline.device;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supplyline.integrations.ScanTopic;
import org.supplyline.integrations.ScanTopicUnavailable;
import org.supplyline.integrations.SealedScan;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Read;
import org.supplyline.scanner.ReaderProtocol;
import org.supplyline.scanner.ScannerListener;

/**
 * The edge of a reader without a memory of its own: folds its frames into scan events under an epoch of this session and
 * answers the reader when each is on the topic's disk.
 *
 * <p>The thread that reads the line only queues. A scan whose write fails is refused at once and then tried again under
 * the same key until it is known to be written, and then it is accepted: an unknown outcome can neither lose a scan
 * nor double it.
 */
final class DriverSession implements ScannerListener, AutoCloseable {

    /** A reader sends a few frames a second; this is minutes of a broker that does not answer. */
    static final int QUEUE_LIMIT = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DriverSession.class);
    private static final long POLL_MILLIS = 200;
    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LAST_RETRY_MILLIS = 5_000;

    private final Device device;
    private final FrameEvents events;
    private final ScanParser parser;
    private final ScanSeal seal;
    private final ScanTopic topic;
    private final Clock clock;
    private final ReaderProtocol protocol;
    private final Consumer<byte[]> reader;
    private final BlockingQueue<Reading> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final Thread worker;
    private volatile boolean closed;
    private @Nullable String place;

    /**
     * Starts at once.
     *
     * @param epoch an epoch issued for this session
     * @param protocol knows the words for a scan that is safe and one that is not
     * @param reader sends bytes to the reader
     */
    DriverSession(
            Device device,
            ReadPoint point,
            long epoch,
            ScanSeal seal,
            ScanTopic topic,
            Clock clock,
            ReaderProtocol protocol,
            Consumer<byte[]> reader) {
        this.device = device;
        this.events = new FrameEvents(device.id(), epoch, point);
        this.parser = new ScanParser(clock);
        this.seal = seal;
        this.topic = topic;
        this.clock = clock;
        this.protocol = protocol;
        this.reader = reader;
        this.worker = new Thread(this::work, "driver " + device.id());
        this.worker.setDaemon(true);
        this.worker.start();
    }

    /** A read and the frame that proves it. */
    private record Reading(Frame frame, Read read) {}

    @Override
    public void onFrame(Frame frame, List<Read> reads) {
        for (Read read : reads) {
            if (!queue.offer(new Reading(frame, read))) {
                LOG.error("Device {} has {} scans waiting; this one is refused.", device.id(), QUEUE_LIMIT);
                protocol.refused(frame).forEach(reader);
            }
        }
    }

    @Override
    public void onConnected() {
        LOG.info("Device {} is connected.", device.id());
    }

    @Override
    public void onDisconnected(Reason reason) {
        LOG.info("Device {} is disconnected: {}.", device.id(), reason);
    }

    /** Stops after the frame in hand; what still waits was never answered with ACK. */
    @Override
    public void close() {
        closed = true;
        worker.interrupt();
    }

    private void work() {
        try {
            while (!closed) {
                Reading reading = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (reading != null) {
                    take(reading);
                }
            }
        } catch (InterruptedException asked) {
            LOG.debug("Device {}: session ends.", device.id());
        }
    }

    private void take(Reading reading) throws InterruptedException {
        Scan scan = reading.read().scan(parser);
        if (scan instanceof Scan.Place found) {
            place = found.code().text();
            protocol.accepted(reading.frame()).forEach(reader);
            return;
        }
        FrameEvents.Event event = events.next(reading.frame(), reading.read(), place, clock.instant());
        SealedScan sealed = new SealedScan(
                device.id(),
                event.epoch(),
                event.seq(),
                device.depot(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                seal.seal(device.id(), event.epoch(), event.seq(), event.payload()),
                event.payload());
        publish(sealed, reading.frame());
        protocol.accepted(reading.frame()).forEach(reader);
    }

    private void publish(SealedScan scan, Frame frame) throws InterruptedException {
        long wait = FIRST_RETRY_MILLIS;
        while (!tryToPublish(scan)) {
            protocol.refused(frame).forEach(reader);
            TimeUnit.MILLISECONDS.sleep(wait);
            wait = Math.min(wait * 2, LAST_RETRY_MILLIS);
        }
    }

    private boolean tryToPublish(SealedScan scan) {
        try {
            topic.publish(List.of(scan));
            return true;
        } catch (ScanTopicUnavailable unavailable) {
            LOG.warn("Device {}: {}", device.id(), unavailable.getMessage());
            return false;
        }
    }
}
