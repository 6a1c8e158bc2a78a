package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The end of an order: proof that the goods came (签收). It is written by itself when everything was scanned at the
 * destination, or by a person from the stamped paper, who then says line by line what came, broken or not.
 */
@Component
public class Deliveries {

    public static final int MAX_REASON = 300;

    private final Journal journal;
    private final OrderStore store;
    private final DeliveryStore accounts;
    private final DeliveryRecords records;
    private final ProofStore proofs;
    private final IssuedGoods issued;
    private final Orders orders;
    private final Ledger ledger;
    private final Places places;
    private final Discrepancies discrepancies;

    Deliveries(
            Journal journal,
            OrderStore store,
            DeliveryStore accounts,
            DeliveryRecords records,
            ProofStore proofs,
            IssuedGoods issued,
            Orders orders,
            Ledger ledger,
            Places places,
            Discrepancies discrepancies) {
        this.journal = journal;
        this.store = store;
        this.accounts = accounts;
        this.records = records;
        this.proofs = proofs;
        this.issued = issued;
        this.orders = orders;
        this.ledger = ledger;
        this.places = places;
        this.discrepancies = discrepancies;
    }

    /** What became of the goods, by the account that stands; empty while the order is open. */
    public List<DeliveredLine> of(String order) {
        return accounts.standing(order);
    }

    /** All accounts, each before the one that mends it. */
    public List<SignedDelivery> accounts(String order) {
        return accounts.accounts(order);
    }

    /** What proves the delivery; empty where scanning at the destination did, or while the order is open. */
    public Optional<DeliveryProof> proof(String order) {
        return proofs.find(order);
    }

    /** What of each item left the depot under the order. */
    public IssuedGoods.Issued issued(IssueOrder order) {
        return issued.of(order);
    }

    /** What an account of each item must come to: as much as left the depot, and once it was signed, what was signed for. */
    IssuedGoods.Issued accountable(IssueOrder order) {
        List<DeliveredLine> standing = accounts.standing(order.code());
        return standing.isEmpty() ? issued.of(order) : IssuedGoods.accounted(standing);
    }

    /** Writes the deliveries of all open orders whose goods were all accepted by scanning. */
    int recordScanned() {
        List<IssueOrder> complete = complete(store.arriving());
        for (IssueOrder order : complete) {
            journal.write(writer -> {
                complete(store.find(List.of(order.code())))
                        .forEach(still -> close(still, received(still), null, null, writer));
                return order;
            });
        }
        return complete.size();
    }

    /** Ends an order inside a ledger transaction, and books the way of what nobody scanned. */
    public Closed close(
            String code, List<DeliveredLine> lines, DeliveryProof proof, Cause.Request cause, JournalWriter writer) {
        Optional<IssueOrder> found = orders.find(code);
        if (found.isEmpty() || !found.get().isOpen()) {
            return new Closed.Refused(Refusal.NOT_OPEN);
        }
        IssueOrder order = found.get();
        IssuedGoods.Issued all = issued.of(order);
        if (all.isNothing()) {
            return new Closed.Refused(Refusal.NOTHING_ISSUED);
        }
        if (proof.isNameOnly() && !isCarried(order)) {
            return new Closed.Refused(Refusal.UNPROVEN);
        }
        Optional<Closed> wrong = sumDiffers(all, lines);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (lacksReason(order, lines)) {
            return new Closed.Refused(Refusal.REASON_MISSING);
        }
        book(order, lines, cause, writer);
        return new Closed.Done(close(order, lines, proof, cause, writer));
    }

    /** Whether it was sent on a trip, or a scanner saw it on a vehicle; otherwise its receiver fetched it. */
    private boolean isCarried(IssueOrder order) {
        return order.trip() != null
                || orders.progress(List.of(order)).getOrDefault(order.code(), List.of()).stream()
                        .anyMatch(item -> item.loaded() > 0);
    }

    /** Each item once, and of each as much as left the depot. */
    static Optional<Closed> sumDiffers(IssuedGoods.Issued issued, List<DeliveredLine> lines) {
        Map<String, Long> told = new LinkedHashMap<>();
        issued.sent().keySet().forEach(item -> told.put(item, -1L));
        for (DeliveredLine line : lines) {
            if (!issued.allows(line.item(), line.total()) || told.getOrDefault(line.item(), -1L) >= 0) {
                return Optional.of(Closed.Refused.sum(line.item(), issued.sent().getOrDefault(line.item(), 0L)));
            }
            told.put(line.item(), line.total());
        }
        return told.entrySet().stream()
                .filter(item -> item.getValue() < 0)
                .findFirst()
                .map(item -> Closed.Refused.sum(item.getKey(), issued.sent().getOrDefault(item.getKey(), 0L)));
    }

    /** How the wish to end an order ended. */
    public sealed interface Closed {

        /** Answers each case with one function. */
        <T> T match(Function<Done, T> done, Function<Refused, T> refused);

        /** It is closed by this journal record. */
        record Done(JournalId record) implements Closed {
            @Override
            public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
                return done.apply(this);
            }
        }

        /**
         * Nothing changed.
         *
         * @param item of which the sum differs, or empty
         * @param issued base units of it that left the depot
         */
        record Refused(Refusal why, String item, long issued) implements Closed {

