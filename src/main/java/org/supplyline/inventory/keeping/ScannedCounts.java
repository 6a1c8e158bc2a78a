package org.supplyline.inventory.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.CountScans;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts by scanning. What a device scans at a place adds up until it says that this is all; then it is a count like any
 * other. Where a second device counts the same place, nobody can tell whether the two shared it or each counted all of it:
 * then a person says which of them make up the count.
 */
@Component
class ScannedCounts implements CountScans {

    private static final int MAX_PLACES = 200;

    private final CountScanStore store;
    private final Counts counts;
    private final CartonCounts cartons;

    ScannedCounts(CountScanStore store, Counts counts, CartonCounts cartons) {
        this.store = store;
        this.counts = counts;
        this.cartons = cartons;
    }

    /** The places where something is counted and not handed in, each with what its devices say. */
    List<Place> open() {
        return store.openPlaces(MAX_PLACES).stream()
                .map(place -> new Place(place, Tally.of(store.available(place))))
                .toList();
    }

    /** A place that is being counted. */
    record Place(String code, List<Tally> tallies) {}

    @Override
    public Optional<String> refusal(CountScan scan) {
        if (scan instanceof Undone undone) {
            return store.standing(undone.undoes()).isEmpty()
                    ? Optional.of(store.isKnown(undone.undoes()) ? "count-closed" : "cannot-be-undone")
                    : Optional.empty();
        }
        String place = scan instanceof Seen seen ? seen.place() : ((Done) scan).place();
        return store.isClosedBehind(scan.cause(), place) ? Optional.of("count-closed") : Optional.empty();
    }

    @Override
    public JournalId take(JournalWriter writer, CountScan scan) {
        if (scan instanceof Seen seen) {
            store.insert(seen, seen.place(), seen.lines());
            ObjectNode body = body("counted", scan).put("place", seen.place());
            ArrayNode lines = body.putArray("lines");
            seen.lines().forEach(line -> lines.add(json(line)));
            return writer.append(JournalKind.COUNT, body);
        }
        if (scan instanceof Done done) {
            store.insert(done);
            return writer.append(JournalKind.COUNT, body("counted-all", scan).put("place", done.place()));
        }
        return undo(writer, (Undone) scan);
    }

    private JournalId undo(JournalWriter writer, Undone scan) {
        ObjectNode body = body("counted-undone", scan);
        body.set("undoes", scan.undoes().toJson());
        JournalId record = writer.append(JournalKind.COUNT, body);
        store.standing(scan.undoes()).stream()
                .map(CountScanStore.Row::count)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .flatMap(counts::find)
                .ifPresent(count -> {
                    counts.replace(writer, scan.cause(), count, record);
                    store.reopen(count.id());
                });
        store.undo(scan.undoes());
        return record;
    }

    @Override
    public void handIn(JournalWriter writer, Done done) {
        List<CountScanStore.Row> all = store.available(done.place());
        // In one batch there may be scans behind the command, for the next count, and an undo of it.
        List<CountScanStore.Row> own = all.stream()
                .filter(row -> row.count() == null && row.isUpTo(done.cause()))
                .toList();
        boolean stands = own.stream().anyMatch(row -> row.key().equals(done.cause()));
        if (!stands || Tally.of(all).size() > 1) {
            return;
        }
        Tally tally = new Tally(done.cause().device(), own);
        if (tally.isEmpty() && saidBefore(done)) {
            own.forEach(row -> store.drop(row.key()));
            return;
        }
        submit(writer, done.cause(), done.place(), List.of(tally));
    }

    /** The same command twice is no second count, of nothing. */
    private boolean saidBefore(Done done) {
        return store.before(done.cause())
                .filter(row -> row.isDone() && row.place().equals(done.place()))
                .isPresent();
    }

    /** Hands in what these devices counted at a place, added up. */
    Result handIn(JournalWriter writer, Cause.Request cause, String place, Set<String> devices) {
        List<Tally> chosen = Tally.of(store.available(place)).stream()
                .filter(tally -> devices.contains(tally.device()))
                .toList();
        return chosen.isEmpty() || chosen.size() < devices.size()
                ? Result.refused(Refusal.GONE)
                : submit(writer, cause, place, chosen);
    }

    private Result submit(JournalWriter writer, Cause cause, String place, List<Tally> tallies) {
        Set<String> numbers = Tally.cartons(tallies, cartons::isFilled);
        Optional<CartonCount> said = cartons.look(place, List.copyOf(numbers));
        if (said.isEmpty()) {
            return Result.refused(Refusal.CARTON_UNKNOWN);
        }
        Counted counted = new Counted(place, List.of(), Tally.loose(tallies, numbers), said.get(), span(tallies));
        Result result = counts.submit(writer, cause, counted);
        result.match(
                done -> {
                    long count = Long.parseLong(done.made());
                    tallies.forEach(tally -> store.counted(tally.rows(), count));
                    return count;
                },
                refused -> 0L);
        return result;
    }

    private static Counted.Span span(Collection<Tally> tallies) {
        Instant begun = tallies.stream()
                .map(Tally::begun)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant ended = tallies.stream()
                .map(Tally::ended)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Counted.Span(begun, ended);
    }

    /** Drops what a device counted at a place, since it is no count of it. */
    Result drop(JournalWriter writer, Cause.Request cause, String place, String device, String reason) {
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        if (store.drop(place, device) == 0) {
            return Result.refused(Refusal.GONE);
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "count-dropped")
                .put("place", place)
                .put("device", device)
                .put("reason", reason.strip());
        body.set("cause", cause.toJson());
        return Result.done(writer.append(JournalKind.RESOLUTION, body));
    }

    private static ObjectNode body(String what, CountScan scan) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", what);
        body.set("cause", scan.cause().toJson());
        return body.put("occurredAt", scan.occurredAt().toString());
    }

    private static ObjectNode json(Line line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (line.item() != null) {
            json.put("item", line.item()).put("lot", line.lot()).put("quantity", line.quantity());
        }
        if (line.handlingUnit() != null) {
            json.put("handlingUnit", line.handlingUnit());
        }
        return json;
    }
}
