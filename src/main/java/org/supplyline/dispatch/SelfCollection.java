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
import org.supplyline.place.PlaceCode;
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

    /**
     * Hands goods out and ends the order, inside a ledger transaction.
     *
     * @param quantities base units by item, at most what is staged
     * @param reason why it is less than was ordered; may be blank when it is not
     */
    public Deliveries.Closed handOut(
            String code,
            Map<String, Long> quantities,
            String reason,
            DeliveryProof proof,
            Cause.Request cause,
            JournalWriter writer) {
        Optional<IssueOrder> order = orders.find(code).filter(IssueOrder::isOpen);
        if (order.isEmpty()) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.NOT_OPEN);
        }
        if (order.get().trip() != null) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.CARRIED);
        }
        List<MovementLine> lines = new ArrayList<>();
        Map<String, Long> left = new LinkedHashMap<>(quantities);
        for (MovedStore.Lying goods : onStage(code)) {
            String item = goods.goods().item();
            long some = Math.min(goods.quantity(), left.getOrDefault(item, 0L));
            if (some > 0) {
                lines.add(new MovementLine(goods.goods(), order.get().destination(), some, goods.handlingUnit()));
                left.merge(item, -some, Long::sum);
            }
        }
        if (lines.isEmpty() || left.values().stream().anyMatch(rest -> rest != 0)) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.NOT_STAGED);
        }
        if (reason.isBlank() && isShort(order.get(), quantities)) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.REASON_MISSING);
        }
        ledger.post(
                writer,
                Movement.requested(BusinessStep.ACCEPTING.word(), cause, writer.recordedAt(), lines)
                        .forOrder(code));
        List<DeliveredLine> received = deliveries.issued(order.get()).entrySet().stream()
                .map(item -> new DeliveredLine(item.getKey(), item.getValue(), 0, 0))
                .toList();
        return deliveries.close(code, received, reason, proof, cause, writer);
    }

    private static boolean isShort(IssueOrder order, Map<String, Long> quantities) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        order.lines().forEach(line -> ordered.merge(line.item(), line.quantity(), Long::sum));
        return !ordered.entrySet().stream()
                .allMatch(item -> item.getValue().equals(quantities.getOrDefault(item.getKey(), 0L)));
    }

    private List<MovedStore.Lying> onStage(String order) {
        return moved.lying(order).stream()
                .filter(goods -> PlaceCode.parse(goods.goods().place())
                        .filter(place -> place.kind() == PlaceKind.STAGE)
                        .isPresent())
                .toList();
    }
}
