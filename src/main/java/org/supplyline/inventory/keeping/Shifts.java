package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hand-overs between the shifts of a depot. Each of the three steps is a journal record of kind {@code resolution}: it settles between
 * people what stood open, moves no goods, and shows nothing in public. It is no {@code close}: that kind cuts the books at
 * a day, and whoever reads it expects a balance.
 */
@Component
class Shifts {

    /** Nobody stands longer without being relieved; a wrong date is found out. */
    static final Duration LONGEST = Duration.ofDays(3);

    /** What a shift is taken for while none was ever handed over. */
    private static final Duration USUAL = Duration.ofHours(12);

    /** The clock of the one who types may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    static final int MAX_REMARKS = 2_000;

    private final ShiftStore store;
    private final LeftOpenStore open;
    private final Clock clock;

    Shifts(ShiftStore store, LeftOpenStore open, Clock clock) {
        this.store = store;
        this.open = open;
        this.clock = clock;
    }

    /**
     * What somebody hands over.
     *
     * @param depot whose shift ends
     * @param from null for the end of the shift before
     * @param to null for now
     */
    record Wish(
            String depot, @Nullable Instant from, @Nullable Instant to, String taker, String remarks) {}

    Optional<Shift> find(long id) {
        return store.find(id);
    }

    /** The last hand-overs of a depot, with those of the whole node. */
    List<Shift> newest(String depot, int limit) {
        return store.newest(depot, limit);
    }

    /** The last hand-overs of all depots. */
    List<Shift> newest(int limit) {
        return store.newest(limit);
    }

    /** The accounts to which a shift can be handed over. */
    List<String> keepers() {
        return store.keepers();
    }

    /** When the shift that is running in the depot began: at the end of the one before, if that is not long ago. */
    Instant begun(String depot) {
        Instant now = clock.instant();
        return store.newest(depot, 1).stream()
                .map(Shift::to)
                .filter(end -> end.isBefore(now) && end.isAfter(now.minus(LONGEST)))
                .findFirst()
                .orElse(now.minus(USUAL));
    }

    Instant now() {
        return clock.instant();
    }

    LeftOpen open(String depot) {
        return open.now(depot);
    }

    Duties duties(String depot, Instant from, Instant to) {
        return store.duties(depot, from, to);
    }

    /** Hands over, with what lies open in the depot at this moment of the journal. */
    Result give(JournalWriter writer, Cause.Request cause, Wish wish) {
        Instant from = wish.from() == null ? begun(wish.depot()) : wish.from();
        Instant to = wish.to() == null ? writer.recordedAt() : wish.to();
        boolean ordered = from.isBefore(to) && !to.isAfter(from.plus(LONGEST));
        if (!ordered
                || to.isAfter(writer.recordedAt().plus(AHEAD))
                || wish.remarks().length() > MAX_REMARKS) {
            return Result.refused(Refusal.SHIFT_WRONG);
        }
        if (wish.taker().equals(cause.user())) {
            return Result.refused(Refusal.SAME_PERSON);
        }
        if (!store.keepers().contains(wish.taker())) {
            return Result.refused(Refusal.OTHER_PERSON);
        }
        LeftOpen left = open.now(wish.depot());
        Duties duties = store.duties(wish.depot(), from, to);
        ObjectNode body = body("shift", cause)
                .put("depot", wish.depot())
                .put("from", from.toString())
                .put("to", to.toString())
                .put("taker", wish.taker());
        if (!wish.remarks().isBlank()) {
            body.put("remarks", wish.remarks().strip());
        }
        body.set("open", left.toJson());
        body.set("duties", duties.toJson());
        String record = writer.append(JournalKind.RESOLUTION, body).toString();
        return Result.done(store.insert(new Shift(
                0,
                wish.depot(),
                from,
                to,
                cause.user(),
                writer.recordedAt(),
                wish.taker(),
                wish.remarks().strip(),
                left,
                duties,
                record,
                null,
                null)));
    }

    /** The second signature, from the login of the one who was named; once. */
    Result take(JournalWriter writer, Cause.Request cause, long id) {
        Optional<Shift> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        if (!found.get().taker().equals(cause.user())) {
            return Result.refused(Refusal.OTHER_PERSON);
        }
        if (found.get().taken() != null) {
            return Result.refused(Refusal.GONE);
        }
        ObjectNode body = body("shift-taken", cause).put("resolves", found.get().record());
        String record = writer.append(JournalKind.RESOLUTION, body).toString();
        return signed(store.take(id, cause.user(), writer.recordedAt(), record), id);
    }

    /** A publisher has seen who held which rights; a hand-over that nobody signed cannot be confirmed. */
    Result confirm(JournalWriter writer, Cause.Request cause, long id) {
        Optional<Shift> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Shift shift = found.get();
        if (shift.taken() == null || shift.confirmed() != null) {
            return Result.refused(Refusal.GONE);
        }
        ObjectNode body = body("shift-confirmed", cause).put("resolves", shift.record());
        if (shift.duties().users().contains(cause.user())) {
            body.put("samePerson", true);
        }
        String record = writer.append(JournalKind.RESOLUTION, body).toString();
        return signed(store.confirm(id, cause.user(), writer.recordedAt(), record), id);
    }

    /** The journal has one writer, so what was open when it was looked at is open still. */
    private static Result signed(int rows, long id) {
        if (rows != 1) {
            throw new IllegalStateException("The shift (%d) was signed by another writer.".formatted(id));
        }
        return Result.done(id);
    }

    private static ObjectNode body(String what, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", what);
        body.set("cause", cause.toJson());
        return body;
    }
}
