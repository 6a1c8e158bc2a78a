package org.supplyline.donation.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ReliefItem;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Ends an acceptance: checks that all is decided and signed, writes what was found, and books it, once. */
@Component
class Finishing {

    private final AcceptanceStore store;
    private final LineStore lines;
    private final BookedStore booked;
    private final Acceptances acceptances;
    private final BranchRules rules;
    private final HoldAreas holds;
    private final Ledger ledger;
    private final Lots lots;
    private final Places places;
    private final Catalog catalog;
    private final NodeIdentity node;

    Finishing(
            AcceptanceStore store,
            LineStore lines,
            BookedStore booked,
            Acceptances acceptances,
            BranchRules rules,
            HoldAreas holds,
            Ledger ledger,
            Lots lots,
            Places places,
            Catalog catalog,
            NodeIdentity node) {
        this.store = store;
        this.lines = lines;
        this.booked = booked;
        this.acceptances = acceptances;
        this.rules = rules;
        this.holds = holds;
        this.ledger = ledger;
        this.lots = lots;
        this.places = places;
        this.catalog = catalog;
        this.node = node;
    }

    /** How the wish to end an acceptance ended. */
    sealed interface Ended {

        /** Answers each case with one function. */
        <T> T match(Function<Done, T> done, Function<Not, T> not);

        /** It is done by this record. */
        record Done(JournalId record) implements Ended {
            @Override
            public <T> T match(Function<Done, T> done, Function<Not, T> not) {
                return done.apply(this);
            }
        }

        /** Nothing changed. */
        record Not(Refused why) implements Ended {
            @Override
            public <T> T match(Function<Done, T> done, Function<Not, T> not) {
                return not.apply(this);
            }
        }
    }

    /** A line that was counted, with what the rules said and what holds. */
    record Decided(AcceptanceLine line, Judgement judgement, Outcome outcome) {}

    /** Sees to the area for goods on hold. Done before {@link #finish}, in a transaction of its own. */
    void prepare(String code) {
        store.find(code).ifPresent(acceptance -> holds.ensure(acceptance.depot()));
    }

    /** Ends it inside a ledger transaction; who asks is the one who checks. */
    Ended finish(String code, Cause.Request cause, JournalWriter writer) {
        if (!store.lockOpen(code)) {
            return new Ended.Not(Refused.NOT_OPEN);
        }
        Acceptance acceptance = store.find(code).orElseThrow();
        Door door = rules.door(acceptance);
        RuleSet asked = door.rules();
        List<Decided> decided = new ArrayList<>();
        for (AcceptanceLine line : acceptance.lines()) {
            if (line.quantity() > 0) {
                decided.add(decide(door, line, writer.recordedAt()));
            }
        }
        Optional<Refused> refused = decided.stream()
                .flatMap(line -> fault(line).stream())
                .findFirst()
                .or(() -> decided.isEmpty() ? Optional.of(new Refused("nothing-counted", "")) : Optional.empty())
                .or(() -> signatures(acceptance, asked, cause.user()));
        Booking booking = booking(acceptance);
        if (refused.isEmpty()) {
            // Tried without a number first: the record is written only when every scan belongs to a line.
            Booking trial = booking(acceptance);
            decided.forEach(line -> trial.add(line.line(), line.outcome(), null));
            refused = trial.unattributed().map(item -> new Refused("scans-open", item));
        }
        return refused.<Ended>map(Ended.Not::new)
                .orElseGet(() -> new Ended.Done(book(acceptance, asked, decided, booking, cause, writer)));
    }

    private Booking booking(Acceptance acceptance) {
        return new Booking(
                acceptance,
                node.code(),
                places.fixed(PlaceKind.DONOR).toString(),
                holds.of(acceptance.depot()).orElseThrow(),
                acceptances.scanned(acceptance.code()));
    }

    private Decided decide(Door door, AcceptanceLine line, Instant at) {
        Judgement judgement = rules.judge(door, line, at);
        return new Decided(line, judgement, line.outcome() == null ? judgement.outcome() : line.outcome());
    }

    /** What of a line is not told yet, or cannot be. */
    private Optional<Refused> fault(Decided decided) {
        AcceptanceLine line = decided.line();
        Outcome outcome = decided.outcome();
        boolean otherwise = outcome != decided.judgement().outcome();
        boolean unexplained =
                outcome == Outcome.REFUSE && decided.judgement().why().isEmpty();
        if ((otherwise || unexplained) && line.reason().isBlank()) {
            return Optional.of(Refused.of("reason-missing", line.number()));
        }
        if (outcome == Outcome.CONDITION && otherwise && line.condition().isBlank()) {
            return Optional.of(Refused.of("condition-missing", line.number()));
        }
        return outcome.books() ? bookable(line) : Optional.empty();
    }

