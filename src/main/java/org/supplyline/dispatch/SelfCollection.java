package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;

/** Goods that their receiver fetches at the dock (自提): what is staged for the order is handed out, and that is its delivery. */
@Component
public class SelfCollection {

    private final Orders orders;
    private final MovedStore moved;
    private final Ledger ledger;
    private final Deliveries deliveries;

    SelfCollection(Orders orders, MovedStore moved, Ledger ledger, Deliveries deliveries) {
        this.orders = orders;
        this.moved = moved;
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    /** What lies on the stage for the order, in base units by item; empty before anything is picked. */
    public Map<String, Long> staged(String order) {
        Map<String, Long> staged = new LinkedHashMap<>();
        onStage(order).forEach(goods -> staged.merge(goods.goods().item(), goods.quantity(), Long::sum));
        return staged;
    }

    /** What who fetches the goods can have: what is staged and what a scanner saw going out to them. */
    Map<String, Long> ready(IssueOrder order) {
        Map<String, Long> ready = staged(order.code());
        handedOut(order).forEach((item, quantity) -> ready.merge(item, quantity, Long::sum));
        return ready;
    }

    /**
     * Hands goods out and ends the order, inside a ledger transaction.
     *
     * @param handed what the receiver takes along, by item, with what the scanner saw going out; the rest of it must lie
     *     on the stage. What differs from the order says why
     */
    public Deliveries.Closed handOut(
            String code, List<DeliveredLine> handed, DeliveryProof proof, Cause.Request cause, JournalWriter writer) {
        Optional<IssueOrder> order = orders.find(code).filter(IssueOrder::isOpen);
        if (order.isEmpty()) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.NOT_OPEN);
        }
        if (order.get().trip() != null) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.CARRIED);
        }
        List<MovementLine> lines = new ArrayList<>();
        Map<String, Long> left = new LinkedHashMap<>();
        handed.forEach(line -> left.merge(line.item(), line.received(), Long::sum));
        handedOut(order.get()).forEach((item, gone) -> left.merge(item, -gone, Long::sum));
        for (MovedStore.Lying goods : onStage(code)) {
            String item = goods.goods().item();
            long some = Math.min(goods.quantity(), left.getOrDefault(item, 0L));
            if (some > 0) {
                lines.add(new MovementLine(goods.goods(), order.get().destination(), some, goods.handlingUnit()));
                left.merge(item, -some, Long::sum);
            }
        }
        boolean nothing = handed.stream().allMatch(line -> line.received() == 0);
        boolean beyond = handed.stream().anyMatch(line -> line.surplus() > 0);
        if (nothing || beyond || left.values().stream().anyMatch(rest -> rest != 0)) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.NOT_STAGED);
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        handed.forEach(line -> reasons.put(line.item(), line.reason()));
        List<DeliveredLine> taken = taken(order.get(), lines, reasons);
        if (Deliveries.lacksReason(order.get(), taken)) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.REASON_MISSING);
        }
        if (!lines.isEmpty()) {
            ledger.post(
                    writer,
                    Movement.requested(BusinessStep.ACCEPTING.word(), cause, writer.recordedAt(), lines)
                            .forOrder(code));
        }
        return deliveries.close(code, taken, proof, cause, writer);
    }

    /** What the receiver has when these lines are booked, with the reasons that were given. */
    private List<DeliveredLine> taken(IssueOrder order, List<MovementLine> lines, Map<String, String> reasons) {
        Map<String, Long> taken = new LinkedHashMap<>(deliveries.issued(order).sent());
        lines.forEach(line -> taken.merge(line.goods().item(), line.quantity(), Long::sum));
        return taken.entrySet().stream()
                .map(item -> new DeliveredLine(
                        item.getKey(), item.getValue(), 0, 0, reasons.getOrDefault(item.getKey(), "")))
                .toList();
    }

    /** What lies at the receiver already, since a scanner saw it go out; in base units by item. */
    private Map<String, Long> handedOut(IssueOrder order) {
        Map<String, Long> gone = new LinkedHashMap<>();
        moved.lying(order.code()).stream()
                .filter(goods -> goods.goods().place().equals(order.destination()))
                .forEach(goods -> gone.merge(goods.goods().item(), goods.quantity(), Long::sum));
        return gone;
    }

    private List<MovedStore.Lying> onStage(String order) {
        return moved.lying(order).stream()
                .filter(goods -> goods.isAt(PlaceKind.STAGE))
                .toList();
    }
}
