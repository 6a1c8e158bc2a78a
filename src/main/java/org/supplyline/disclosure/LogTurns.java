package org.supplyline.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supplyline.disclosure.tlog.NoteKey;
import org.supplyline.journal.JournalReader;
import org.supplyline.journal.JournalSignal;

/**
 * Runs the sequencer on one thread when the journal has grown, at most once a second: one signature a second is what
 * keeps checkpoints and partial tiles few.
 */
final class LogTurns extends JournalReader {

    /** From the journal to a signed checkpoint; what takes longer is shown as late. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final Pace PACE = new Pace("disclosure", Duration.ofSeconds(1), Duration.ofSeconds(3));
    private static final Logger LOG = LoggerFactory.getLogger(LogTurns.class);

    private final @Nullable Sequencer sequencer;
    private final @Nullable NoteKey key;
    private final Clock clock;
    private volatile @Nullable Alarm alarm;

    private LogTurns(
            @Nullable Sequencer sequencer,
            @Nullable NoteKey key,
            Clock clock,
            JournalSignal signal,
            @Nullable Alarm alarm) {
        super(signal, PACE);
        this.sequencer = sequencer;
        this.key = key;
        this.clock = clock;
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

    /** A node that publishes under its name. */
    static LogTurns of(Sequencer sequencer, NoteKey key, Clock clock, JournalSignal signal) {
        return new LogTurns(sequencer, key, clock, signal, null);
    }

    /** A real node whose public name is not set: it works, and publishes nothing until it is. */
    static LogTurns withoutName(String host, JournalSignal signal) {
        Clock clock = Clock.systemUTC();
        return new LogTurns(null, null, clock, signal, new Alarm("no-host", host, clock.instant()));
    }

    /** The log's verifier key; empty while it has no name. */
    Optional<NoteKey> key() {
        return Optional.ofNullable(key);
    }

    Optional<Alarm> alarm() {
        return Optional.ofNullable(alarm);
    }

    @Override
    protected boolean turn() {
        return sequencer != null && sequencer.turn() == Sequencer.Turn.MORE;
    }

    @Override
    protected void caughtUp() {
        alarm = null;
    }

    @Override
    protected void failed(RuntimeException failure) {
        raise(failure instanceof LogFiles.ForkException ? "fork" : "failure", failure);
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
    public void start() {
        if (sequencer == null) {
            LOG.warn("Nothing is published until supplyline.disclosure.host is set. 请设置 supplyline.disclosure.host。");
        } else {
            super.start();
        }
    }
}
