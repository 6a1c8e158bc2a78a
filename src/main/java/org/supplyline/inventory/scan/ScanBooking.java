package org.supplyline.inventory.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.CountScans;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.TransferBook;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;

/** Decides fresh events one by one in journal order and writes all of them at once. */
@Component
class ScanBooking {

    private final QuestionReader questions;
    private final LedgerViews views;
    private final Ledger ledger;
    private final Lots lots;
    private final HandlingUnits units;
    private final CountScans counts;
    private final TransferBook transfers;
    private final ScanStore store;
    private final Clock clock;

    ScanBooking(
            QuestionReader questions,
            LedgerViews views,
            Ledger ledger,
            Lots lots,
            HandlingUnits units,
            CountScans counts,
            TransferBook transfers,
            ScanStore store,
            Clock clock) {
        this.questions = questions;
        this.views = views;
        this.ledger = ledger;
        this.lots = lots;
        this.units = units;
        this.counts = counts;
        this.transfers = transfers;
        this.store = store;
        this.clock = clock;
    }

    /** What can be read of arrivals before the ledger transaction. */
    QuestionReader.Ahead ahead(List<Arrival> arrivals) {
        QuestionReader.Ahead ahead = questions.ahead(arrivals);
        views.prepare(ahead.reads().values());
        return ahead;
    }

    /** Books or holds each of them; all keys must be new. */
    void book(JournalWriter writer, List<Arrival> arrivals, QuestionReader.Ahead ahead) {
        List<QuestionReader.Read> read = questions.read(arrivals, ahead);
        Batch batch = new Batch(writer, views.load(read));
        for (int i = 0; i < arrivals.size(); i++) {
            batch.take(arrivals.get(i), read.get(i));
        }
        batch.write();
        settleWaiting(writer, batch.bookedKeys());
    }

    /** Holds an event under its key. */
    void hold(Arrival arrival, Decision.Hold why) {
        store.insertKeys(List.of(new ScanStore.Outcome(arrival, null, List.of())));
        store.hold(arrival, why, null, clock.instant());
    }

    /**
     * Tries a held event again, now that a person or an arrival has changed what it needs.
     *
     * @param by who settles it, or the arrival that does
     * @return the reason why it is still held, or empty when it is booked
     */
    Optional<Decision.Hold> retry(JournalWriter writer, ScanStore.HeldEvent held, String by) {
        Arrival arrival = new Arrival(held.key(), "held", held.payload(), held.receivedAt(), Duration.ZERO);
        List<QuestionReader.Read> all = questions.read(List.of(arrival), QuestionReader.Ahead.NOTHING);
        QuestionReader.Read read = all.get(0);
        Batch batch = new Batch(writer, views.load(all));
        Decision decision = batch.decide(read);
        if (decision instanceof Decision.Hold hold) {
            store.holdFor(held.id(), hold);
            return Optional.of(hold);
        }
        Optional<Ledger.Numbered> numbered = batch.record(read, decision);
        if (numbered.isEmpty()) {
            return Optional.of(new Decision.Hold("awaits-event", ""));
        }
        batch.flush();
        store.markBooked(held.key(), numbered.get(), violations(decision));
        store.settleHeld(held.id(), "booked", by, null, clock.instant());
        return Optional.empty();
    }

    /**
     * Books what a person in a depot says happened, in that order.
     *
     * @throws EntryRefused if one of them cannot be told
     */
    DeskEntry.Booked enter(JournalWriter writer, List<Resolver.Question> entered, String depot) {
        List<QuestionReader.Read> read = entered.stream()
                .map(question -> new QuestionReader.Read(question, null))
                .toList();
        Batch batch = new Batch(writer, views.load(read, depot));
        List<JournalId> records = new ArrayList<>();
        List<List<Violation>> violations = new ArrayList<>();
        for (QuestionReader.Read one : read) {
            Decision decision = batch.decide(one);
            if (decision instanceof Decision.Hold hold) {
                throw new EntryRefused(
                        "desk-lines",
                        List.of(new EntryRefused.Fault(
                                records.size(), "inventory.held." + hold.code(), hold.detail())));
            }
            records.add(batch.record(one, decision).orElseThrow().first());
            violations.add(violations(decision));
        }
        batch.flush();
        return new DeskEntry.Booked(records, violations);
    }

    /** What was settled may be what others wait for: an undo can be taken back too. */
    private void settleWaiting(JournalWriter writer, Collection<ScanKey> booked) {
        Collection<ScanKey> arrived = booked;
        while (!arrived.isEmpty()) {
            List<ScanKey> settled = new ArrayList<>();
            for (ScanStore.HeldEvent waiting : store.awaiting(arrived)) {
                if (retry(writer, waiting, "arrival").isEmpty()) {
                    settled.add(waiting.key());
                }
            }
            arrived = settled;
        }
    }

    private static List<Violation> violations(Decision decision) {
        Set<Violation> all = new LinkedHashSet<>();
        if (decision instanceof Decision.Book book) {
            book.movements().forEach(movement -> all.addAll(movement.violations()));
            if (book.changes().stream().anyMatch(UnitChange.BreakSeal.class::isInstance)) {
                // A sealed pallet can be opened without that any goods move.
                all.add(Violation.SEAL_BROKEN);
            }
        }
        return List.copyOf(all);
    }

