package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.Violation;

/**
 * Decides what went into a unit or came out of it. The first unit among the codes is the container; a counted item or the
 * other units go into it or come out of it.
 */
final class Packing {

    private final String node;
    private final LedgerView view;
    private final IssueRules rules;
    private final Resolver.Question question;
    private final Ways.Way way;

    Packing(String node, LedgerView view, IssueRules rules, Resolver.Question question, Ways.Way way) {
        this.node = node;
        this.view = view;
        this.rules = rules;
        this.question = question;
        this.way = way;
    }

    Decision pack() {
        Goods goods = question.reading().goods();
        if (goods instanceof Goods.Counted counted && counted.handlingUnit() != null) {
            PackedFor packed = Ways.isStage(way.to()) && way.order() == null
                    ? PackedFor.find(view, way.to(), counted)
                    : new PackedFor(way.order(), false);
            Taking taking = new Taking(question, view, rules, way.forOrder(packed.order()), counted, node);
            List<UnitChange> changes = new ArrayList<>(taking.changes());
            Set<Violation> violations = new LinkedHashSet<>(breakSeal(counted.handlingUnit(), changes));
            if (packed.isUnclear()) {
                violations.add(Violation.ORDER_UNCLEAR);
            }
            return new Decision.Book(taking.movements(question, violations), changes);
        }
        return goods instanceof Goods.Units units ? nest(units.handlingUnits()) : nothing();
    }

    Decision unpack() {
        Goods goods = question.reading().goods();
        if (goods instanceof Goods.Counted counted && counted.handlingUnit() != null) {
            return takeOut(counted, counted.handlingUnit());
        }
        if (goods instanceof Goods.Unit unit) {
            return empty(unit.handlingUnit());
        }
        return goods instanceof Goods.Units units ? detach(units.handlingUnits()) : nothing();
    }

    /** Cartons that come onto a pallet come to where it stands. */
    private Decision nest(List<String> units) {
        String parent = units.get(0);
        List<MovementLine> brought = new ArrayList<>();
        List<UnitChange> changes = new ArrayList<>();
        for (String unit : units.subList(1, units.size())) {
            if (view.units().withInside(unit).contains(parent) || depth(parent) >= HandlingUnits.MAX_DEPTH) {
                return new Decision.Hold("nested-in-itself", unit);
            }
            view.inUnits(List.of(unit)).forEach((held, quantity) -> {
                if (!held.goods().place().equals(way.to())) {
                    brought.add(new MovementLine(held.goods(), way.to(), quantity, held.handlingUnit()));
                }
            });
            changes.add(new UnitChange.Nest(unit, parent));
        }
        Set<Violation> violations = breakSeal(parent, changes);
        List<Movement> movements = brought.isEmpty()
                ? List.of()
                : List.of(question.movement(BusinessStep.STORING.word(), way, brought, true, violations));
        return new Decision.Book(movements, changes);
    }

    private int depth(String unit) {
        int depth = 1;
        String at = unit;
        while (depth <= HandlingUnits.MAX_DEPTH && view.units().parent(at).isPresent()) {
            at = view.units().parent(at).orElseThrow();
            depth++;
        }
        return depth;
    }

    private Decision takeOut(Goods.Counted goods, String unit) {
        List<MovementLine> lines = new ArrayList<>();
        long missing = goods.quantity();
        for (Map.Entry<PositionKey, Long> inside : view.units().direct(unit).entrySet()) {
            PositionKey position = inside.getKey();
            boolean wanted = position.item().equals(goods.item())
                    && (goods.lot() == null || goods.lot().equals(position.lot()));
            if (wanted && missing > 0) {
                long some = Math.min(missing, inside.getValue());
                lines.add(new MovementLine(position, position.place(), some, unit));
                missing -= some;
            }
        }
        if (lines.isEmpty()) {
            return new Decision.Hold("not-in-unit", unit);
        }
        Set<Violation> violations = new LinkedHashSet<>();
        if (missing > 0) {
            violations.add(Violation.BELOW_ZERO);
        }
        return opened(unit, lines, violations, new ArrayList<>());
    }

    private Decision empty(String unit) {
        List<MovementLine> lines = new ArrayList<>();
        view.units()
                .direct(unit)
                .forEach((position, quantity) ->
                        lines.add(new MovementLine(position, position.place(), quantity, unit)));
        List<UnitChange> changes = new ArrayList<>();
        view.units().inside(unit).forEach(child -> changes.add(new UnitChange.Detach(child)));
        return lines.isEmpty() && changes.isEmpty()
                ? new Decision.Hold("unknown-unit", unit)
                : opened(unit, lines, new LinkedHashSet<>(), changes);
    }

    private Decision detach(List<String> units) {
        String parent = units.get(0);
        List<UnitChange> changes = new ArrayList<>();
        for (String unit : units.subList(1, units.size())) {
            if (!view.units().inside(parent).contains(unit)) {
                return new Decision.Hold("not-in-unit", unit);
            }
            changes.add(new UnitChange.Detach(unit));
        }
        return opened(parent, List.of(), new LinkedHashSet<>(), changes);
    }

    private Decision opened(
            String unit, List<MovementLine> lines, Set<Violation> violations, List<UnitChange> changes) {
        violations.addAll(breakSeal(unit, changes));
        List<Movement> movements = lines.isEmpty()
                ? List.of()
                : List.of(question.movement(Movement.UNPACKING, way, lines, true, violations));
        return new Decision.Book(movements, changes);
    }

    private Set<Violation> breakSeal(String unit, List<UnitChange> changes) {
        if (!view.units().isSealed(unit)) {
            return Set.of();
        }
        changes.add(new UnitChange.BreakSeal(unit));
        return Set.of(Violation.SEAL_BROKEN);
    }

    private static Decision nothing() {
        return new Decision.Hold("no-unit", "");
    }
}
