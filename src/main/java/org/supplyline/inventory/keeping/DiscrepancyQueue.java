package org.supplyline.inventory.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.Discrepancy;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one queue of what does not agree. A row ends with what mends it: a held scan with its booking or dismissal, stock
 * below zero with the movement that brings it back, a count with its difference, goods without an order with the order
 * given after the fact; only the rest is closed by a person with a reason, in the journal.
 */
@Component
class DiscrepancyQueue implements Discrepancies {

    /** 补单 within a day (PRACTICE 3.10). */
    static final Duration TIME_FOR_AN_ORDER = Duration.ofHours(24);

    private static final int MAX_KEEPER = 80;

    private final DiscrepancyStore store;
    private final DiscrepancyQueueStore reader;
    private final Clock clock;

    DiscrepancyQueue(DiscrepancyStore store, DiscrepancyQueueStore reader, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public void open(JournalWriter writer, Discrepancy found) {
        Instant due =
                found.kind() == DiscrepancyKind.NO_ORDER ? writer.recordedAt().plus(TIME_FOR_AN_ORDER) : null;
        store.insert(found, new DiscrepancyStore.Origin(writer.recordedAt(), due, null, null));
    }

    @Override
    public void receiptCame(JournalWriter writer, String order, JournalId delivery) {
        store.settleReceipt(
                order,
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "arrived", null, delivery.toString(), null, null));
    }

    @Override
    public void deliveryCorrected(JournalWriter writer, JournalId delivery, String by, String reason) {
        store.settleOfRecords(
                List.of(delivery),
                List.of(DiscrepancyKind.SHORT_DELIVERY, DiscrepancyKind.SURPLUS_DELIVERY),
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "resolved", by, delivery.toString(), null, reason));
    }

    @Override
    public void lotDiffers(JournalWriter writer, String item, String lot, String dates) {
        String name = lotName(item, lot);
        if (store.waits(DiscrepancyKind.LOT_DIFFERS, name)) {
            return;
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "lot-differs")
                .put("item", item)
                .put("lot", lot)
                .put("expiries", dates);
        JournalId record = writer.append(JournalKind.MASTER, body);
        open(writer, new Discrepancy(DiscrepancyKind.LOT_DIFFERS, record, null, null, null, name + dates));
    }

    @Override
    public void lotCorrected(
            JournalWriter writer, String item, String lot, JournalId record, String by, String reason) {
        store.settleNamed(
                DiscrepancyKind.LOT_DIFFERS,
                lotName(item, lot),
                new OpenDiscrepancy.Settlement(writer.recordedAt(), "resolved", by, record.toString(), null, reason));
    }

    /** How the detail of its row begins. */
    private static String lotName(String item, String lot) {
        return item + " " + lot + ": ";
    }

    Optional<OpenDiscrepancy> find(long id) {
        return reader.find(id);
    }

    List<OpenDiscrepancy> page(DiscrepancyQueueStore.Filter filter, int offset, int limit) {
        return reader.page(filter, offset, limit);
    }

    long count(DiscrepancyQueueStore.Filter filter) {
        return reader.count(filter);
    }

    DiscrepancyQueueStore.Filter filter(@Nullable DiscrepancyKind kind, boolean open, boolean overdue) {
        return new DiscrepancyQueueStore.Filter(kind, open, overdue, clock.instant());
    }

    Map<DiscrepancyKind, Long> counts() {
        return reader.counts();
    }

    /** Names who looks after a row until when. */
    Result assign(long id, String keeper, @Nullable Instant due) {
        return assigned(
                keeper,
                due,
                until -> store.assign(id, keeper.strip(), until) == 0 ? Result.refused(Refusal.GONE) : Result.done(id));
    }

    /** Names who looks after everything in a depot that nobody looks after. */
    Result assignRest(String depot, String keeper, @Nullable Instant due) {
        return assigned(keeper, due, until -> Result.done(store.assignRest(depot, keeper.strip(), until)));
    }

    /** Does what names a keeper, once there is a name and a day that is still to come. */
    Result assigned(String keeper, @Nullable Instant due, Function<Instant, Result> names) {
        if (keeper.isBlank() || keeper.length() > MAX_KEEPER || due == null) {
            return Result.refused(Refusal.KEEPER_MISSING);
        }
        return due.isBefore(clock.instant()) ? Result.refused(Refusal.DUE_PAST) : names.apply(due);
    }

    /** Closes a row with a reason, where nothing else ends it. */
    Result resolve(JournalWriter writer, Cause.Request cause, long id, String reason) {
        Optional<OpenDiscrepancy> found = reader.find(id);
        if (found.isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        OpenDiscrepancy row = found.get();
        if (!row.isOpen()) {
            return Result.refused(Refusal.GONE);
        }
        return row.isResolvedByHand() ? closed(writer, cause, row, reason) : Result.refused(Refusal.NOT_BY_HAND);
    }

    /** Closes an open row whose cause is gone, whatever its kind. */
    Result closed(JournalWriter writer, Cause.Request cause, OpenDiscrepancy row, String reason) {
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        return settle(writer, cause, row, "resolved", null, reason.strip());
    }

    /**
     * Settles the open row of goods that an order was given for after they had gone (补单), and what else the same
     * records opened for want of it.
     */
    Result orderGiven(
            JournalWriter writer,
            Cause.Request cause,
            OpenDiscrepancy row,
            Collection<JournalId> records,
            String order,
            String reason) {
        Result settled = settle(writer, cause, row, "order-given", order, reason);
        settled.match(
                done -> {
                    store.settleOfRecords(
                            records,
                            List.of(DiscrepancyKind.NO_ORDER, DiscrepancyKind.EARMARK),
                            new OpenDiscrepancy.Settlement(
                                    writer.recordedAt(), "order-given", cause.user(), done.made(), order, reason));
                    return done;
                },
                refused -> refused);
        return settled;
    }

    private Result settle(
            JournalWriter writer,
            Cause.Request cause,
            OpenDiscrepancy row,
            String as,
            @Nullable String order,
            String reason) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("what", "discrepancy")
                .put("discrepancy", row.id())
                .put("discrepancyKind", row.kind().word());
        body.set("cause", cause.toJson());
        if (row.record() != null) {
            body.put("resolves", row.record());
        }
        if (order != null) {
            body.put("order", order);
        }
        body.put("settledAs", as).put("reason", reason);
        JournalId record = writer.append(JournalKind.RESOLUTION, body);
        OpenDiscrepancy.Settlement how =
                new OpenDiscrepancy.Settlement(writer.recordedAt(), as, cause.user(), record.toString(), order, reason);
        return store.settle(row.id(), how) == 0 ? Result.refused(Refusal.GONE) : Result.done(record);
    }
}