    /** One pass over a list of events. */
    private final class Batch {

        private final JournalWriter writer;
        private final Ledger.Posting posting;
        private final List<ScanStore.Outcome> outcomes = new ArrayList<>();
        /** What is done behind the posting: holds, marks, counts. */
        private final List<Runnable> behind = new ArrayList<>();

        private final Resolver resolver;
        private final LedgerView view;

        Batch(JournalWriter writer, Resolver resolver) {
            this.writer = writer;
            this.posting = ledger.open(writer);
            this.resolver = resolver;
            this.view = resolver.view();
        }

        Decision decide(QuestionReader.Read read) {
            Decision decision = read.match(resolver::decide, hold -> hold);
            return decision instanceof Decision.Count count
                    ? counts.refusal(count.scan())
                            .<Decision>map(code -> new Decision.Hold(code, ""))
                            .orElse(count)
                    : decision;
        }

        void take(Arrival arrival, QuestionReader.Read read) {
            Decision decision = decide(read);
            Optional<Ledger.Numbered> numbered = record(read, decision);
            if (numbered.isPresent()) {
                outcomes.add(new ScanStore.Outcome(arrival, numbered.get(), violations(decision)));
                return;
            }
            Instant now = clock.instant();
            outcomes.add(new ScanStore.Outcome(arrival, null, List.of()));
            if (decision instanceof Decision.Await await) {
                ScanKey target = new ScanKey(arrival.trustedKey().device(), await.epoch(), await.seq());
                behind.add(() -> store.hold(arrival, new Decision.Hold("awaits-event", ""), target, now));
            } else {
                behind.add(() -> store.hold(arrival, (Decision.Hold) decision, null, now));
            }
        }

        /** Numbers what the decision books or counts and lets the events behind it see it; empty if it does neither. */
        Optional<Ledger.Numbered> record(QuestionReader.Read read, Decision decision) {
            if (decision instanceof Decision.Book book) {
                return Optional.of(post(read, book));
            }
            return decision instanceof Decision.Count count ? Optional.of(count(read, count.scan())) : Optional.empty();
        }

        /** A count is handed in when the stock says what was booked before it. */
        private Ledger.Numbered count(QuestionReader.Read read, CountScans.CountScan scan) {
            read.goods().ifPresent(this::learnLot);
            Ledger.Numbered numbered = new Ledger.Numbered(counts.take(writer, scan), 1);
            if (scan instanceof CountScans.Done done) {
                behind.add(() -> counts.handIn(writer, done));
            }
            know(read, List.of());
            return numbered;
        }

        private Ledger.Numbered post(QuestionReader.Read read, Decision.Book book) {
            read.goods().ifPresent(this::learnLot);
            List<Ledger.Numbered> all = new ArrayList<>();
            List<BookedScan.Part> parts = move(book, all);
            for (UnitChange change : book.changes()) {
                all.add(new Ledger.Numbered(
                        units.change(
                                writer, Objects.requireNonNull(read.question()).cause(), change),
                        1));
                view.units().apply(change);
            }
            know(read, parts);
            int records = all.stream().mapToInt(Ledger.Numbered::count).sum();
            return new Ledger.Numbered(all.get(0).first(), records);
        }

        private void know(QuestionReader.Read read, List<BookedScan.Part> parts) {
            read.key().ifPresent(key -> view.knowBooked(new BookedScan(key, parts, false)));
            read.undoes().flatMap(view::booked).ifPresent(target -> {
                view.knowBooked(new BookedScan(target.key(), target.records(), true));
                behind.add(() -> store.markUndone(target.key()));
            });
        }

        private List<BookedScan.Part> move(Decision.Book book, List<Ledger.Numbered> all) {
            List<BookedScan.Part> parts = new ArrayList<>();
            for (Movement movement : book.movements()) {
                Ledger.Numbered numbered = posting.add(movement);
                view.apply(numbered.first(), movement);
                behind.add(() -> transfers.follow(writer, numbered.first(), movement));
                all.add(numbered);
                parts.add(new BookedScan.Part(
                        numbered.first(), movement.step(), movement.order(), movement.trip(), movement.lines()));
            }
            return parts;
        }

        private void learnLot(Goods goods) {
            if (goods instanceof Goods.Counted counted && counted.lot() != null && saysMore(counted, counted.lot())) {
                lots.learn(writer, counted.item(), counted.lot(), counted.expiry(), counted.produced());
                if (view.expiry(counted.item(), counted.lot()).isEmpty()) {
                    view.knowLot(counted.item(), counted.lot(), counted.expiry());
                }
            }
        }

        /** Whether the lot is new, or its expiry is, or another one. */
        private boolean saysMore(Goods.Counted counted, String lot) {
            return !view.knowsLot(counted.item(), lot)
                    || (counted.expiry() != null
                            && !counted.expiry()
                                    .equals(view.expiry(counted.item(), lot).orElse(null)));
        }

        void flush() {
            posting.flush();
            behind.forEach(Runnable::run);
        }

        void write() {
            posting.flush();
            store.insertKeys(outcomes);
            behind.forEach(Runnable::run);
        }

        List<ScanKey> bookedKeys() {
            return outcomes.stream()
                    .filter(outcome -> outcome.booked() != null)
                    .map(outcome -> outcome.arrival().trustedKey())
                    .toList();
        }
    }
}