            Refused(Refusal why) {
                this(why, "", 0);
            }

            static Refused sum(String item, long issued) {
                return new Refused(Refusal.SUM_DIFFERS, item, issued);
            }

            @Override
            public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why nothing changed. */
    public enum Refusal {
        NOT_OPEN,
        NOTHING_ISSUED,
        /** No vehicle carried it, and nothing but a name says that the receiver has it. */
        UNPROVEN,
        SUM_DIFFERS,
        REASON_MISSING,
        /** A trip carries it, so nobody fetches it. */
        CARRIED,
        /** More is to be handed out than lies on the stage. */
        NOT_STAGED,
        /** Nobody has said yet what became of it, so there is nothing to mend. */
        NOT_DELIVERED,
        /** Somebody mended that account before. */
        CORRECTED,
        /** The figures are those that stand. */
        SAME
    }

    private List<IssueOrder> complete(List<IssueOrder> candidates) {
        List<IssueOrder> open = candidates.stream().filter(IssueOrder::isOpen).toList();
        Map<String, List<OrderProgress>> progress = orders.progress(open);
        return open.stream()
                .filter(order ->
                        progress.getOrDefault(order.code(), List.of()).stream().allMatch(OrderProgress::arrivedInFull))
                .filter(this::isSentAsOrdered)
                .toList();
    }

    /** What came beyond the order has a reason that only a person can give. */
    private boolean isSentAsOrdered(IssueOrder order) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        order.lines().forEach(line -> ordered.merge(line.item(), line.quantity(), Long::sum));
        return issued.of(order).sent().equals(ordered);
    }

    private List<DeliveredLine> received(IssueOrder order) {
        return orders.progress(List.of(order)).getOrDefault(order.code(), List.of()).stream()
                .map(item -> DeliveredLine.whole(item.item(), item.accepted()))
                .toList();
    }

    /** Whether a line differs from what was ordered, or not all of it came in good state, and it does not say why. */
    static boolean lacksReason(IssueOrder order, List<DeliveredLine> lines) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        order.lines().forEach(line -> ordered.merge(line.item(), line.quantity(), Long::sum));
        return lines.stream()
                .filter(line -> line.reason().isBlank())
                .anyMatch(line ->
                        line.received() != line.total() || line.received() != ordered.getOrDefault(line.item(), 0L));
    }

    /**
     * Brings what is on its way to the site, what is missing to loss; what the scanners saw at the site stays, and so does
     * what stands on another vehicle and did not come.
     */
    private void book(IssueOrder order, List<DeliveredLine> lines, Cause.Request cause, JournalWriter writer) {
        Map<String, Long> missing = new LinkedHashMap<>();
        lines.forEach(line -> missing.put(line.item(), line.missing()));
        List<MovementLine> arrived = new ArrayList<>();
        List<MovementLine> lost = new ArrayList<>();
        String loss = places.fixed(PlaceKind.LOSS).toString();
        Map<String, Long> accounted = new LinkedHashMap<>();
        lines.forEach(line -> accounted.put(line.item(), line.total()));
        for (MovedStore.Lying goods : issued.coming(order, accounted)) {
            long gone = Math.min(
                    goods.quantity(), missing.getOrDefault(goods.goods().item(), 0L));
            missing.merge(goods.goods().item(), -gone, Long::sum);
            if (gone > 0) {
                lost.add(new MovementLine(goods.goods(), loss, gone, goods.handlingUnit()));
            }
            if (gone < goods.quantity()) {
                arrived.add(new MovementLine(
                        goods.goods(), order.destination(), goods.quantity() - gone, goods.handlingUnit()));
            }
        }
        post(order, BusinessStep.ACCEPTING.word(), arrived, cause, writer);
        post(order, "stock_taking", lost, cause, writer);
    }

    private void post(
            IssueOrder order, String step, List<MovementLine> lines, Cause.Request cause, JournalWriter writer) {
        if (!lines.isEmpty()) {
            ledger.post(
                    writer,
                    Movement.requested(step, cause, writer.recordedAt(), lines)
                            .forOrder(order.code())
                            .onTrip(order.trip()));
        }
    }

    private JournalId close(
            IssueOrder order,
            List<DeliveredLine> lines,
            @Nullable DeliveryProof proof,
            Cause.@Nullable Request cause,
            JournalWriter writer) {
        JournalId record = records.write(writer, order, lines, body -> {
            body.set(
                    "cause",
                    cause == null ? JsonNodeFactory.instance.objectNode().put("scans", true) : cause.toJson());
            if (proof != null) {
                body.set("proof", proof.toJson());
            }
        });
        if (proof != null) {
            proofs.insert(order.code(), proof, writer.recordedAt());
        }
        String by = cause == null ? "scan" : cause.user();
        IssueOrder.Closing closing = new IssueOrder.Closing(by, writer.recordedAt(), record.toString(), "");
        if (!orders.close(order, OrderStatus.DELIVERED, closing, writer)) {
            throw new IllegalStateException("The order (%s) was closed meanwhile.".formatted(order.code()));
        }
        discrepancies.receiptCame(writer, order.code(), record);
        return record;
    }
}
