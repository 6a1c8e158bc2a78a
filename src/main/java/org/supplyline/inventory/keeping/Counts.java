package org.supplyline.inventory.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts of places. A count is handed in blind, becomes a record, and its difference is what it says against the ledger at
 * that record. The difference is provisional until every device that was active there has reported past the count
 * ({@link DeviceReport}); then it is booked against found or loss, with a reason, by a second look.
 */
@Component
class Counts {

    private final CountStore store;
    private final CountedDifferences differences;
    private final CartonCounts cartons;
    private final DiscrepancyStore discrepancies;
    private final Ledger ledger;
    private final Lots lots;
    private final Places places;
    private final Catalog catalog;
    private final KeepingWords words;
    private final String node;

    Counts(
            CountStore store,
            CountedDifferences differences,
            CartonCounts cartons,
            DiscrepancyStore discrepancies,
            Ledger ledger,
            Lots lots,
            Places places,
            Catalog catalog,
            KeepingWords words,
            NodeIdentity node) {
        this.store = store;
        this.differences = differences;
        this.cartons = cartons;
        this.discrepancies = discrepancies;
        this.ledger = ledger;
        this.lots = lots;
        this.places = places;
        this.catalog = catalog;
        this.words = words;
        this.node = node.code();
    }

    Optional<StockCount> find(long id) {
        return store.find(id);
    }

    List<StockCount> newest(int limit) {
        return store.newest(limit);
    }

    /** Every position at the count's own point, with what late scans have changed so far. */
    List<CountDifference> lines(StockCount count) {
        return store.differences(count);
    }

    List<CartonCount.Carton> cartons(StockCount count) {
        return cartons.of(count.id());
    }

    List<DeviceReport> devices(StockCount count) {
        return store.devices(count);
    }

    /** Whether something moved there while it was scanned, so that what was counted first may not be so any more. */
    boolean isDisturbed(StockCount count) {
        return count.begunAt() != null && store.movedBetween(count, count.begunAt());
    }

    boolean isProvisional(StockCount count) {
        return count.isSubmitted()
                && !store.devices(count).stream().allMatch(device -> device.isPast(count.countedAt()));
    }

    /** Takes a count as a form or a program says it. */
    Result submit(JournalWriter writer, Cause.Request cause, CountRequest wanted) {
        GoodsRequest goods = wanted.goods();
        Optional<StockCount> waiting = waiting(goods.placeCode());
        if (waiting.isPresent() && !Objects.equals(waiting.get().id(), wanted.replaces())) {
            StockCount earlier = waiting.get();
            return Result.refused(
                    Refusal.COUNT_WAITS,
                    Long.toString(earlier.id()),
                    earlier.countedBy(),
                    words.time(earlier.countedAt()));
        }
        Optional<CartonCount> said = cartons.look(goods.placeCode(), wanted.numbers());
        if (said.isEmpty()) {
            return Result.refused(Refusal.CARTON_UNKNOWN);
        }
        return goods.read(words, node)
                .map(lines -> submit(writer, cause, goods.placeCode(), lines, said.get()))
                .orElseGet(() -> Result.refused(Refusal.LINES_WRONG));
    }

    /** The count of a place that nobody has settled. */
    Optional<StockCount> waiting(String place) {
        return store.submitted(place);
    }

    /** What lies loose and what is in cartons, as one figure for each position. */
    private static List<GoodsLine> together(List<GoodsLine> loose, CartonCount said) {
        Map<PositionKey, Long> all = new TreeMap<>(said.content());
        loose.forEach(line -> all.merge(line.goods(), line.quantity(), Long::sum));
        return all.entrySet().stream()
                .map(line -> new GoodsLine(line.getKey(), line.getValue()))
                .toList();
    }

    /**
     * Takes a count of everything in a place; one that waits for the same place is replaced by it.
     *
     * @param loose what lies there outside of the cartons that were named
     */
    Result submit(JournalWriter writer, Cause cause, String place, List<GoodsLine> loose, CartonCount said) {
        return submit(writer, cause, Counted.byForm(place, loose, said));
    }

