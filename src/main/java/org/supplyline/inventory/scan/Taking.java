package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.Violation;

/**
 * Finds the positions that counted goods leave: those bound to the order's earmark first, then what expires first; loose
 * goods before goods in cartons, which are opened when the loose ones do not do; who packs opens none that is packed for
 * another order. What is issued is taken from goods that
 * are neither out of date nor on hold as long as there are such.
 */
final class Taking {

    private final LedgerView view;
    private final Ways.Way way;
    private final Goods.Counted goods;
    private final String node;
    private final BusinessStep step;
    private final Instant at;
    private final IssueRules rules;
    private final boolean isTransfer;
    private final List<MovementLine> lines = new ArrayList<>();
    private final List<MovementLine> opened = new ArrayList<>();
    private final List<MovementLine> closed = new ArrayList<>();
    private final Set<String> brokenSeals = new LinkedHashSet<>();
    private final Set<Violation> violations = new LinkedHashSet<>();
    private boolean resolved;
    /** What came out of cartons of the same order. */
    private long repacked;

    /** @param node code of the node, whose goods are those that nobody else is known to own */
    Taking(
            Resolver.Question question,
            LedgerView view,
            IssueRules rules,
            Ways.Way way,
            Goods.Counted goods,
            String node) {
        this.view = view;
        this.way = way;
        this.goods = goods;
        this.node = node;
        this.step = question.event().step();
        this.at = question.occurredAt();
        this.rules = rules;
        this.isTransfer = TransferWay.isTaken(question, way);
        take();
    }

    /** The movements: cartons that were opened or turned out to hold the goods, then the goods themselves. */
    List<Movement> movements(Resolver.Question question, Set<Violation> further) {
        violations.addAll(further);
        violations.addAll(rules.brokenBy(question, way, lines));
        if (isPacking() && rules.isPackedBeyond(way.order(), goods.item(), goods.quantity() - repacked)) {
            violations.add(Violation.OVER_ORDER);
        }
        List<Movement> all = new ArrayList<>();
        if (!opened.isEmpty()) {
            all.add(question.movement(Movement.UNPACKING, way, opened, true, broken()));
        }
        if (!closed.isEmpty()) {
            all.add(question.movement(Movement.PACKING, way, closed, true, Set.of()));
        }
        all.add(question.movement(question.event().step().word(), way, lines, resolved, violations));
        return all;
    }

    List<UnitChange> changes() {
        return brokenSeals.stream().<UnitChange>map(UnitChange.BreakSeal::new).toList();
    }

    private Set<Violation> broken() {
        return brokenSeals.isEmpty() ? Set.of() : Set.of(Violation.SEAL_BROKEN);
    }

    private void take() {
        if (way.fromOutside()) {
            lines.add(line(fresh(), goods.quantity()));
            return;
        }
        long missing = goods.quantity();
        for (PositionKey position : candidates()) {
            long taken = Math.min(missing, takeable(position));
            if (taken <= 0) {
                continue;
            }
            takeFrom(position, taken);
            missing -= taken;
            if (missing == 0) {
                return;
            }
        }
        if (missing > 0) {
            // What nobody knew of was in no carton that could be opened for it.
            close(fresh(), missing);
            violations.add(isPacking() ? Violation.OVER_PACKED : Violation.BELOW_ZERO);
        }
    }

    private long takeable(PositionKey position) {
        long there = view.onHand(position) - closed(position);
        return isTransfer ? Math.min(there, view.transfers().missing(way.to(), position)) : there;
    }

    private void takeFrom(PositionKey position, long quantity) {
        resolved |= !position.equals(fresh());
        String unit = goods.handlingUnit();
        long inside =
                unit == null || isPacking() ? 0 : view.units().direct(unit).getOrDefault(position, 0L);
        long fromUnit = Math.min(quantity, inside);
        if (fromUnit > 0) {
            lines.add(line(position, fromUnit));
        }
        if (fromUnit < quantity) {
            close(position, quantity - fromUnit);
            open(position, quantity - fromUnit);
        }
    }

