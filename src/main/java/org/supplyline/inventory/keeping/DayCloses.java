package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The close of a day: the places touched since the last close are counted or named, every open difference has a keeper and
 * a day, and the balance of each item and fund class adds up. All of it is cut at one number of the journal.
 */
@Component
class DayCloses {

    /** More than a branch can have open; beyond it the close must wait for people, not for memory. */
    static final int MAX_OPEN = 5_000;

    private static final int LINES_PER_RECORD = 100;

    private final CloseStore store;
    private final DiscrepancyStore discrepancies;
    private final DiscrepancyQueueStore reader;
    private final Counts counts;
    private final Journal journal;
    private final NodeIdentity node;
    private final KeepingSettings settings;
    private final Clock clock;

    DayCloses(
            CloseStore store,
            DiscrepancyStore discrepancies,
            DiscrepancyQueueStore reader,
            Counts counts,
            Journal journal,
            NodeIdentity node,
            KeepingSettings settings,
            Clock clock) {
        this.store = store;
        this.discrepancies = discrepancies;
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
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A place of the day and its count. */
    record PlaceOfDay(
            String place, PlaceState state, @Nullable Long count, String record) {}

    /**
     * What the day looks like now.
     *
     * @param since the cut of the last close, which the close of this one names
     * @param isClosed whether this day was closed before
     */
    record Day(
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

    Day now() {
        LocalDate today = today();
        Optional<DayClose> last = store.last();
        JournalCursor since = last.map(DayClose::cut).orElse(JournalCursor.START);
        List<OpenDiscrepancy> open = reader.open(MAX_OPEN);
        boolean closed = last.filter(close -> !close.day().isBefore(today)).isPresent();
        return new Day(today, since, closed, places(since, open), open, balance(last));
    }

    Optional<DayClose> find(long id) {
        return store.find(id);
    }

    List<DayClose> newest(int limit) {
        return store.newest(limit);
    }

    List<Balance> balance(DayClose close) {
        return store.lines(close.id());
    }

    /** Names a keeper and a day for every touched place that nobody has counted. */
    Result declarePlaces(String keeper, @Nullable Instant due) {
        if (keeper.isBlank() || due == null) {
            return Result.refused(Refusal.KEEPER_MISSING);
        }
        List<PlaceOfDay> places = now().notCounted();
        places.forEach(place ->
                discrepancies.insertNotCounted(place.place(), place.record(), keeper.strip(), due, clock.instant()));
        return Result.done(places.size());
    }

    /**
     * Closes the day.
     *
     * @param since the cut of the last close that the person saw; after another close it is another one
     */
    Result close(JournalWriter writer, Cause.Request cause, LocalDate day, JournalCursor since) {
        Day now = now();
        if (now.isClosed() || !now.since().equals(since) || !now.day().equals(day)) {
            return Result.refused(Refusal.ALREADY_CLOSED);
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
        JournalId record = record(writer, cause, now, cut);
        long id = store.insert(new DayClose(0, now.day(), cut, cause.user(), writer.recordedAt(), record.toString()));
        now.balance().forEach(line -> store.insert(id, line));
        return Result.done(id);
    }

    private List<Balance> balance(Optional<DayClose> last) {
        Map<Balance.Goods, Long> carried =
                last.map(close -> store.carriedOver(close.id())).orElseGet(HashMap::new);
        JournalCursor since = last.map(DayClose::cut).orElse(JournalCursor.START);
        return Balance.of(carried, store.flowsAfter(since), store.held());
    }

    private List<PlaceOfDay> places(JournalCursor since, Collection<OpenDiscrepancy> open) {
        Set<String> declared = open.stream()
                .filter(row -> row.kind() == DiscrepancyKind.NOT_COUNTED)
                .map(OpenDiscrepancy::place)
                .collect(Collectors.toCollection(HashSet::new));
        return store.touchedAfter(since).stream()
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

    private static JournalId record(JournalWriter writer, Cause cause, Day day, JournalCursor cut) {
        JournalId first = null;
        int lines = Math.max(day.balance().size(), day.open().size());
        for (int from = 0; first == null || from < lines; from += LINES_PER_RECORD) {
            ObjectNode body =
                    JsonNodeFactory.instance.objectNode().put("day", day.day().toString());
            body.set("cause", cause.toJson());
            body.put("after", day.since().toString()).put("cut", cut.toString());
            ArrayNode balance = body.putArray("lines");
            part(day.balance(), from).forEach(line -> balance.add(line(line)));
            ArrayNode open = body.putArray("differences");
            part(day.open(), from)
                    .forEach(row -> open.addObject()
                            .put("discrepancy", row.id())
                            .put("kind", row.kind().word())
                            .put("keeper", row.keeper())
                            .put("due", String.valueOf(row.due())));
            if (from == 0) {
                ArrayNode places = body.putArray("places");
                day.places().stream()
                        .limit(LINES_PER_RECORD)
                        .forEach(place -> places.addObject()
                                .put("place", place.place())
                                .put("state", place.state().word()));
            }
            JournalId id = writer.append(JournalKind.CLOSE, body);
            first = first == null ? id : first;
        }
        return first;
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + LINES_PER_RECORD, all.size()));
    }

    private static ObjectNode line(Balance line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", line.item())
                .put("fund", line.fund().word())
                .put("opening", line.opening())
                .put("entered", line.entered())
                .put("received", line.received())
                .put("returned", line.returned())
                .put("found", line.found())
                .put("stock", line.stock())
                .put("transit", line.transit())
                .put("issued", line.issued())
                .put("lost", line.lost())
                .put("disposed", line.disposed())
                .put("givenBack", line.givenBack())
                .put("converted", line.converted());
    }
}
