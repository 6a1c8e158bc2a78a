package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Discrepancies;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * Mends an account of a delivery that was signed wrongly: the true figures stand from now on, the goods move between the
 * site and loss by the difference, and the old account is kept as it was. Each account is mended once.
 */
@Component
public class DeliveryCorrections {

    private final Orders orders;
    private final DeliveryStore accounts;
    private final DeliveryRecords records;
    private final MovedStore moved;
    private final SurplusGoods surplus;
    private final Ledger ledger;
    private final Places places;
    private final Discrepancies discrepancies;

    DeliveryCorrections(
            Orders orders,
            DeliveryStore accounts,
            DeliveryRecords records,
            MovedStore moved,
            SurplusGoods surplus,
            Ledger ledger,
            Places places,
            Discrepancies discrepancies) {
        this.orders = orders;
        this.accounts = accounts;
        this.records = records;
        this.moved = moved;
        this.surplus = surplus;
        this.ledger = ledger;
        this.places = places;
        this.discrepancies = discrepancies;
    }

    /**
     * What was wrong and how it really was.
     *
     * @param corrects the journal record of the account that is wrong
     * @param lines the true figures, for each item of it; the sums stay
     * @param reason why the account was wrong, 1 to {@value Deliveries#MAX_REASON} characters
     */
    public record Wish(String corrects, List<DeliveredLine> lines, String reason) {

        public Wish {
            lines = List.copyOf(lines);
        }
    }

    /** Does it inside a ledger transaction. */
    public Deliveries.Closed correct(String code, Wish wish, Cause.Request cause, JournalWriter writer) {
        Optional<IssueOrder> found = orders.find(code).filter(order -> order.status() == OrderStatus.DELIVERED);
        List<SignedDelivery> all = accounts.accounts(code);
        if (found.isEmpty()
                || all.stream().noneMatch(account -> account.record().equals(wish.corrects()))) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.NOT_DELIVERED);
        }
        SignedDelivery standing = all.get(all.size() - 1);
        if (!standing.record().equals(wish.corrects())) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.CORRECTED);
        }
        if (wish.reason().isBlank() || Deliveries.lacksReason(found.get(), wish.lines())) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.REASON_MISSING);
        }
        Optional<Deliveries.Closed> wrong =
                Deliveries.sumDiffers(IssuedGoods.accounted(standing.lines()), wish.lines());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!surplus.isKnown(wish.lines())) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.UNKNOWN_ITEM);
        }
        if (byItem(wish.lines()).equals(byItem(standing.lines()))) {
            return new Deliveries.Closed.Refused(Deliveries.Refusal.SAME);
        }
        return new Deliveries.Closed.Done(write(found.get(), standing, wish, cause, writer));
    }

    private JournalId write(
            IssueOrder order, SignedDelivery wrong, Wish wish, Cause.Request cause, JournalWriter writer) {
        String reason = wish.reason().strip();
        JournalId mended = JournalId.parse(wrong.record());
        discrepancies.deliveryCorrected(writer, mended, cause.user(), reason);
        Map<String, Long> beyond = new HashMap<>();
        wish.lines().forEach(line -> beyond.merge(line.item(), line.surplus(), Long::sum));
        wrong.lines().forEach(line -> beyond.merge(line.item(), -line.surplus(), Long::sum));
        surplus.book(order, beyond, new SurplusGoods.Said(cause, writer, mended, reason));
        JournalId record = records.write(writer, order, wish.lines(), body -> {
            body.put("corrects", wrong.record()).put("reason", reason);
            body.set("cause", cause.toJson());
        });
        SignedDelivery.Correction how =
                new SignedDelivery.Correction(wrong.record(), cause.user(), writer.recordedAt(), reason);
        if (!accounts.correct(order.code(), record.toString(), how)) {
            throw new IllegalStateException("The delivery (%s) was corrected meanwhile.".formatted(wrong.record()));
        }
        List<MovementLine> lines = moves(order, wrong, wish);
        if (!lines.isEmpty()) {
            ledger.post(
                    writer,
                    Movement.requested(BusinessStep.ACCEPTING.word(), cause, writer.recordedAt(), lines)
                            .forOrder(order.code())
                            .onTrip(order.trip())
                            .correcting(mended, reason));
        }
        return record;
    }

    /** What was missing and came after all leaves loss again; what did not come goes there, as far as it lies at the site. */
    private List<MovementLine> moves(IssueOrder order, SignedDelivery wrong, Wish wish) {
        Map<String, Long> more = new HashMap<>();
        wish.lines().forEach(line -> more.merge(line.item(), line.missing(), Long::sum));
        wrong.lines().forEach(line -> more.merge(line.item(), -line.missing(), Long::sum));
        String loss = places.fixed(PlaceKind.LOSS).toString();
        List<MovementLine> lines = new ArrayList<>();
        for (MovedStore.Lying goods : moved.lying(order.code())) {
            String item = goods.goods().item();
            long missing = more.getOrDefault(item, 0L);
            boolean atSite = goods.goods().place().equals(order.destination());
            boolean moves = missing > 0 ? atSite : goods.goods().place().equals(loss);
            long some = moves ? Math.min(Math.abs(missing), goods.quantity()) : 0;
            if (some > 0) {
                lines.add(new MovementLine(
                        goods.goods(), atSite ? loss : order.destination(), some, goods.handlingUnit()));
                more.put(item, missing > 0 ? missing - some : missing + some);
            }
        }
        return lines;
    }

    private static Map<String, DeliveredLine> byItem(List<DeliveredLine> lines) {
        Map<String, DeliveredLine> byItem = new TreeMap<>();
        lines.forEach(line -> byItem.put(line.item(), line));
        return byItem;
    }
}
