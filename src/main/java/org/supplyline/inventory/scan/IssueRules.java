package org.supplyline.inventory.scan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;

/**
 * The rules of issuing that a movement went against: order, earmark, date, hold, lot, vehicle, receiver. It is booked all
 * the same (DESIGN law 3), and told in red.
 */
final class IssueRules {

    private final LedgerView view;
    private final Ways ways;
    private final Set<String> holds;
    private final Set<String> lotDepots;
    private final ZoneId zone;

    /**
     * @param holds codes of the places for goods on hold
     * @param lotDepots codes of the depots where who picks must scan the lot
     */
    IssueRules(LedgerView view, Ways ways, Set<String> holds, Set<String> lotDepots, ZoneId zone) {
        this.view = view;
        this.ways = ways;
        this.holds = Set.copyOf(holds);
        this.lotDepots = Set.copyOf(lotDepots);
        this.zone = zone;
    }

    /** What a movement for its way's order went against. */
    Set<Violation> brokenBy(Resolver.Question question, Ways.Way way, List<MovementLine> lines) {
        BusinessStep step = question.event().step();
        Set<Violation> broken = new LinkedHashSet<>();
        GoodsOrder order = Optional.ofNullable(way.order()).flatMap(view::order).orElse(null);
        if (order != null && isAtAnotherReceiver(step, order, way.to())) {
            broken.add(Violation.WRONG_RECEIVER);
        }
        if (step == BusinessStep.STORING && !holds.contains(way.to()) && isTakenOffHold(lines)) {
            broken.add(Violation.ON_HOLD);
        }
        if (!step.issues()) {
            return broken;
        }
        if (order == null) {
            broken.add(Violation.NO_ORDER);
        } else {
            checkOrder(step, order, way, lines, broken);
        }
        if (lines.stream().anyMatch(line -> isBoundElsewhere(line.goods(), order))) {
            broken.add(Violation.EARMARK);
        }
        if (lines.stream().anyMatch(line -> isExpired(line.goods(), question.occurredAt()))) {
            broken.add(Violation.EXPIRED);
        }
        if (isTakenOffHold(lines)) {
            broken.add(Violation.ON_HOLD);
        }
        if (step == BusinessStep.PICKING) {
            checkLot(question, way, lines, broken);
        }
        return broken;
    }

    /** What is unloaded in a depot again has no other receiver. */
    private boolean isAtAnotherReceiver(BusinessStep step, GoodsOrder order, String to) {
        if (step == BusinessStep.UNLOADING) {
            return ways.receiver(to)
                    .filter(receiver -> !receiver.equals(order.destination()))
                    .isPresent();
        }
        return step == BusinessStep.ACCEPTING && !order.destination().equals(to);
    }

    private boolean isTakenOffHold(List<MovementLine> lines) {
        return lines.stream().anyMatch(line -> holds.contains(line.from()));
    }

    /** Whether goods of that position should stay where they are: out of date, or not yet free. */
    boolean isUnfit(PositionKey position, Instant at) {
        return holds.contains(position.place()) || isExpired(position, at);
    }

    private void checkOrder(
            BusinessStep step, GoodsOrder order, Ways.Way way, List<MovementLine> lines, Set<Violation> broken) {
        boolean loads = step == BusinessStep.LOADING;
        boolean otherVehicle =
                loads && order.vehicle() != null && !order.vehicle().equals(way.to());
        if (otherVehicle) {
            broken.add(Violation.WRONG_VEHICLE);
        }
        Map<String, Long> now = new HashMap<>();
        lines.forEach(line -> {
            boolean counts = !loads || !MovedView.isOut(line.from());
            now.merge(line.goods().item(), counts ? line.quantity() : 0, Long::sum);
        });
        now.forEach((item, quantity) -> {
            long picked = view.moved().picked(order.code(), item);
            long before = loads ? view.moved().out(order.code(), item) : picked;
            // Picking too much was told when it was picked.
            long allowed = loads ? Math.max(picked, order.quantityOf(item)) : order.quantityOf(item);
            if (quantity > 0 && before + quantity > allowed) {
                broken.add(Violation.OVER_ORDER);
            }
        });
    }

    /** Whether more of the item is packed for the order with this than it asks for; picking too much was told before. */
    boolean isPackedBeyond(@Nullable String order, String item, long more) {
        return Optional.ofNullable(order)
                .flatMap(view::order)
                .filter(asked -> {
                    long allowed = Math.max(view.moved().picked(asked.code(), item), asked.quantityOf(item));
                    return more > 0 && view.moved().packed(asked.code(), item) + more > allowed;
                })
                .isPresent();
    }

    /** Moving bound goods inside a depot binds them to nothing else; issuing them for another purpose does. */
    private static boolean isBoundElsewhere(PositionKey goods, @Nullable GoodsOrder order) {
        return !goods.purpose().equals(PositionKey.NONE)
                && (order == null || !order.takes(goods.item(), goods.purpose()));
    }

    private boolean isExpired(PositionKey position, Instant at) {
        return view.expiry(position.item(), position.lot())
                .filter(expiry -> !expiry.isUsable(at, zone))
                .isPresent();
    }

    /**
     * Where the depot wants the lot to be scanned, it must be said; a lot that is said, or had to be, must be the one that
     * expires first.
     */
    private void checkLot(Resolver.Question question, Ways.Way way, List<MovementLine> lines, Set<Violation> broken) {
        boolean isWanted =
                view.depot(question.worker()).filter(lotDepots::contains).isPresent();
        boolean isCounted = question.reading().goods() instanceof Goods.Counted;
        boolean isSaid = question.reading().goods() instanceof Goods.Counted counted && counted.lot() != null;
        if (isWanted && isCounted && !isSaid) {
            broken.add(Violation.LOT_NOT_SCANNED);
        }
        if (!isWanted && !isSaid) {
            return;
        }
        boolean another = lines.stream()
                .anyMatch(line -> line.from().startsWith("bin:")
                        && first(line.goods(), way, question.occurredAt())
                                .filter(first -> first.compareTo(expiry(line.goods())) < 0)
                                .isPresent());
        if (another) {
            broken.add(Violation.WRONG_LOT);
        }
    }

    /** The first expiry among the usable goods of the item and earmark in the depot. */
    private Optional<Expiry> first(PositionKey goods, Ways.Way way, Instant at) {
        Collection<String> places = way.depotPlaces();
        return view.available(places, goods.item()).stream()
                .filter(position -> position.purpose().equals(goods.purpose()) && !isUnfit(position, at))
                .map(this::expiry)
                .min(Comparator.naturalOrder());
    }

    private Expiry expiry(PositionKey position) {
        return Objects.requireNonNullElse(
                view.expiry(position.item(), position.lot()).orElse(null), Expiry.NEVER);
    }
}
