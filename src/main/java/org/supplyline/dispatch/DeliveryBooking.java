package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Books what a first account of an order says: the goods go to who received them, to loss, or stay where they are. */
@Component
class DeliveryBooking {

    private final IssuedGoods issued;
    private final SurplusGoods surplus;
    private final Ledger ledger;
    private final Places places;

    DeliveryBooking(IssuedGoods issued, SurplusGoods surplus, Ledger ledger, Places places) {
        this.issued = issued;
        this.surplus = surplus;
        this.ledger = ledger;
        this.places = places;
    }

    /**
     * Brings what is on its way to the site, what is missing to loss; what the scanners saw at the site stays, and so does
     * what stands on another vehicle and did not come. What came beyond it is booked too.
     */
    void book(IssueOrder order, List<DeliveredLine> lines, Cause.Request cause, JournalWriter writer) {
        Map<String, Long> missing = new LinkedHashMap<>();
        Map<String, Long> accounted = new LinkedHashMap<>();
        Map<String, Long> beyond = new LinkedHashMap<>();
        lines.forEach(line -> {
            missing.put(line.item(), line.missing());
            accounted.put(line.item(), line.total());
            beyond.put(line.item(), line.surplus());
        });
        List<MovementLine> arrived = new ArrayList<>();
        List<MovementLine> lost = new ArrayList<>();
        String loss = places.fixed(PlaceKind.LOSS).toString();
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
        surplus.book(order, beyond, new SurplusGoods.Said(cause, writer, null, null));
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
}
