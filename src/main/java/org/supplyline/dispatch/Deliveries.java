package org.supplyline.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
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
    private final DeliveryBooking booking;
    private final SurplusGoods surplus;
    private final Discrepancies discrepancies;

    Deliveries(
            Journal journal,
            OrderStore store,
            DeliveryStore accounts,
            DeliveryRecords records,
            ProofStore proofs,
            IssuedGoods issued,
            Orders orders,
            DeliveryBooking booking,
            SurplusGoods surplus,
            Discrepancies discrepancies) {
        this.journal = journal;
        this.store = store;
        this.accounts = accounts;
        this.records = records;
        this.proofs = proofs;
        this.issued = issued;
        this.orders = orders;
        this.booking = booking;
        this.surplus = surplus;
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
            String code, List<DeliveredLine> told, DeliveryProof proof, Cause.Request cause, JournalWriter writer) {
        Optional<IssueOrder> found = orders.find(code);
        if (found.isEmpty() || !found.get().isOpen()) {
            return new Closed.Refused(Refusal.NOT_OPEN);
        }
        IssueOrder order = found.get();
        IssuedGoods.Issued all = issued.of(order);
        List<DeliveredLine> lines = all.concerning(told);
        if (all.isNothing() && lines.stream().allMatch(line -> line.surplus() == 0)) {
            return new Closed.Refused(Refusal.NOTHING_ISSUED);
        }
        if (proof.isNameOnly() && !isCarried(order)) {
            return new Closed.Refused(Refusal.UNPROVEN);
        }
        Optional<Closed> wrong = sumDiffers(all, lines);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!surplus.isKnown(lines)) {
            return new Closed.Refused(Refusal.UNKNOWN_ITEM);
        }
        if (lacksReason(order, lines)) {
            return new Closed.Refused(Refusal.REASON_MISSING);
        }
        booking.book(order, lines, cause, writer);
        return new Closed.Done(close(order, lines, proof, cause, writer));
    }

    /** Whether it was sent on a trip, or a scanner saw it on a vehicle; otherwise its receiver fetched it. */
    private boolean isCarried(IssueOrder order) {
        return order.trip() != null
                || orders.progress(List.of(order)).getOrDefault(order.code(), List.of()).stream()
                        .anyMatch(item -> item.loaded() > 0);
    }

    /** Each item once, and of each as much as left the depot, beside what came beyond it. */
    static Optional<Closed> sumDiffers(IssuedGoods.Issued issued, List<DeliveredLine> lines) {
        Map<String, Long> told = new LinkedHashMap<>();
        issued.sent().keySet().forEach(item -> told.put(item, -1L));
        for (DeliveredLine line : lines) {
            if (!issued.allows(line) || told.getOrDefault(line.item(), -1L) >= 0) {
                return Optional.of(Closed.Refused.sum(line.item(), issued.expected(line)));
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
        /** More is said to have come of something that the catalogue does not know. */
        UNKNOWN_ITEM,
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
                .anyMatch(line -> line.surplus() > 0
                        || line.received() != line.total()
                        || line.received() != ordered.getOrDefault(line.item(), 0L));
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
