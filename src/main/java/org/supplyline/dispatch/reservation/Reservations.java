package org.supplyline.dispatch.reservation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.DirectOrders;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.Orders;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reserves goods, then posts them as an order or gives them free.
 *
 * <p>In the journal a reservation is an {@code allocation}: it promises goods to somebody by the same rules as an order's
 * own allocation, and is what the order names as its rule when it is posted. A promise that ends without an order is ended
 * by a second {@code allocation} that names the first, so that a reader who adds up promises is not misled. Everything is
 * decided in the ledger transaction, where nobody else changes stock or promises: the last carton goes to one.
 */
@Component
class Reservations {

    /** Who ends what nobody ends. */
    static final String CLOCK = "clock";

    /** As many as one transaction ends; the rest follows in the next turn. */
    private static final int EXPIRED_AT_ONCE = 100;

    private final ReservationStore store;
    private final DirectOrders direct;
    private final Orders orders;
    private final Journal journal;
    private final ReservationSettings settings;
    private final Clock clock;

    Reservations(
            ReservationStore store,
            DirectOrders direct,
            Orders orders,
            Journal journal,
            ReservationSettings settings,
            Clock clock) {
        this.store = store;
        this.direct = direct;
        this.orders = orders;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** How the wish to hold goods ended. */
    sealed interface Reserved {

        /** Answers each case with one function. */
        <T> T match(Function<Held, T> held, Function<Refused, T> refused);

        /** The goods are held. */
        record Held(Reservation reservation) implements Reserved {
            @Override
            public <T> T match(Function<Held, T> held, Function<Refused, T> refused) {
                return held.apply(this);
            }
        }

        /** Nothing changed; an order would have been refused for the same reason. */
        record Refused(DirectOrders.Ordered.Refused why) implements Reserved {
            @Override
            public <T> T match(Function<Held, T> held, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** How the wish to end a reservation ended. */
    sealed interface Ended {

        /** Answers each case with one function. */
        <T> T match(Function<Done, T> done, Function<Over, T> over);

        /** It is ended by this request. */
        record Done(Reservation reservation) implements Ended {
            @Override
            public <T> T match(Function<Done, T> done, Function<Over, T> over) {
                return done.apply(this);
            }
        }

        /** Nothing changed: it was over before, by somebody or by the clock. */
        record Over(Reservation reservation) implements Ended {
            @Override
            public <T> T match(Function<Done, T> done, Function<Over, T> over) {
                return over.apply(this);
            }
        }
    }

    Optional<Reservation> find(long id) {
        return store.find(id);
    }

    List<Reservation> page(@Nullable ReservationStatus status, int offset, int limit) {
        return store.page(status, offset, limit);
    }

    long count(@Nullable ReservationStatus status) {
        return store.count(status);
    }

    /** Holds goods inside a ledger transaction. */
    Reserved reserve(NewOrder wanted, Cause.Request cause, JournalWriter writer) {
        Optional<DirectOrders.Ordered.Refused> refused = direct.refusal(wanted);
        if (refused.isPresent()) {
            return new Reserved.Refused(refused.get());
        }
        Instant until = writer.recordedAt().plus(settings.held());
        ObjectNode body = DirectOrders.allocation(wanted, cause).put("heldUntil", until.toString());
        String record = writer.append(JournalKind.ALLOCATION, body).toString();
        long id = store.insert(wanted, new ReservationStore.Making(cause.user(), writer.recordedAt(), until, record));
        return new Reserved.Held(store.find(id).orElseThrow());
    }

    /** Gives the receiver its dock. Done before {@link #post}, in a transaction of its own. */
    void prepare(long id, Cause cause) {
        store.find(id)
                .filter(held -> held.holds(clock.instant()))
                .ifPresent(held -> direct.prepare(held.order().destination(), cause));
    }

    /** Makes the order inside a ledger transaction. What is held needs no free stock: it is promised already. */
    Optional<Ended> post(long id, Cause.Request cause, JournalWriter writer) {
        return store.find(id).map(held -> {
            if (!held.holds(clock.instant())) {
                return new Ended.Over(held);
            }
            IssueOrder order = orders.create(held.order(), cause, writer);
            return end(
                    held,
                    ReservationStatus.POSTED,
                    new Reservation.Ending(cause.user(), writer.recordedAt(), order.record(), order.code(), ""));
        });
    }

    /**
     * Gives the goods free inside a ledger transaction.
     *
     * @param reason not blank
     */
    Optional<Ended> release(long id, String reason, Cause.Request cause, JournalWriter writer) {
        return store.find(id).map(held -> {
            if (!held.holds(clock.instant())) {
                return new Ended.Over(held);
            }
            String record = recordEnd(held, "released", reason, cause, writer);
            return end(
                    held,
                    ReservationStatus.RELEASED,
                    new Reservation.Ending(cause.user(), writer.recordedAt(), record, null, reason));
        });
    }

    /** Marks what the clock has ended; how many there were. */
    int expire() {
        Instant now = clock.instant();
        if (store.overdue(now, 1).isEmpty()) {
            return 0;
        }
        return journal.write(writer -> {
            List<Long> overdue = store.overdue(now, EXPIRED_AT_ONCE);
            for (long id : overdue) {
                Reservation held = store.find(id).orElseThrow();
                String record = recordEnd(held, "expired", "", null, writer);
                end(
                        held,
                        ReservationStatus.EXPIRED,
                        new Reservation.Ending(CLOCK, writer.recordedAt(), record, null, ""));
            }
            return overdue.size();
        });
    }

    private Ended end(Reservation held, ReservationStatus as, Reservation.Ending ending) {
        if (!store.end(held.id(), as, ending)) {
            throw new IllegalStateException("Reservation %d was ended meanwhile.".formatted(held.id()));
        }
        return new Ended.Done(store.find(held.id()).orElseThrow());
    }

    private static String recordEnd(
            Reservation held, String how, String reason, Cause.@Nullable Request cause, JournalWriter writer) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("rule", held.record())
                .put("ends", held.record())
                .put(how, true);
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        body.set("cause", cause == null ? JsonNodeFactory.instance.objectNode().put("clock", true) : cause.toJson());
        return writer.append(JournalKind.ALLOCATION, body).toString();
    }
}
