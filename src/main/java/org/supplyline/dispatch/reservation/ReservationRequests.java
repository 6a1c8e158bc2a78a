package org.supplyline.dispatch.reservation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderForm;
import org.supplyline.dispatch.PackWords;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Reserves, posts and releases as pages and programs ask for it, each request once and in one ledger transaction. */
@Component
class ReservationRequests {

    private final Reservations reservations;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final PackWords words;

    ReservationRequests(Reservations reservations, Journal journal, IdempotencyKeys keys, PackWords words) {
        this.reservations = reservations;
        this.journal = journal;
        this.keys = keys;
        this.words = words;
    }

    /** What is answered to a reservation as it is then. */
    interface Answer extends Function<Reservation, KeyedAnswer> {}

    KeyedAnswer reserve(IdempotencyKey key, NewOrder wanted, boolean chinese, Answer answer) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(
                key,
                () -> reservations
                        .reserve(wanted, cause, writer)
                        .match(done -> answer.apply(done.reservation()), refused -> {
                            throw OrderForm.problem(
                                            refused.why(),
                                            words.name(refused.why().subject(), chinese))
                                    .refusal();
                        })));
    }

    KeyedAnswer post(IdempotencyKey key, long id, Answer answer) {
        reservations.prepare(id, new Cause.Request(key.owner(), key.key()));
        return end(key, answer, (cause, writer) -> reservations.post(id, cause, writer));
    }

    KeyedAnswer release(IdempotencyKey key, long id, @Nullable String reason, Answer answer) {
        String why = OrderForm.reason(Objects.requireNonNullElse(reason, ""));
        return end(key, answer, (cause, writer) -> reservations.release(id, why, cause, writer));
    }

    private KeyedAnswer end(
            IdempotencyKey key,
            Answer answer,
            BiFunction<Cause.Request, JournalWriter, Optional<Reservations.Ended>> work) {
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(
                key,
                () -> work.apply(cause, writer)
                        .orElseThrow(Problem.NOT_FOUND::refusal)
                        .match(done -> answer.apply(done.reservation()), over -> {
                            throw over(over.reservation()).refusal();
                        })));
    }

    /** Tells the loser of a race who was first. */
    private static Problem over(Reservation reservation) {
        Reservation.Ending ending = reservation.ending();
        if (ending == null || reservation.status() == ReservationStatus.EXPIRED) {
            return Problem.of(HttpStatus.CONFLICT, "reservation-expired");
        }
        return ending.order() != null
                ? Problem.of(HttpStatus.CONFLICT, "reservation-posted", ending.by(), ending.order())
                : Problem.of(HttpStatus.CONFLICT, "reservation-released", ending.by());
    }
}
