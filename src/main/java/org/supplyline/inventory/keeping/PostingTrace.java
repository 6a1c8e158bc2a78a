package org.supplyline.inventory.keeping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.PostingWatch;
import org.supplyline.inventory.StockChange;
import org.supplyline.inventory.StockPosition;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceCode;
import org.supplyline.place.PlaceKind;

/**
 * What a posting means for stock-keeping, in the same transaction: broken rules and stock below zero open rows of the
 * queue, stock that is back closes them, counts of the places follow, and it is noted who worked where.
 */
@Component
class PostingTrace implements PostingWatch {

    /** Step of the movement that books what a count found; it is the count's own, so it needs no other count. */
    static final String COUNTING = "stock_taking";

    /** The actor of what no device scanned. */
    static final String PERSON = "-";

    /** Detail of a row about something that came after its count was settled. */
    static final String LATE = "late";

    private static final List<DiscrepancyKind> BROKEN_RULES = Arrays.stream(Violation.values())
            .filter(rule -> rule != Violation.BELOW_ZERO)
            .map(DiscrepancyKind::of)
            .toList();

    private static final Comparator<TraceStore.Active> ORDER =
            Comparator.comparing(TraceStore.Active::place).thenComparing(TraceStore.Active::actor);

    private final TraceStore trace;
    private final DiscrepancyQueue queue;
    private final DiscrepancyStore discrepancies;
    private final CountStore counts;
    private final CountedDifferences differences;

    PostingTrace(
            TraceStore trace,
            DiscrepancyQueue queue,
            DiscrepancyStore discrepancies,
            CountStore counts,
            CountedDifferences differences) {
        this.trace = trace;
        this.queue = queue;
        this.discrepancies = discrepancies;
        this.counts = counts;
        this.differences = differences;
    }

    @Override
    public void posted(JournalWriter writer, Map<JournalId, Movement> movements, List<StockChange> stock) {
        Touched touched = new Touched(movements);
        movements.forEach((record, movement) -> {
            touched.add(record, movement);
            if (movement.corrects() != null) {
                trace.corrects(record, movement.corrects());
            }
            movement.violations().stream()
                    .filter(rule -> rule != Violation.BELOW_ZERO)
                    .filter(rule -> movement.corrects() == null
                            || !discrepancies.follow(DiscrepancyKind.of(rule), movement.corrects(), record))
                    .flatMap(rule -> broken(rule, record, movement))
                    .forEach(row -> queue.open(writer, row));
        });
        settleTakenBack(writer, movements);
        trace.active(touched.active);
        followStock(writer, touched, stock);
        followCounts(writer, movements, touched);
    }