    /** Goods that move in a unit which nobody knew to hold them were put into it before. */
    private void close(PositionKey position, long quantity) {
        lines.add(line(position, quantity));
        String unit = goods.handlingUnit();
        if (unit != null && !isPacking()) {
            closed.add(new MovementLine(position, position.place(), quantity, unit));
        }
    }

    /** Opens cartons for what is not loose at the position. */
    private void open(PositionKey position, long quantity) {
        Map<String, Long> units = view.units().at(position);
        long loose = view.onHand(position)
                - units.values().stream().mapToLong(Long::longValue).sum();
        long missing = quantity - Math.max(0, loose);
        for (Map.Entry<String, Long> unit : units.entrySet()) {
            if (missing <= 0) {
                return;
            }
            if (!unit.getKey().equals(goods.handlingUnit())) {
                long some = Math.min(missing, unit.getValue() - forOthers(position, unit));
                if (some == 0) {
                    continue;
                }
                opened.add(new MovementLine(position, position.place(), some, unit.getKey()));
                repacked += Math.min(some, view.moved().heldFor(way.order(), position, unit.getKey()));
                missing -= some;
                if (view.units().isSealed(unit.getKey())) {
                    brokenSeals.add(unit.getKey());
                }
            }
        }
    }

    /** What lies in the very unit that the goods are packed into, and in those of other orders, cannot be packed into it. */
    private long closed(PositionKey position) {
        if (!isPacking()) {
            return 0;
        }
        return view.units().at(position).entrySet().stream()
                .mapToLong(unit ->
                        unit.getKey().equals(goods.handlingUnit()) ? unit.getValue() : forOthers(position, unit))
                .sum();
    }

    private long forOthers(PositionKey position, Map.Entry<String, Long> unit) {
        return isPacking() ? view.moved().forOthers(position, unit.getKey(), unit.getValue(), way.order()) : 0;
    }

    private boolean isPacking() {
        return step == BusinessStep.PACKING;
    }

    private MovementLine line(PositionKey position, long quantity) {
        return new MovementLine(position, way.to(), quantity, goods.handlingUnit());
    }

    private List<PositionKey> candidates() {
        List<PositionKey> all = view.available(way.places(), goods.item()).stream()
                .filter(position -> goods.lot() == null || goods.lot().equals(position.lot()))
                .toList();
        Set<PositionKey> sorted = new LinkedHashSet<>();
        inOwnUnit().stream().filter(all::contains).forEach(sorted::add);
        pickedForOrder().stream().filter(all::contains).forEach(sorted::add);
        List<PositionKey> fit = all.stream()
                .filter(position -> !step.issues() || !rules.isUnfit(position, at))
                .toList();
        for (String wanted : wantedPurposes()) {
            fit.stream().filter(position -> position.purpose().equals(wanted)).forEach(sorted::add);
        }
        sorted.addAll(fit);
        sorted.addAll(all);
        return List.copyOf(sorted);
    }

    /** Goods that move in a unit are first of all those that the unit holds. */
    private Set<PositionKey> inOwnUnit() {
        String unit = goods.handlingUnit();
        return unit == null || isPacking()
                ? Set.of()
                : view.units().direct(unit).keySet();
    }

    /** What is packed for an order is first of all what was picked for it. */
    private List<PositionKey> pickedForOrder() {
        String order = way.order();
        return isPacking() && order != null ? view.moved().looseOf(order, way.places(), goods.item()) : List.of();
    }

    /** Those of the order, then none. */
    private List<String> wantedPurposes() {
        Stream<String> ordered = order().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.item().equals(goods.item()))
                .map(GoodsOrder.Line::earmark);
        return Stream.concat(ordered, Stream.of(PositionKey.NONE)).distinct().toList();
    }

    private Optional<GoodsOrder> order() {
        String code = way.order();
        return code == null ? Optional.empty() : view.order(code);
    }

    /** The position of goods about which the ledger knows no more than the scan says. */
    private PositionKey fresh() {
        return new PositionKey(
                way.from(),
                goods.item(),
                goods.lot() == null ? PositionKey.NONE : goods.lot(),
                node,
                Fund.DONATED,
                PositionKey.NONE);
    }
}
