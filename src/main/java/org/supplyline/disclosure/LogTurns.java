package org.supplyline.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.supplyline.disclosure.tlog.NoteKey;

/**
 * Runs the sequencer on one thread when the journal has grown, at most once a second: one signature a second is what
 * keeps checkpoints and partial tiles few.
 */
final class LogTurns implements SmartLifecycle {

    /** From the journal to a signed checkpoint; what takes longer is shown as late. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** For signals of the journal that were lost. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(LogTurns.class);

    private final @Nullable Sequencer sequencer;
    private final @Nullable NoteKey key;
    private final Clock clock;
    private final LongSupplier signals;
    private volatile @Nullable Alarm alarm;

    /** Ends a run after its turn; the rest waits in the journal. */
    private volatile boolean stopping;

    private long seen = -1;
    private Instant lookAt = Instant.MIN;
    private @Nullable ScheduledExecutorService thread;

    private LogTurns(
            @Nullable Sequencer sequencer,
            @Nullable NoteKey key,
            Clock clock,
            LongSupplier signals,
            @Nullable Alarm alarm) {
        this.sequencer = sequencer;
        this.key = key;
        this.clock = clock;
        this.signals = signals;
        this.alarm = alarm;
    }

    /**
     * Why nothing is signed.
     *
     * @param code {@code no-host}, {@code fork} or {@code failure}; also the end of the message key
     * @param detail for the operator
     * @param since when it began
     */
    record Alarm(String code, String detail, Instant since) {}

    /** @param signals how often the journal has said that it grew */
    static LogTurns of(Sequencer sequencer, NoteKey key, Clock clock, LongSupplier signals) {
        return new LogTurns(sequencer, key, clock, signals, null);
    }

    /** A real node whose public name is not set: it works, and publishes nothing until it is. */
    static LogTurns withoutName(String host) {
        Clock clock = Clock.systemUTC();
        return new LogTurns(null, null, clock, () -> 0, new Alarm("no-host", host, clock.instant()));
    }

    /** The log's verifier key; empty while it has no name. */
    Optional<NoteKey> key() {
        return Optional.ofNullable(key);
    }

    Optional<Alarm> alarm() {
        return Optional.ofNullable(alarm);
    }

    /** A turn is due when the journal has grown, when the last one failed, and now and then in case a signal was lost. */
    private void runIfDue() {
        long count = signals.getAsLong();
        Instant now = clock.instant();
        if (count != seen || alarm != null || !now.isBefore(lookAt)) {
            seen = count;
            lookAt = now.plus(LOOK_AT_LEAST_EVERY);
            run();
        }
    }

    /** Takes turns until there is nothing left. */
    void run() {
        if (sequencer == null) {
            return;
        }
        try {
            Sequencer.Turn turn = Sequencer.Turn.MORE;
            while (turn == Sequencer.Turn.MORE && !stopping) {
                turn = sequencer.turn();
            }
            alarm = null;
        } catch (LogFiles.ForkException fork) {
            raise("fork", fork);
        } catch (RuntimeException failure) {
            // Broken infrastructure is retried for ever; nothing is lost, the journal waits. A turn that a stop cut off
            // is none.
            if (!stopping) {
                raise("failure", failure);
            }
        }
    }

    private void raise(String code, RuntimeException failure) {
        Alarm last = alarm;
        if (last == null || !last.code().equals(code)) {
            String detail = String.valueOf(failure.getMessage());
            alarm = new Alarm(code, detail, clock.instant());
            LOG.error("Nothing more is published ({}). 信息公开已停止。 {}", code, detail, failure);
        }
    }

    @Override
    public synchronized void start() {
        if (sequencer == null) {
            LOG.warn("Nothing is published until supplyline.disclosure.host is set. 请设置 supplyline.disclosure.host。");
        }
        stopping = false;
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "disclosure"));
        var unused = started.scheduleWithFixedDelay(this::runIfDue, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    running.shutdownNow();
                }
            } catch (InterruptedException stopped) {
                running.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