    /** Takes a count of everything in a place; one that waits for the same place is replaced by it. */
    Result submit(JournalWriter writer, Cause cause, Counted counted) {
        String place = counted.place();
        if (places.find(place).map(Place::kind).filter(PlaceKind::isStorage).isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Set<PositionKey> seen = new HashSet<>();
        for (GoodsLine line : counted.goods()) {
            if (catalog.item(line.goods().item()).isEmpty()
                    || !line.goods().place().equals(place)
                    || !seen.add(line.goods())) {
                return Result.refused(Refusal.LINES_WRONG);
            }
        }
        StockCount count = keep(writer, cause, counted);
        if (differences.follow(count, count.point(), writer.recordedAt()).isEmpty() && !isProvisional(count)) {
            settle(writer, cause, count, List.of(), "");
        }
        return Result.done(count.id());
    }

    private StockCount keep(JournalWriter writer, Cause cause, Counted counted) {
        List<GoodsLine> lines = together(counted.goods(), counted.cartons());
        lines.forEach(
                line -> lots.learn(writer, line.goods().item(), line.goods().lot(), null, null));
        JournalId point = CountRecord.write(writer, cause, counted, lines);
        store.submitted(counted.place()).ifPresent(earlier -> replace(writer, cause, earlier, point));
        long id = store.insert(counted, cause.who(), counted.endedBy(writer.recordedAt()), point);
        lines.forEach(line -> store.insert(id, line));
        counted.loose().forEach(goods -> store.insert(id, goods));
        StockCount count = store.find(id).orElseThrow();
        cartons.keep(writer, count, counted.cartons());
        return count;
    }

    /**
     * Books the difference of a count.
     *
     * @param seen the fingerprint of the differences that the person looked at; other ones are not settled
     */
    Result settle(JournalWriter writer, Cause.Request cause, long id, String seen, String reason) {
        Optional<StockCount> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        StockCount count = found.get();
        if (!count.isSubmitted()) {
            return Result.refused(Refusal.GONE);
        }
        if (isProvisional(count)) {
            return Result.refused(Refusal.PROVISIONAL);
        }
        List<CountDifference> differing = CountDifference.differing(store.differences(count));
        if (!CountDifference.fingerprint(differing).equals(seen)) {
            return Result.refused(Refusal.GONE);
        }
        if (!differing.isEmpty() && !Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        settle(writer, cause, count, differing, reason.strip());
        return Result.done(id);
    }

    /** Takes a person's word that a device has nothing left to report. */
    Result vouch(JournalWriter writer, Cause.Request cause, long id, String device, String reason) {
        Optional<StockCount> found = store.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        if (!found.get().isSubmitted()
                || store.say(id, device, cause.user(), writer.recordedAt(), reason.strip()) == 0) {
            return Result.refused(Refusal.GONE);
        }
        ObjectNode body = body("count-device", cause)
                .put("count", found.get().point().toString())
                .put("device", device)
                .put("reason", reason.strip());
        writer.append(JournalKind.RESOLUTION, body);
        return Result.done(id);
    }

    private void settle(
            JournalWriter writer, Cause cause, StockCount count, List<CountDifference> differing, String reason) {
        List<MovementLine> lines = movementLines(count, differing);
        JournalId movement = lines.isEmpty() ? null : book(writer, cause, count, lines, reason);
        ObjectNode body = body("count", cause)
                .put("resolves", count.point().toString())
                .put("place", count.place())
                .put("settledAs", movement == null ? "match" : "difference");
        if (movement != null) {
            body.put("movement", movement.toString()).put("reason", reason);
            CountRecord.decided(differing, body.putArray("differences"));
        }
        if (cause.who().equals(count.countedBy())) {
            body.put("samePerson", true);
        }
        String record = writer.append(JournalKind.RESOLUTION, body).toString();
        store.end(count.id(), StockCount.Status.SETTLED, cause.who(), writer.recordedAt(), record, reason);
        OpenDiscrepancy.Settlement how =
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "counted", cause.who(), record, null, reason);
        discrepancies.settleCounted(count.place(), how);
        cartons.settle(count, lines, how);
    }

    private List<MovementLine> movementLines(StockCount count, List<CountDifference> differing) {
        String found = places.fixed(PlaceKind.FOUND).toString();
        String loss = places.fixed(PlaceKind.LOSS).toString();
        Map<PositionKey, Map<String, Long>> missing = differing.isEmpty() ? Map.of() : cartons.missing(count);
        return differing.stream()
                .flatMap(line -> line.lines(found, loss, missing.getOrDefault(line.goods(), Map.of())).stream())
                .toList();
    }

    private JournalId book(
            JournalWriter writer, Cause cause, StockCount count, List<MovementLine> lines, String reason) {
        return ledger.post(
                        writer,
                        Movement.requested(PostingTrace.COUNTING, cause, count.countedAt(), lines)
                                .because(reason))
                .first();
    }

    /** Ends a count that waits, since another one or a person who took it back has come. */
    void replace(JournalWriter writer, Cause cause, StockCount earlier, JournalId by) {
        store.end(earlier.id(), StockCount.Status.SUPERSEDED, cause.who(), writer.recordedAt(), by.toString(), "");
        discrepancies.settleOfCount(
                earlier.id(),
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "counted", cause.who(), by.toString(), null, null));
    }

    private static ObjectNode body(String what, Cause cause) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", what);
        body.set("cause", cause.toJson());
        return body;
    }
}
