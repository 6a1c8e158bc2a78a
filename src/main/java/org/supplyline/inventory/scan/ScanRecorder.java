package org.supplyline.inventory.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.supplyline.device.ScanSeal;
import org.supplyline.integrations.ScanLedger;
import org.supplyline.integrations.TopicScan;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;

/**
 * Books or holds what the topic brings, each key exactly once, a batch in one transaction.
 *
 * <p>A batch that fails for a reason inside it is undone and taken again in parts: it is halved until the record that
 * fails alone is found; that one is held and the rest is booked, in one transaction. Anything else that fails is broken
 * infrastructure: the batch is undone and thrown back at the route, which gives it again.
 */
@Component
class ScanRecorder implements ScanLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ScanRecorder.class);

    private final Journal journal;
    private final ScanStore store;
    private final ScanBooking booking;
    private final ScanSeal seal;
    private final RecordedLag lag;
    private final Clock clock;

    ScanRecorder(Journal journal, ScanStore store, ScanBooking booking, ScanSeal seal, RecordedLag lag, Clock clock) {
        this.journal = journal;
        this.store = store;
        this.booking = booking;
        this.seal = seal;
        this.lag = lag;
        this.clock = clock;
    }

    @Override
    public void record(List<TopicScan> batch) {
        List<Arrival> arrivals =
                batch.stream().map(scan -> Arrival.of(scan, seal)).toList();
        lag.started(oldest(arrivals));
        QuestionReader.Ahead ahead = booking.ahead(arrivals);
        try {
            take(arrivals, (writer, fresh) -> booking.book(writer, fresh, ahead));
        } catch (RuntimeException failure) {
            if (!Fault.isInTheRecords(failure)) {
                throw failure;
            }
            take(arrivals, (writer, fresh) -> bookInParts(writer, fresh, ahead));
        }
        lag.finished(oldest(arrivals));
    }

    private void take(List<Arrival> arrivals, BiConsumer<JournalWriter, List<Arrival>> way) {
        journal.write(writer -> {
            List<Arrival> fresh = withoutKnown(arrivals);
            if (!fresh.isEmpty()) {
                way.accept(writer, fresh);
            }
            return fresh.size();
        });
    }

    /** The first arrival of each key that was never seen; a key that comes again with other bytes is held. */
    private List<Arrival> withoutKnown(List<Arrival> arrivals) {
        Map<ScanKey, byte[]> known = store.hashes(
                arrivals.stream().map(Arrival::key).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<ScanKey, Arrival> first = new LinkedHashMap<>();
        List<Arrival> conflicts = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (arrival.key() == null) {
                hold(arrival, "bad-seal", arrival.position());
                continue;
            }
            byte[] hash = known.get(arrival.key());
            Arrival earlier = hash == null ? first.putIfAbsent(arrival.key(), arrival) : null;
            boolean same = hash == null
                    ? earlier == null || earlier.payload().equals(arrival.payload())
                    : arrival.sameBytes(hash);
            if (!same) {
                conflicts.add(arrival);
            }
        }
        for (Arrival conflict : conflicts) {
            LOG.warn("Key conflict: {} came again with other bytes; the first stands, these are held.", conflict.key());
            hold(conflict, "key-conflict", "");
        }
        return List.copyOf(first.values());
    }

    private void bookInParts(JournalWriter writer, List<Arrival> part, QuestionReader.Ahead ahead) {
        try {
            writer.attempt(() -> booking.book(writer, part, ahead));
        } catch (RuntimeException failure) {
            if (!Fault.isInTheRecords(failure)) {
                throw failure;
            }
            if (part.size() == 1) {
                LOG.error("A scan cannot be booked and is held: {}", part.get(0).key(), failure);
                booking.hold(
                        part.get(0),
                        new Decision.Hold("poison", failure.getClass().getSimpleName()));
            } else {
                bookInParts(writer, part.subList(0, part.size() / 2), ahead);
                bookInParts(writer, part.subList(part.size() / 2, part.size()), ahead);
            }
        }
    }

    private void hold(Arrival arrival, String code, String detail) {
        store.hold(arrival, new Decision.Hold(code, detail), null, clock.instant());
    }

    private static Instant oldest(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .map(Arrival::receivedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