    private Optional<Refused> bookable(AcceptanceLine line) {
        Optional<ReliefItem> item = Optional.ofNullable(line.item()).flatMap(catalog::item);
        if (item.isEmpty()) {
            return Optional.of(Refused.of("item-missing", line.number()));
        }
        String place = line.to().place();
        if (place != null
                && places.find(place).filter(at -> at.kind().isStorage()).isEmpty()) {
            return Optional.of(Refused.of("place-wrong", line.number()));
        }
        String receiver = line.to().receiver();
        if (receiver == null) {
            return Optional.empty();
        }
        Optional<Place> who = places.find(receiver).filter(at -> at.kind().isReceiver());
        if (who.isEmpty()) {
            return Optional.of(Refused.of("receiver-wrong", line.number()));
        }
        if (item.get().controlClass().medicalUnitsOnly() && !who.get().medical()) {
            return Optional.of(Refused.of("not-medical", line.number()));
        }
        return line.to().signedBy().isBlank()
                ? Optional.of(Refused.of("receiver-unsigned", line.number()))
                : Optional.empty();
    }

    /** Both sides where the donor is there; else who hands over, enough of ours, and the slip. */
    private static Optional<Refused> signatures(Acceptance acceptance, RuleSet asked, String checker) {
        int ours = acceptance.ours(checker).size();
        if (acceptance.donorPresent()) {
            long theirs = acceptance.signed(Acceptance.Side.DONOR);
            return theirs < 1 || theirs + ours < asked.together()
                    ? Optional.of(new Refused("signers-together", String.valueOf(asked.together())))
                    : Optional.empty();
        }
        if (acceptance.signed(Acceptance.Side.COURIER) < 1) {
            return Optional.of(new Refused("courier-unsigned", ""));
        }
        if (asked.slipPhoto() && acceptance.slipPhoto() == null) {
            return Optional.of(new Refused("slip-missing", ""));
        }
        return ours < asked.alone() && asked.checkHours() == 0
                ? Optional.of(new Refused("signers-alone", String.valueOf(asked.alone())))
                : Optional.empty();
    }

    private JournalId book(
            Acceptance acceptance,
            RuleSet asked,
            List<Decided> decided,
            Booking booking,
            Cause.Request cause,
            JournalWriter writer) {
        Set<String> ours = acceptance.ours(cause.user());
        boolean same = ours.size() == 1;
        boolean due = !acceptance.donorPresent() && ours.size() < asked.alone();
        JournalId record =
                writer.append(JournalKind.ACCEPTANCE, AcceptanceBody.of(acceptance, decided, ours, cause, same));
        for (Decided line : decided) {
            String gift = line.outcome().books() ? gift(record, line.line()) : null;
            learn(line, writer);
            booking.add(line.line(), line.outcome(), gift);
            long onHold = line.outcome() == Outcome.HOLD ? line.line().quantity() : 0;
            lines.finish(
                    acceptance.code(),
                    line.line().number(),
                    line.outcome(),
                    new AcceptanceLine.Finished(
                            line.judgement().outcome(), line.judgement().why(), gift, onHold));
        }
        for (Movement movement : booking.movements(cause, writer)) {
            Ledger.Numbered numbered = ledger.post(writer, movement);
            if (movement.corrects() == null) {
                booked.note(acceptance.code(), numbered.all());
            }
        }
        Instant at = writer.recordedAt();
        Acceptance.Closing closing = new Acceptance.Closing(
                cause.user(),
                at,
                record.toString(),
                same,
                due ? at.plus(Duration.ofHours(asked.checkHours())) : null,
                null,
                null);
        if (!store.finish(acceptance.code(), closing)) {
            throw new IllegalStateException("The acceptance (%s) was closed meanwhile.".formatted(acceptance.code()));
        }
        return record;
    }

    private void learn(Decided decided, JournalWriter writer) {
        String item = decided.line().item();
        if (item != null && decided.outcome().books()) {
            AcceptanceLine.Batch batch = decided.line().batch();
            String maker = batch.maker().isBlank() ? null : batch.maker();
            lots.learn(writer, item, batch.stockLot(), new Lots.Lot(batch.expiry(), batch.produced(), maker));
        }
    }

    /** Announced goods keep the number that they were announced under; what is no gift has none. */
    private static @Nullable String gift(JournalId record, AcceptanceLine line) {
        String announced = line.announced().gift();
        if (announced != null) {
            return announced;
        }
        return line.title().fund().isGift() ? record + "/" + line.number() : null;
    }
}
