package org.supplyline.donation.acceptance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.NamedGoods;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done about an acceptance after it was finished: goods on hold are released or given back, an unknown donor makes
 * himself known, one more person looks at the photos.
 */
@Component
class Aftermath {

    private static final String INSPECTING = "inspecting";

    private final AcceptanceStore store;
    private final LineStore lines;
    private final HoldAreas holds;
    private final Ledger ledger;
    private final Places places;
    private final NamedGoods named;

    Aftermath(AcceptanceStore store, LineStore lines, HoldAreas holds, Ledger ledger, Places places, NamedGoods named) {
        this.store = store;
        this.lines = lines;
        this.holds = holds;
        this.ledger = ledger;
        this.places = places;
        this.named = named;
    }

    /** Takes goods off hold to a bin, inside a ledger transaction; says why not, if not. */
    Optional<Refused> release(
            String code,
            int line,
            long quantity,
            String place,
            String reason,
            Cause.Request cause,
            JournalWriter writer) {
        if (places.find(place).filter(at -> at.kind().isStorage()).isEmpty()
                || holds.codes().contains(place)) {
            return Optional.of(Refused.of("place-wrong", line));
        }
        if (store.find(code)
                .filter(done -> !done.depot().equals(places.depotOf(place)))
                .isPresent()) {
            return Optional.of(Refused.of("place-wrong", line));
        }
        return takeOffHold(code, line, quantity, place, "release", reason, cause, writer);
    }

    /** Gives goods on hold back to who brought them. */
    Optional<Refused> giveBack(
            String code, int line, long quantity, String reason, Cause.Request cause, JournalWriter writer) {
        String donor = places.fixed(PlaceKind.DONOR).toString();
        return takeOffHold(code, line, quantity, donor, "return", reason, cause, writer);
    }

    private Optional<Refused> takeOffHold(
            String code,
            int number,
            long quantity,
            String to,
            String kind,
            String reason,
            Cause.Request cause,
            JournalWriter writer) {
        Optional<Acceptance> done = store.find(code).filter(acceptance -> !acceptance.isOpen());
        Optional<AcceptanceLine> line = done.flatMap(acceptance -> acceptance.line(number));
        if (line.isEmpty() || quantity < 1 || !lines.takeOffHold(code, number, quantity)) {
            return Optional.of(Refused.of("not-on-hold", number));
        }
        AcceptanceLine goods = line.get();
        String hold = holds.of(done.get().depot()).orElseThrow();
        PositionKey position = new PositionKey(
                hold,
                Objects.requireNonNull(goods.item()),
                goods.batch().stockLot(),
                goods.title().owner(),
                goods.title().fund(),
                goods.title().earmark());
        String gift = goods.finished() == null ? null : goods.finished().gift();
        List<MovementLine> moved = named.lines(writer, cause, position, quantity, to).stream()
                .map(part -> new MovementLine(position, to, part.quantity(), part.handlingUnit(), gift, null))
                .toList();
        Movement movement = Movement.requested(INSPECTING, cause, writer.recordedAt(), moved)
                .because(kind.equals("release") ? "released" : "returned");
        JournalId record = ledger.post(writer, movement).first();
        note(code, number, kind, quantity, reason, cause, record, writer);
        return Optional.empty();
    }

    /** Names the giver of all lines of a courier's parcel of which nobody knew, by a correction. */
    Optional<Refused> claim(String code, Giver giver, String reason, Cause.Request cause, JournalWriter writer) {
        Optional<Acceptance> done = store.find(code).filter(acceptance -> !acceptance.isOpen());
        if (done.isEmpty()) {
            return Optional.of(new Refused("not-done", ""));
        }
        List<AcceptanceLine> unknown = done.get().lines().stream()
                .filter(line -> !line.giver().isKnown() && lines.claim(code, line.number(), giver))
                .toList();
        if (unknown.isEmpty()) {
            return Optional.of(new Refused("already-claimed", ""));
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "donor-claimed")
                .put("acceptance", code)
                .put("corrects", Objects.requireNonNull(done.get().closing()).record());
        body.set("cause", cause.toJson());
        ArrayNode gifts = body.putArray("gifts");
        unknown.forEach(line -> {
            if (line.finished() != null && line.finished().gift() != null) {
                gifts.add(line.finished().gift());
            }
        });
        JournalId record = writer.append(JournalKind.CORRECTION, body);
        unknown.forEach(line -> note(code, line.number(), "claim", 0, reason, cause, record, writer));
        return Optional.empty();
    }

    /** The second check, from photos, by somebody who was not there. */
    Optional<Refused> check(String code, Cause.Request cause, JournalWriter writer) {
        Optional<Acceptance> done = store.find(code).filter(acceptance -> !acceptance.isOpen());
        if (done.isEmpty()) {
            return Optional.of(new Refused("not-done", ""));
        }
        Acceptance acceptance = done.get();
        if (acceptance.ours(Objects.requireNonNull(acceptance.closing()).by()).contains(cause.user())) {
            return Optional.of(new Refused("check-same", cause.user()));
        }
        if (!store.check(code, cause.user(), writer.recordedAt())) {
            return Optional.of(new Refused("check-not-due", ""));
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "second-check")
                .put("acceptance", code)
                .put("checks", acceptance.closing().record())
                .put("checkedBy", cause.user());
        body.set("cause", cause.toJson());
        JournalId record = writer.append(JournalKind.ACCEPTANCE, body);
        note(code, 0, "check", 0, "", cause, record, writer);
        return Optional.empty();
    }

    private void note(
            String code,
            int line,
            String kind,
            long quantity,
            String reason,
            Cause.Request cause,
            JournalId record,
            JournalWriter writer) {
        store.insert(
                code,
                new AcceptanceStore.Action(
                        line, kind, quantity, reason, cause.user(), writer.recordedAt(), record.toString()));
    }
}
