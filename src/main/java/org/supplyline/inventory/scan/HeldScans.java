package org.supplyline.inventory.scan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scans that wait for a person: looked at, tried again or dismissed, never thrown away. */
@Component
class HeldScans {

    static final int PAGE = 50;

    private final Journal journal;
    private final ScanStore store;
    private final HeldStore held;
    private final ScanBooking booking;
    private final Clock clock;

    HeldScans(Journal journal, ScanStore store, HeldStore held, ScanBooking booking, Clock clock) {
        this.journal = journal;
        this.store = store;
        this.held = held;
        this.booking = booking;
        this.clock = clock;
    }

    /** What came of settling one. {@link #match} makes the compiler find the case that was forgotten. */
    sealed interface Settlement {

        <R> R match(Supplier<R> booked, Supplier<R> dismissed, Function<String, R> stillHeld, Supplier<R> gone);

        /** It is in the journal now. */
        record Booked() implements Settlement {
            @Override
            public <R> R match(
                    Supplier<R> booked, Supplier<R> dismissed, Function<String, R> stillHeld, Supplier<R> gone) {
                return booked.get();
            }
        }

        /** It is closed without being booked. */
        record Dismissed() implements Settlement {
            @Override
            public <R> R match(
                    Supplier<R> booked, Supplier<R> dismissed, Function<String, R> stillHeld, Supplier<R> gone) {
                return dismissed.get();
            }
        }

        /** It is still held, for this reason. */
        record StillHeld(String code) implements Settlement {
            @Override
            public <R> R match(
                    Supplier<R> booked, Supplier<R> dismissed, Function<String, R> stillHeld, Supplier<R> gone) {
                return stillHeld.apply(code);
            }
        }

        /** Somebody settled it before, or it cannot be settled this way. */
        record Gone() implements Settlement {
            @Override
            public <R> R match(
                    Supplier<R> booked, Supplier<R> dismissed, Function<String, R> stillHeld, Supplier<R> gone) {
                return gone.get();
            }
        }
    }

    /** The open ones behind the number, oldest first. */
    List<HeldStore.Row> open(long after) {
        return held.open(after, PAGE);
    }

    long total() {
        return held.total();
    }

    /** Tries to book it as if it had just come; what has changed is the catalogue, the places or the orders. */
    Settlement retry(long id, String user) {
        return journal.write(writer -> retry(writer, id, user));
    }

    /** The same inside a ledger transaction. */
    Settlement retry(JournalWriter writer, long id, String user) {
        ScanStore.HeldEvent event = store.open(id).orElse(null);
        if (event == null) {
            return new Settlement.Gone();
        }
        Optional<Decision.Hold> still = booking.retry(writer, event, user);
        return still.<Settlement>map(hold -> new Settlement.StillHeld(hold.code()))
                .orElseGet(Settlement.Booked::new);
    }

    /** Closes it without booking; who and why go into the journal. */
    Settlement dismiss(long id, String user, String request, String reason) {
        return journal.write(writer -> dismiss(writer, id, new Cause.Request(user, request), reason));
    }

    /** The same inside a ledger transaction. */
    Settlement dismiss(JournalWriter writer, long id, Cause.Request cause, String reason) {
        HeldStore.Row row = held.find(id).orElse(null);
        if (row == null || store.settleHeld(id, "dismissed", cause.user(), reason, clock.instant()) == 0) {
            return new Settlement.Gone();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "held-scan");
        body.set("cause", cause.toJson());
        ObjectNode scan = body.putObject("scan");
        ScanKey key = row.key();
        if (key != null) {
            scan.put("device", key.device()).put("epoch", key.epoch()).put("seq", key.seq());
            if (!row.code().equals("key-conflict")) {
                store.markDismissed(key);
            }
        }
        body.put("code", row.code()).put("settledAs", "dismissed").put("reason", reason);
        writer.append(JournalKind.RESOLUTION, body);
        return new Settlement.Dismissed();
    }
}
