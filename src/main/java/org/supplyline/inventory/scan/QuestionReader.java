package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;

/** Turns a sealed record into a question for the resolver, or into the reason why there is none. */
@Component
class QuestionReader {

    private final CodeReader codes;

    QuestionReader(CodeReader codes) {
        this.codes = codes;
    }

    /** A question, or why the record is none. */
    record Read(Resolver.@Nullable Question question, Decision.@Nullable Hold fault) {

        <R> R match(Function<Resolver.Question, ? extends R> asked, Function<Decision.Hold, ? extends R> bad) {
            if (question != null) {
                return asked.apply(question);
            }
            return bad.apply(Objects.requireNonNull(fault));
        }

        Optional<ScanKey> key() {
            return Optional.ofNullable(question).flatMap(Resolver.Question::key);
        }

        Optional<Goods> goods() {
            return Optional.ofNullable(question).map(asked -> asked.reading().goods());
        }

        /** The key of the event that it takes back. */
        Optional<ScanKey> undoes() {
            return Optional.ofNullable(question).flatMap(Resolver.Question::undone);
        }
    }

    /**
     * What was read of arrivals before the ledger transaction, so that no other writer waits for it.
     *
     * @param edition the catalogue by which it was read
     */
    record Ahead(Object edition, IdentityHashMap<Arrival, Read> reads) {

        static final Ahead NOTHING = new Ahead(new Object(), new IdentityHashMap<>());
    }

    /** Reads those whose seal is ours. */
    Ahead ahead(List<Arrival> arrivals) {
        Object edition = codes.edition();
        IdentityHashMap<Arrival, Read> reads = new IdentityHashMap<>();
        for (Arrival arrival : arrivals) {
            if (arrival.key() != null) {
                reads.put(arrival, read(arrival));
            }
        }
        return new Ahead(edition, reads);
    }

    /**
     * Reads them in order; inside the ledger transaction, by the catalogue as it is for this transaction. What was read
     * ahead by the same catalogue stands.
     */
    List<Read> read(List<Arrival> arrivals, Ahead ahead) {
        codes.keepUp();
        boolean sameEdition = ahead.edition() == codes.edition();
        return arrivals.stream()
                .map(arrival -> {
                    Read read = sameEdition ? ahead.reads().get(arrival) : null;
                    return read == null ? read(arrival) : read;
                })
                .toList();
    }

    private Read read(Arrival arrival) {
        try {
            ScanEvent event = EventReader.read(arrival.payload());
            Instant occurredAt = event.at().minus(arrival.clockAhead());
            ScanKey key = arrival.trustedKey();
            Cause cause = new Cause.Scan(key.device(), key.epoch(), key.seq());
            return new Read(new Resolver.Question(cause, occurredAt, event, codes.read(event), null), null);
        } catch (EventReader.BadEvent bad) {
            return new Read(null, new Decision.Hold(bad.code(), bad.detail()));
        }
    }
}
