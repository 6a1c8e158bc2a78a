package org.supplyline.donation.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.EarmarkNames;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;

/** Donors' consents as pages and programs enter them, each once. */
@Component
class ConsentRequests {

    private final ConsentBook consents;
    private final EarmarkNames earmarks;
    private final Places places;
    private final Catalog catalog;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final NodeIdentity node;
    private final Clock clock;

    ConsentRequests(
            ConsentBook consents,
            EarmarkNames earmarks,
            Places places,
            Catalog catalog,
            Journal journal,
            IdempotencyKeys keys,
            NodeIdentity node,
            Clock clock) {
        this.consents = consents;
        this.earmarks = earmarks;
        this.places = places;
        this.catalog = catalog;
        this.journal = journal;
        this.keys = keys;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Records a consent; an earmark that is exactly a receiver's name is that receiver.
     *
     * @return the journal record
     */
    String record(ConsentForm written, IdempotencyKey key) {
        ConsentForm form = written.withEarmark(earmarks.code(ConsentForm.stripped(written.earmark())));
        form.fault(LocalDate.ofInstant(clock.instant(), node.zone())).ifPresent(member -> {
            throw AcceptanceRequests.wrong(member);
        });
        String item = ConsentForm.orNull(form.item());
        if (item != null && catalog.item(item).isEmpty()) {
            throw AcceptanceRequests.wrong("item");
        }
        String receiver = ConsentForm.orNull(form.receiver());
        if (receiver != null && places.find(receiver).isEmpty()) {
            throw AcceptanceRequests.wrong("receiver");
        }
        AcceptanceRequests.read(
                () -> Optional.ofNullable(LineForm.sha256("photo", ConsentForm.stripped(form.photo()))));
        Cause.Request cause = new Cause.Request(key.owner(), key.key());
        return journal.write(writer -> keys.once(
                        key,
                        () -> new KeyedAnswer(
                                201, consents.record(form, cause, writer).record())))
                .body();
    }
}
