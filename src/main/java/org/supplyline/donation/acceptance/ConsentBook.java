package org.supplyline.donation.acceptance;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Consents;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The donors' consents of this branch. */
@Component
class ConsentBook implements Consents {

    private static final int SHOWN = 200;

    private final ConsentStore store;

    ConsentBook(ConsentStore store) {
        this.store = store;
    }

    @Override
    public boolean allow(String earmark, String item, String receiver) {
        return store.allows(earmark, item, receiver);
    }

    List<Consent> newest() {
        return store.newest(SHOWN);
    }

    List<String> earmarks() {
        return store.earmarks(SHOWN);
    }

    /** Writes a consent inside {@link Journal#write}; who agreed stays out of the journal. */
    Consent record(ConsentForm form, Cause.Request cause, JournalWriter writer) {
        String earmark = ConsentForm.stripped(form.earmark());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("earmark", earmark);
        body.set("cause", cause.toJson());
        String item = ConsentForm.orNull(form.item());
        String receiver = ConsentForm.orNull(form.receiver());
        if (item != null) {
            body.put("item", item);
        }
        if (receiver != null) {
            body.put("receiver", receiver);
        }
        body.put("consentedOn", Objects.requireNonNull(form.consentedOn()).toString());
        JournalId record = writer.append(JournalKind.CONSENT, body);
        Consent consent = new Consent(
                record.toString(),
                earmark,
                item,
                receiver,
                ConsentForm.stripped(form.consentedBy()),
                form.consentedOn(),
                ConsentForm.stripped(form.evidence()),
                ConsentForm.orNull(form.photo()),
                cause.user(),
                writer.recordedAt());
        store.insert(consent);
        return consent;
    }
}
