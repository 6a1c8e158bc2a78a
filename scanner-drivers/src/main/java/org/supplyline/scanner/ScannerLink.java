package org.supplyline.scanner;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one reader connected from {@link #start} to {@link #close}: reads, cuts into frames, and opens the line again
 * when the reader was unplugged, asleep or out of reach. One thread opens, reads and closes the line, so that nothing
 * of a lost device is ever used again.
 */
public final class ScannerLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ScannerLink.class);

    /** A second at 115,200 baud fits twice. */
    private static final int READ_BUFFER_BYTES = 32 * 1024;

    /** How long {@link #close} waits for the listener to come back. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final ScannerTransport transport;
    private final ReaderProtocol protocol;
    private final ScannerListener listener;
    private final LinkSettings settings;
    private final LinkCounters counters;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread reader;

    private volatile @Nullable LineWriter writer;

    /**
     * Does nothing before {@link #start}.
     *
     * @param protocol used by this link alone
     * @param clock tells when the last byte came
     */
    public ScannerLink(
            ScannerTransport transport,
            ReaderProtocol protocol,
            ScannerListener listener,
            LinkSettings settings,
            Clock clock) {
        this.transport = transport;
        this.protocol = protocol;
        this.listener = listener;
        this.settings = settings;
        this.counters = new LinkCounters(clock);
        this.reader = new Thread(this::run, "scanner " + transport.name());
        this.reader.setDaemon(true);
        this.reader.setUncaughtExceptionHandler((thread, bug) -> {
            counters.failed("Stopped by a fault: " + bug);
            log.error("Scanner {} is stopped by a fault and must be started anew.", transport.name(), bug);
        });
    }

    /** Begins to connect, once. A reader that is not there yet is waited for. */
    public void start() {
        reader.start();
    }

    /** How the line stands now; from any thread. */
    public LinkStatus status() {
        return counters.status();
    }

    /** Sends a few bytes, such as a good or bad beep, within {@link LinkSettings#writeLimit}; from any thread. */
    public WriteResult write(byte[] bytes) {
        LineWriter current = writer;
        return current == null ? WriteResult.NOT_CONNECTED : current.write(bytes, settings.writeLimit());
    }

    /** Closes the line and returns when the listener will hear nothing more, or after two seconds. */
    @Override
    public void close() {
        closing.countDown();
        if (Thread.currentThread() == reader) {
            return;
        }
        try {
            reader.join(CLOSE_LIMIT.toMillis());
            if (reader.isAlive()) {
                log.warn("The listener of {} did not come back within {}.", transport.name(), CLOSE_LIMIT);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration wait = settings.firstRetry();
        boolean closed = isClosing();
        while (!closed) {
            if (connectAndRead()) {
                wait = settings.firstRetry();
            }
            closed = awaitClosing(wait);
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
        }
    }

    /**
     * Opens the line and stays until it is lost or closed; returns whether it held. One that opens and is lost at once, as
     * by a reader that serves another host, is tried ever more slowly, as one that does not open.
     */
    private boolean connectAndRead() {
        ScannerTransport.Line line;
        try {
            line = transport.open();
        } catch (IOException notThere) {
            // Said once: a reader that sleeps or lies in a drawer is a normal state, not news four times a second.
            if (counters.failed(notThere.getMessage())) {
                log.warn("Scanner {} is not connected: {}", transport.name(), notThere.getMessage());
            }
            return false;
        }
        long openedNanos = System.nanoTime();
        try (LineWriter lineWriter = new LineWriter(line, reader.getName())) {
            writer = lineWriter;
            counters.connected();
            log.info("Scanner {} is connected.", transport.name());
            tell(ScannerListener::onConnected);
            readUntilClosed(line);
        } finally {
            writer = null;
            line.close();
        }
        return Duration.ofNanos(System.nanoTime() - openedNanos).compareTo(settings.longestRetry()) > 0;
    }

    private void readUntilClosed(ScannerTransport.Line line) {
        byte[] buffer = new byte[READ_BUFFER_BYTES];
        List<Frame> frames = new ArrayList<>();
        long lastByteNanos = System.nanoTime();
        ScannerListener.Reason reason = ScannerListener.Reason.CLOSED;
        try {
            say(protocol.greeting());
            while (!isClosing()) {
                int count = line.read(buffer);
                if (count > 0) {
                    lastByteNanos = System.nanoTime();
                    counters.read(count);
                    protocol.decoder().feed(buffer, count, frames::add);
                } else {
                    Duration quiet = Duration.ofNanos(System.nanoTime() - lastByteNanos);
                    if (endsFrame(quiet)) {
                        protocol.decoder().quiet(frames::add);
                    }
                    say(protocol.idle(quiet));
                }
                deliverAndReply(frames);
                frames.clear();
            }
            say(protocol.farewell());
        } catch (IOException gone) {
            reason = ScannerListener.Reason.LOST;
            counters.failed(gone.getMessage());
            log.warn("Scanner {} is lost: {}", transport.name(), gone.getMessage());
        }
        ScannerListener.Reason why = reason;
        counters.disconnected();
        protocol.decoder().abandon(this::deliver);
        tell(heard -> heard.onDisconnected(why));
    }

    /** Everything read is delivered before a reply can end the line. */
    private void deliverAndReply(List<Frame> frames) throws IOException {
        IOException refusal = null;
        for (Frame frame : frames) {
            deliver(frame);
            try {
                say(protocol.reply(frame));
            } catch (IOException refused) {
                refusal = refused;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    /** A reader that does not take bytes is not lost: what it was told is asked for again or missed. */
    private void say(List<byte[]> words) {
        for (byte[] word : words) {
            WriteResult result = write(word);
            if (result != WriteResult.WRITTEN) {
                log.warn(
                        "Scanner {} was not told {}: {}",
                        transport.name(),
                        HexFormat.of().formatHex(word),
                        result);
            }
        }
    }

    private void deliver(Frame frame) {
        List<Read> reads = protocol.reads(frame);
        tell(heard -> heard.onFrame(frame, reads));
        counters.delivered(frame);
    }

    /** The reading thread ends here, and one bad frame must not end it. */
    private void tell(Consumer<ScannerListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException bug) {
            counters.listenerFailed();
            log.error("The listener of scanner {} failed; the line goes on.", transport.name(), bug);
        }
    }

    private boolean endsFrame(Duration quiet) {
        Duration limit = settings.quietEndsFrame() == null ? protocol.frameGap() : settings.quietEndsFrame();
        return limit != null && quiet.compareTo(limit) >= 0;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean awaitClosing(Duration wait) {
        try {
            return closing.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException asked) {
            return true;
        }
    }
}
