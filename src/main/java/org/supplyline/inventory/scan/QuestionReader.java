package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
            return bad.apply(java.util.Objects.requireNonNull(fault));
        }

        Optional<ScanKey> key() {
            return Optional.ofNullable(question).map(Resolver.Question::key);
        }

        Optional<Goods> goods() {
            return Optional.ofNullable(question).map(asked -> asked.reading().goods());
        }

        /** The key of the event that it takes back. */
        Optional<ScanKey> undoes() {
            return Optional.ofNullable(question).flatMap(asked -> {
                Long epoch = asked.event().undoesEpoch();
                Long seq = asked.event().undoes();
                return epoch == null || seq == null
                        ? Optional.empty()
                        : Optional.of(new ScanKey(asked.key().device(), epoch, seq));
            });
        }
    }

    /** Reads them in order; inside the ledger transaction, by the catalogue as it is for this transaction. */
    List<Read> read(List<Arrival> arrivals) {
        codes.keepUp();
        return arrivals.stream().map(this::read).toList();
    }

    private Read read(Arrival arrival) {
        try {
            ScanEvent event = EventReader.read(arrival.payload());
            Instant occurredAt = event.at().minus(arrival.clockAhead());
            return new Read(new Resolver.Question(arrival.trustedKey(), occurredAt, event, codes.read(event)), null);
        } catch (EventReader.BadEvent bad) {
            return new Read(null, new Decision.Hold(bad.code(), bad.detail()));
        }
    }
}
