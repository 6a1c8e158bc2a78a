package org.supplyline.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.place.PlaceKind;

/** What left a depot for an order, and where that is. */
@Component
public class IssuedGoods {

    private final MovedStore moved;
    private final Trips trips;

    IssuedGoods(MovedStore moved, Trips trips) {
        this.moved = moved;
        this.trips = trips;
    }

    /**
     * Base units by item.
     *
     * @param sent what went with the order's own vehicle or is with the receiver; 0 for what was ordered only
     * @param astray what stands on another vehicle or with another receiver; whether it came too, only who receives it can
     *     tell
     */
    public record Issued(Map<String, Long> sent, Map<String, Long> astray) {

        /** Whether nothing left the depot. */
        boolean isNothing() {
            return astray.isEmpty() && sent.values().stream().allMatch(quantity -> quantity == 0);
        }

        /** Whether a line can be true; nothing is beyond what was issued while some of that is not accounted for. */
        boolean allows(DeliveredLine line) {
            long least = sent.getOrDefault(line.item(), 0L);
            long most = least + astray.getOrDefault(line.item(), 0L);
            return (line.surplus() > 0 ? most : least) <= line.total() && line.total() <= most;
        }

        /** Without the lines that say no more than that nothing came of what nobody ordered. */
        List<DeliveredLine> concerning(List<DeliveredLine> lines) {
            return lines.stream()
                    .filter(line -> sent.containsKey(line.item()) || line.total() + line.surplus() > 0)
                    .toList();
        }

        /** What a line that cannot be true should have come to. */
        long expected(DeliveredLine line) {
            long sum = sent.getOrDefault(line.item(), 0L);
            return line.surplus() > 0 ? sum + astray.getOrDefault(line.item(), 0L) : sum;
        }
    }

    /** What an account that mends this one must come to. */
    static Issued accounted(List<DeliveredLine> standing) {
        Map<String, Long> sent = new LinkedHashMap<>();
        standing.forEach(line -> sent.merge(line.item(), line.total(), Long::sum));
        return new Issued(sent, Map.of());
    }

    Issued of(IssueOrder order) {
        return of(order, moved.lying(order.code()), vehicle(order));
    }

    private static Issued of(IssueOrder order, List<MovedStore.Lying> lying, @Nullable String vehicle) {
        Map<String, Long> sent = new LinkedHashMap<>();
        Map<String, Long> astray = new LinkedHashMap<>();
        order.lines().forEach(line -> sent.put(line.item(), 0L));
        for (MovedStore.Lying goods : lying) {
            if (!isStillThere(goods)) {
                (isAstray(goods, order, vehicle) ? astray : sent)
                        .merge(goods.goods().item(), goods.quantity(), Long::sum);
            }
        }
        return new Issued(sent, astray);
    }

    /** What of the order's goods left the depot with its own vehicle or went to the receiver, whatever became of it since. */
    List<MovedStore.Lying> left(IssueOrder order, List<MovedStore.Lying> lying) {
        String vehicle = vehicle(order);
        return lying.stream()
                .filter(goods -> !isInDepot(goods) && !isAstray(goods, order, vehicle))
                .toList();
    }

    /** What is on its way, or left behind, when the receiver has so much of each item in hand: the astray as far as it came. */
    List<MovedStore.Lying> coming(IssueOrder order, Map<String, Long> accounted) {
        List<MovedStore.Lying> lying = moved.lying(order.code());
        String vehicle = vehicle(order);
        Issued issued = of(order, lying, vehicle);
        Map<String, Long> more = new LinkedHashMap<>();
        accounted.forEach(
                (item, quantity) -> more.put(item, quantity - issued.sent().getOrDefault(item, 0L)));
        return lying.stream()
                .filter(goods -> !isStillThere(goods) && !goods.goods().place().equals(order.destination()))
                .map(goods -> {
                    if (!isAstray(goods, order, vehicle)) {
                        return goods;
                    }
                    String item = goods.goods().item();
                    long some = Math.min(goods.quantity(), more.getOrDefault(item, 0L));
                    more.merge(item, -some, Long::sum);
                    return new MovedStore.Lying(goods.goods(), goods.handlingUnit(), some);
                })
                .filter(goods -> goods.quantity() > 0)
                .toList();
    }

    /** The vehicle of its trip, or null where no trip carries it. */
    @Nullable
    String vehicle(IssueOrder order) {
        return order.trip() == null
                ? null
                : trips.vehicles(List.of(order.trip())).get(order.trip());
    }

    private static boolean isAstray(MovedStore.Lying goods, IssueOrder order, @Nullable String vehicle) {
        String place = goods.goods().place();
        boolean onAnother = vehicle != null && !place.equals(vehicle) && goods.isAt(PlaceKind.VEHICLE);
        boolean withAnother = !place.equals(order.destination())
                && goods.kind().filter(PlaceKind::isReceiver).isPresent();
        return onAnother || withAnother;
    }

    /** Goods in a bin or on the stage have not left; undone picks lie in the bin again. */
    private static boolean isInDepot(MovedStore.Lying goods) {
        return goods.kind().filter(PlaceKind::isStorage).isPresent();
    }

    /** What is lost is with nobody any more. */
    private static boolean isStillThere(MovedStore.Lying goods) {
        return isInDepot(goods) || goods.isAt(PlaceKind.LOSS);
    }
}