    /** What was taken back broke no rule; what is entered again has rows of its own. */
    private void settleTakenBack(JournalWriter writer, Map<JournalId, Movement> movements) {
        Map<JournalId, JournalId> correctedBy = new LinkedHashMap<>();
        movements.forEach((record, movement) -> {
            if (movement.corrects() != null) {
                correctedBy.putIfAbsent(movement.corrects(), record);
            }
        });
        correctedBy.forEach((corrected, by) -> discrepancies.settleOfRecords(
                List.of(corrected),
                BROKEN_RULES,
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "taken-back", null, by.toString(), null, null)));
    }

    /** A row for each item and lot that was moved against the rule; different goods are never added up. */
    private static Stream<Discrepancy> broken(Violation rule, JournalId record, Movement movement) {
        Map<List<String>, List<MovementLine>> goods = movement.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.goods().item(), line.goods().lot()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return goods.values().stream()
                .map(lines -> new Discrepancy(
                        DiscrepancyKind.of(rule),
                        record,
                        lines.get(0).goods(),
                        lines.stream().mapToLong(MovementLine::quantity).sum(),
                        movement.order(),
                        lines.size() == 1 ? "" : "+" + (lines.size() - 1)));
    }

    private void followStock(JournalWriter writer, Touched touched, List<StockChange> stock) {
        for (StockChange change : stock) {
            PositionKey goods = change.goods();
            if (change.after() < 0 && isAt(goods.place(), kind -> kind.holdsGoods() || kind.isReceiver())) {
                JournalId record = touched.mover(goods);
                if (record != null) {
                    trace.openBelowZero(new StockPosition(goods, change.after()), record, writer.recordedAt());
                }
            }
        }
        if (stock.stream().noneMatch(StockChange::isBackAboveZero)) {
            return;
        }
        for (TraceStore.OpenRow row : trace.backAboveZero(touched.places)) {
            JournalId record = touched.bringer(row.goods());
            if (record != null) {
                discrepancies.settle(
                        row.id(),
                        new OpenDiscrepancy.Settlement(
                                writer.recordedAt(), "stock-back", null, record.toString(), null, null));
            }
        }
    }

    private void followCounts(JournalWriter writer, Map<JournalId, Movement> movements, Touched touched) {
        List<StockCount> standing = counts.standing(touched.storage);
        for (StockCount count : standing) {
            if (count.isSubmitted()) {
                differences.follow(count, touched.last, writer.recordedAt());
            } else {
                late(writer, movements, count);
            }
        }
    }

    /** Whether it changes what a settled count took for granted: the count no longer says what lies there. */
    private static boolean isLate(Movement movement, StockCount count) {
        JournalId corrected = movement.corrects();
        return corrected == null
                ? movement.cause() instanceof Cause.Scan
                        && movement.occurredAt().isBefore(count.countedAt())
                : corrected.cursor().compareTo(count.point().cursor()) <= 0;
    }

    /** What is taken back and entered again alike changes nothing. */
    private void late(JournalWriter writer, Map<JournalId, Movement> movements, StockCount count) {
        Map<PositionKey, Long> changes = new TreeMap<>();
        Map<PositionKey, Map.Entry<JournalId, Movement>> last = new HashMap<>();
        for (Map.Entry<JournalId, Movement> each : movements.entrySet()) {
            if (isLate(each.getValue(), count)) {
                for (MovementLine line : each.getValue().lines()) {
                    changes.merge(line.goods(), -line.quantity(), Long::sum);
                    changes.merge(line.goods().at(line.to()), line.quantity(), Long::sum);
                    last.put(line.goods(), each);
                    last.put(line.goods().at(line.to()), each);
                }
            }
        }
        changes.forEach((goods, change) -> {
            Map.Entry<JournalId, Movement> by = last.get(goods);
            if (goods.place().equals(count.place()) && change != 0 && by != null) {
                discrepancies.insert(
                        new Discrepancy(
                                DiscrepancyKind.COUNT_DIFFERENCE,
                                by.getKey(),
                                goods,
                                -change,
                                by.getValue().order(),
                                LATE),
                        new DiscrepancyStore.Origin(writer.recordedAt(), null, count.id(), null));
            }
        });
    }

    private static boolean isAt(String place, Predicate<PlaceKind> kind) {
        return PlaceCode.parse(place).map(PlaceCode::kind).filter(kind).isPresent();
    }

    /** The places and positions of one posting. */
    private static final class Touched {
        private final Map<TraceStore.Active, JournalId> active = new TreeMap<>(ORDER);
        private final TreeSet<String> places = new TreeSet<>();
        private final TreeSet<String> storage = new TreeSet<>();
        private final Map<JournalId, Movement> movements;
        private JournalId last;

        Touched(Map<JournalId, Movement> movements) {
            this.movements = movements;
            this.last = movements.keySet().iterator().next();
        }

        /** The last record that took these goods away, else the last that brought them; asked for of few positions. */
        @Nullable
        JournalId mover(PositionKey goods) {
            JournalId out = lastOf(line -> line.goods().equals(goods));
            return out == null ? bringer(goods) : out;
        }

        /** The last record that brought these goods there. */
        @Nullable
        JournalId bringer(PositionKey goods) {
            return lastOf(line -> line.to().equals(goods.place())
                    && line.goods().at(line.to()).equals(goods));
        }

        private @Nullable JournalId lastOf(Predicate<MovementLine> moved) {
            JournalId found = null;
            for (Map.Entry<JournalId, Movement> each : movements.entrySet()) {
                if (each.getValue().lines().stream().anyMatch(moved)) {
                    found = each.getKey();
                }
            }
            return found;
        }

        void add(JournalId record, Movement movement) {
            String actor = movement.cause() instanceof Cause.Scan scan ? scan.device() : PERSON;
            for (MovementLine line : movement.lines()) {
                for (String place : List.of(line.from(), line.to())) {
                    places.add(place);
                    if (isAt(place, PlaceKind::isStorage)) {
                        storage.add(place);
                        if (!movement.step().equals(COUNTING)) {
                            active.put(new TraceStore.Active(place, actor), record);
                        }
                    }
                }
            }
            last = record;
        }
    }
}
