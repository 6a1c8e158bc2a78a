package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.OrderBook;
import org.supplyline.inventory.PickedStore;
import org.supplyline.inventory.UnorderedIssues;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/**
 * 补单: goods that left without an order are given one after the fact. The order takes over what was done with them, from
 * the pick to where they are, so that it is neither picked again nor missing.
 */
@Component
class LateOrders implements UnorderedIssues {

    private final DiscrepancyQueue queue;
    private final Corrections corrections;
    private final CorrectionStore corrected;
    private final LateOrderStore store;
    private final PickedStore picked;
    private final OrderBook orders;
    private final Ledger ledger;
    private final Places places;

    LateOrders(
            DiscrepancyQueue queue,
            Corrections corrections,
            CorrectionStore corrected,
            LateOrderStore store,
            PickedStore picked,
            OrderBook orders,
            Ledger ledger,
            Places places) {
        this.queue = queue;
        this.corrections = corrections;
        this.corrected = corrected;
        this.store = store;
        this.picked = picked;
        this.orders = orders;
        this.ledger = ledger;
        this.places = places;
    }

    @Override
    public Optional<UnorderedIssue> find(long discrepancy) {
        return queue.find(discrepancy)
                .filter(LateOrders::waits)
                .flatMap(this::trail)
                .map(trail -> issue(discrepancy, trail));
    }

    @Override
    public void give(JournalWriter writer, Cause.Request cause, UnorderedIssue issue, String order, String reason) {
        OpenDiscrepancy row = queue.find(issue.discrepancy())
                .filter(LateOrders::waits)
                .orElseThrow(() -> new IllegalStateException("The row is settled already."));
        give(writer, cause, row, trail(row).orElseThrow(), order, reason);
    }

    /** Closes a row with a reason; one of goods without an order once all of them are back on the shelf. */
    Result close(JournalWriter writer, Cause.Request cause, long id, String reason) {
        Optional<OpenDiscrepancy> back = queue.find(id)
                .filter(LateOrders::waits)
                .filter(row -> trail(row).map(UnorderedTrail::isBack).orElse(true));
        return back.map(row -> queue.closed(writer, cause, row, reason))
                .orElseGet(() -> queue.resolve(writer, cause, id, reason));
    }

    /** Gives the goods to an order that is there already. */
    Result give(JournalWriter writer, Cause.Request cause, long id, String order, String reason) {
        Optional<OpenDiscrepancy> found = queue.find(id).filter(row -> row.kind() == DiscrepancyKind.NO_ORDER);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        OpenDiscrepancy row = found.get();
        if (!row.isOpen()) {
            return Result.refused(Refusal.GONE);
        }
        GoodsOrder given = orders.find(List.of(order.strip())).get(order.strip());
        if (given == null) {
            return Result.refused(Refusal.NO_SUCH_ORDER);
        }
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        return trail(row)
                .filter(trail -> asksFor(given, issue(id, trail)))
                .map(trail -> give(writer, cause, row, trail, given.code(), reason.strip()))
                .orElseGet(() -> Result.refused(Refusal.ORDER_DOES_NOT_FIT));
    }

    private Result give(
            JournalWriter writer,
            Cause.Request cause,
            OpenDiscrepancy row,
            UnorderedTrail trail,
            String order,
            String reason) {
        List<RecordedMovement> records = new ArrayList<>(trail.records());
        Ledger.Posting posting = ledger.open(writer);
        Collections.reverse(records);
        records.forEach(record -> posting.add(record.takenBack(cause, reason)));
        Collections.reverse(records);
        for (RecordedMovement record : records) {
            posting.add(record.again(cause, reason, order, trail.own(record)));
            List<MovementLine> others = trail.others(record);
            if (!others.isEmpty()) {
                posting.add(record.again(cause, reason, null, others));
            }
        }
        List<JournalId> ids = records.stream().map(RecordedMovement::id).toList();
        Result settled = queue.orderGiven(writer, cause, row, ids, order, reason);
        posting.flush();
        ids.forEach(corrected::markUndone);
        return settled;
    }

    /** Whether the order has room for the goods, and they are not with somebody else. */
    private boolean asksFor(GoodsOrder order, UnorderedIssue issue) {
        if (issue.receiver() != null && !issue.receiver().equals(order.destination())) {
            return false;
        }
        Map<String, Long> already = picked.of(List.of(order.code())).getOrDefault(order.code(), Map.of());
        return issue.lines().stream()
                .allMatch(line -> order.takes(line.item(), line.earmark())
                        && already.getOrDefault(line.item(), 0L)
                                        + issue.lines().stream()
                                                .filter(each -> each.item().equals(line.item()))
                                                .mapToLong(GoodsOrder.Line::quantity)
                                                .sum()
                                <= order.quantityOf(line.item()));
    }

    private UnorderedIssue issue(long id, UnorderedTrail trail) {
        return new UnorderedIssue(
                id,
                within(trail.origin()),
                trail.places().stream()
                        .map(this::receiver)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                trail.lines());
    }

    private Optional<String> receiver(String place) {
        return places.find(within(place))
                .filter(whole -> whole.kind().isReceiver())
                .map(Place::code);
    }

    /** The depot or site that the place lies in, or itself. */
    private String within(String place) {
        @Nullable
        String parent = places.find(place)
                .filter(found -> found.kind().isInside())
                .map(Place::parent)
                .orElse(null);
        return parent == null ? place : parent;
    }

    /** Empty if what showed it was taken back. */
    private Optional<UnorderedTrail> trail(OpenDiscrepancy row) {
        JournalId first = JournalId.parse(String.valueOf(row.record()));
        List<RecordedMovement> start = movement(first);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<String> items = start.stream()
                .flatMap(record -> record.lines().stream())
                .map(line -> line.goods().item())
                .distinct()
                .toList();
        List<JournalId> before = new ArrayList<>(store.before(first, items));
        Collections.reverse(before);
        return Optional.of(new UnorderedTrail(
                start,
                Stream.concat(before.stream(), store.behind(first, items).stream())
                        .map(corrections::find)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    /** The records of one movement: the first and those that follow it because it has too many lines for one. */
    private List<RecordedMovement> movement(JournalId first) {
        List<RecordedMovement> records = new ArrayList<>();
        RecordedMovement head = corrections.find(first).orElseThrow();
        Optional<RecordedMovement> next = Optional.of(head);
        while (next.isPresent() && next.get().isPartOf(head)) {
            RecordedMovement record = next.get();
            records.add(record);
            next = record.lines().size() < Ledger.LINES_PER_RECORD
                    ? Optional.empty()
                    : corrections.find(new JournalId(
                            record.id().node(), record.id().epoch(), record.id().seq() + 1));
        }
        return records;
    }

    private static boolean waits(OpenDiscrepancy row) {
        return row.kind() == DiscrepancyKind.NO_ORDER && row.isOpen();
    }
}
