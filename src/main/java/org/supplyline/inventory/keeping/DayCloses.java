package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalCursor;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;

/**
 * The close of a depot's day: its places that were touched since its last close are counted or named, every open difference
 * that concerns it has a keeper and a day, and its balance of each item and fund class adds up. All of it is cut at one
 * number of the journal. Depots close independently of each other.
 */
@Component
class DayCloses {

    /** More than a branch can have open; beyond it the close must wait for people, not for memory. */
    static final int MAX_OPEN = 5_000;

    private final CloseStore store;
    private final DiscrepancyStore discrepancies;
    private final DiscrepancyQueue queue;
    private final DiscrepancyQueueStore reader;
    private final Counts counts;
    private final Journal journal;
    private final NodeIdentity node;
    private final KeepingSettings settings;
    private final Clock clock;

    DayCloses(
            CloseStore store,
            DiscrepancyStore discrepancies,
            DiscrepancyQueue queue,
            DiscrepancyQueueStore reader,
            Counts counts,
            Journal journal,
            NodeIdentity node,
            KeepingSettings settings,
            Clock clock) {
        this.store = store;
        this.discrepancies = discrepancies;
        this.queue = queue;
        this.reader = reader;
        this.counts = counts;
        this.journal = journal;
        this.node = node;
        this.settings = settings;
        this.clock = clock;
    }

    /** How far the count of a touched place is. */
    enum PlaceState {
        COUNTED,
        PROVISIONAL,
        DIFFERENT,
        DECLARED,
        NOT_COUNTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A place of the day and its count. */
    record PlaceOfDay(
            String place, PlaceState state, @Nullable Long count, String record) {}

    /**
     * What a depot's day looks like now.
     *
     * @param since the cut of the last close, which the close of this one names
     * @param isClosed whether this day was closed before
     */
    record Day(
            String depot,
            LocalDate day,
            JournalCursor since,
            boolean isClosed,
            List<PlaceOfDay> places,
            List<OpenDiscrepancy> open,
            List<Balance> balance) {

        List<OpenDiscrepancy> undeclared() {
            return open.stream().filter(row -> !row.isDeclared()).toList();
        }

        List<PlaceOfDay> notCounted() {
            return places.stream()
                    .filter(place -> place.state() == PlaceState.NOT_COUNTED)
                    .toList();
        }

        public boolean mayClose() {
            return !isClosed && undeclared().isEmpty() && notCounted().isEmpty();
        }
    }

    /** The branch's day: it ends at the branch's hour, which may lie after midnight. */
    LocalDate today() {
        return clock.instant()
                .atZone(node.zone())
                .minusHours(settings.closeHour())
                .toLocalDate();
    }

    Day now(String depot) {
        LocalDate today = today();
        Optional<DayClose> last = store.last(depot);
        JournalCursor since = last.map(DayClose::cut).orElse(JournalCursor.START);
        List<OpenDiscrepancy> open = reader.open(depot, MAX_OPEN);
        boolean closed = last.filter(close -> !close.day().isBefore(today)).isPresent();
        return new Day(depot, today, since, closed, places(depot, since, open), open, balance(depot, last));
    }

    /** The depot's places that were touched since its last close. */
    List<PlaceOfDay> touched(String depot) {
        JournalCursor since = store.last(depot).map(DayClose::cut).orElse(JournalCursor.START);
        return places(depot, since, reader.open(depot, MAX_OPEN));
    }

    Optional<DayClose> find(long id) {
        return store.find(id);
    }

    List<DayClose> newest(String depot, int limit) {
        return store.newest(depot, limit);
    }

    List<Balance> balance(DayClose close) {
        return store.lines(close.id());
    }

    /** Names a keeper and a day for every touched place of the depot that nobody has counted. */
    Result declarePlaces(String depot, String keeper, @Nullable Instant due) {
        return queue.assigned(keeper, due, until -> {
            List<PlaceOfDay> places = now(depot).notCounted();
            places.forEach(place -> discrepancies.insertNotCounted(
                    place.place(), place.record(), keeper.strip(), until, clock.instant()));
            return Result.done(places.size());
        });
    }

    /**
     * Closes the depot's day; only the day that is running can be closed, and once.
     *
     * @param since the cut of the last close that the person saw; after another close it is another one
     */
    Result close(JournalWriter writer, Cause.Request cause, String depot, LocalDate day, JournalCursor since) {
        Day now = now(depot);
        if (day.isAfter(now.day())) {
            return Result.refused(Refusal.DAY_WRONG);
        }
        if (now.isClosed() || !now.since().equals(since)) {
            return Result.refused(Refusal.ALREADY_CLOSED);
        }
        if (!now.day().equals(day)) {
            return Result.refused(Refusal.DAY_WRONG);
        }
        if (!now.mayClose()) {
            return Result.refused(Refusal.UNDECLARED);
        }
        if (now.open().size() >= MAX_OPEN) {
            return Result.refused(Refusal.TOO_MUCH);
        }
        if (!now.balance().stream().allMatch(Balance::isExact)) {
            return Result.refused(Refusal.UNBALANCED);
        }
        JournalCursor cut = journal.head();
        JournalId record = CloseRecord.write(writer, cause, now, cut);
        long id = store.insert(
                new DayClose(0, depot, now.day(), cut, cause.user(), writer.recordedAt(), record.toString()));
        now.balance().forEach(line -> store.insert(id, line));
        return Result.done(id);
    }

    /** The opening is what the depot's last close carried over; behind one of the whole node, what the journal says. */
    private List<Balance> balance(String depot, Optional<DayClose> last) {
        JournalCursor since = last.map(DayClose::cut).orElse(JournalCursor.START);
        Map<Balance.Goods, Long> opening = last.filter(close -> close.depot() != null)
                .map(close -> store.carriedOver(close.id()))
                .orElseGet(() -> store.foldUntil(depot, since));
        return Balance.of(opening, store.flowsAfter(depot, since), store.stock(depot));
    }

    private List<PlaceOfDay> places(String depot, JournalCursor since, Collection<OpenDiscrepancy> open) {
        Set<String> declared = open.stream()
                .filter(row -> row.kind() == DiscrepancyKind.NOT_COUNTED)
                .map(OpenDiscrepancy::place)
                .collect(Collectors.toCollection(HashSet::new));
        return store.touchedAfter(depot, since).stream()
                .map(touched -> new PlaceOfDay(
                        touched.place(),
                        state(touched, declared.contains(touched.place())),
                        touched.count(),
                        touched.record()))
                .toList();
    }

    private PlaceState state(CloseStore.TouchedPlace touched, boolean declared) {
        Optional<StockCount> count = touched.count() == null ? Optional.empty() : counts.find(touched.count());
        if (count.isPresent() && count.get().isSubmitted()) {
            return counts.isProvisional(count.get()) ? PlaceState.PROVISIONAL : PlaceState.DIFFERENT;
        }
        if (count.isPresent() && touched.isFresh()) {
            return PlaceState.COUNTED;
        }
        return declared ? PlaceState.DECLARED : PlaceState.NOT_COUNTED;
    }
}
