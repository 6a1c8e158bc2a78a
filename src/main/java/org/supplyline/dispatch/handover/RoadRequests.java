package org.supplyline.dispatch.handover;

import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.Trips;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** What people at the depot and programs tell for a driver, each request once. */
@Component
class RoadRequests {

    private final RoadReports reports;
    private final Trips trips;
    private final Journal journal;
    private final IdempotencyKeys keys;

    RoadRequests(RoadReports reports, Trips trips, Journal journal, IdempotencyKeys keys) {
        this.reports = reports;
        this.trips = trips;
        this.journal = journal;
        this.keys = keys;
    }

    /** @throws org.supplyline.page.Refusal 404 if there is no such trip */
    KeyedAnswer departed(String trip, IdempotencyKey key, KeyedAnswer done) {
        ApprovedTrip known = find(trip);
        return once(key, done, (cause, writer) -> reports.departed(known, cause, writer));
    }

    /** @throws org.supplyline.page.Refusal 404 if there is no such trip, 400 if there are no words or too many */
    KeyedAnswer trouble(String trip, String words, IdempotencyKey key, KeyedAnswer done) {
        ApprovedTrip known = find(trip);
        String what = words.strip();
        if (what.isEmpty() || what.length() > RoadReport.MAX_WORDS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "trouble-words", RoadReport.MAX_WORDS)
                    .refusal();
        }
        return once(key, done, (cause, writer) -> reports.trouble(known, what, cause, writer));
    }

    ApprovedTrip find(String trip) {
        return trips.find(trip).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private KeyedAnswer once(IdempotencyKey key, KeyedAnswer done, BiConsumer<Cause.Request, JournalWriter> work) {
        return journal.write(writer -> keys.once(key, () -> {
            work.accept(new Cause.Request(key.owner(), key.key()), writer);
            return done;
        }));
    }
}
