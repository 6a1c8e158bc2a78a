package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;

/**
 * Decides what an event moved. What was seen to move is booked, even below zero or against an order; the rule it broke
 * is named on the record. Only what cannot be told is held.
 */
final class Resolver {

    private final String node;
    private final Ways ways;
    private final LedgerView view;

    Resolver(String node, Ways ways, LedgerView view) {
        this.node = node;
        this.ways = ways;
        this.view = view;
    }

    /** An event ready to be decided. */
    record Question(ScanKey key, Instant occurredAt, ScanEvent event, Reading reading) {}

    LedgerView view() {
        return view;
    }

    Decision decide(Question question) {
        ScanEvent event = question.event();
        if (event.undoes() != null && event.undoesEpoch() != null) {
            return undo(question, new ScanKey(question.key().device(), event.undoesEpoch(), event.undoes()));
        }
        if (question.reading().goods() instanceof Goods.Unclear unclear) {
            return new Decision.Hold(unclear.code(), unclear.detail());
        }
        Ways.Found found = ways.find(question, view);
        return found.match(way -> move(question, way), unknown -> new Decision.Hold(unknown.code(), unknown.detail()));
    }

    private Decision undo(Question question, ScanKey target) {
        BookedScan scan = view.booked(target).orElse(null);
        if (scan == null) {
            return new Decision.Await(target.epoch(), target.seq());
        }
        if (scan.undone()) {
            return new Decision.Hold("already-undone", target.epoch() + "/" + target.seq());
        }
        List<Movement> back = new ArrayList<>();
        for (BookedScan.Part part : scan.records()) {
            List<MovementLine> reversed =
                    part.lines().stream().map(MovementLine::reversed).toList();
            back.add(new Movement(
                    part.step(),
                    cause(question),
                    question.occurredAt(),
                    part.order(),
                    part.trip(),
                    reversed,
                    false,
                    List.of(),
                    part.id(),
                    "undo"));
        }
        return new Decision.Book(back);
    }

    private Decision move(Question question, Ways.Way way) {
        Goods goods = question.reading().goods();
        if (goods instanceof Goods.Counted counted) {
            return counted(question, way, counted);
        }
        if (goods instanceof Goods.Unit unit) {
            return whole(question, way, view.unit(unit.handlingUnit()), "unknown-unit", unit.handlingUnit());
        }
        if (goods instanceof Goods.OfOrder order) {
            return whole(question, way, view.ofOrder(order.order()), "nothing-picked", order.order());
        }
        Goods.OfTrip trip = (Goods.OfTrip) goods;
        return whole(question, way, view.ofTrip(trip.trip()), "nothing-loaded", trip.trip());
    }

    private Decision counted(Question question, Ways.Way way, Goods.Counted goods) {
        Set<Violation> violations = new LinkedHashSet<>();
        List<MovementLine> lines = new ArrayList<>();
        boolean resolved = false;
        long missing = goods.quantity();
        if (way.fromOutside()) {
            lines.add(new MovementLine(fresh(way.from(), goods), way.to(), missing, goods.handlingUnit()));
        } else {
            for (PositionKey position : candidates(way, goods)) {
                long taken = Math.min(missing, view.onHand(position));
                lines.add(new MovementLine(position, way.to(), taken, goods.handlingUnit()));
                resolved |= !position.equals(fresh(way.from(), goods));
                missing -= taken;
                if (isBoundElsewhere(position, way)) {
                    violations.add(Violation.EARMARK);
                }
                if (missing == 0) {
                    break;
                }
            }
            if (missing > 0) {
                lines.add(new MovementLine(fresh(way.from(), goods), way.to(), missing, goods.handlingUnit()));
                violations.add(Violation.BELOW_ZERO);
            }
        }
        checkOrder(question.event().step(), way, goods, violations);
        return new Decision.Book(List.of(movement(question, way.order(), way.trip(), lines, resolved, violations)));
    }

    private List<PositionKey> candidates(Ways.Way way, Goods.Counted goods) {
        List<PositionKey> all = view.available(way.places(), goods.item()).stream()
                .filter(position -> goods.lot() == null || goods.lot().equals(position.lot()))
                .toList();
        String wanted = wantedEarmark(way, goods.item());
        List<PositionKey> sorted = new ArrayList<>();
        all.stream().filter(position -> position.earmark().equals(wanted)).forEach(sorted::add);
        all.stream()
                .filter(position ->
                        !position.earmark().equals(wanted) && position.earmark().equals(PositionKey.NONE))
                .forEach(sorted::add);
        all.stream().filter(position -> !sorted.contains(position)).forEach(sorted::add);
        return sorted;
    }

    private String wantedEarmark(Ways.Way way, String item) {
        if (way.order() == null) {
            return PositionKey.NONE;
        }
        return view.order(way.order())
                .flatMap(order -> order.lines().stream()
                        .filter(line -> line.item().equals(item))
                        .findFirst())
                .map(GoodsOrder.Line::earmark)
                .orElse(PositionKey.NONE);
    }

    /** Moving earmarked goods inside a depot binds them to nothing else; issuing them for another purpose does. */
    private boolean isBoundElsewhere(PositionKey position, Ways.Way way) {
        return way.issues()
                && !position.earmark().equals(PositionKey.NONE)
                && !position.earmark().equals(wantedEarmark(way, position.item()));
    }

    private void checkOrder(BusinessStep step, Ways.Way way, Goods.Counted goods, Set<Violation> violations) {
        if (!step.issues()) {
            return;
        }
        GoodsOrder order = way.order() == null ? null : view.order(way.order()).orElse(null);
        if (order == null) {
            violations.add(Violation.NO_ORDER);
        } else if (step == BusinessStep.PICKING
                && view.picked(order.code(), goods.item()) + goods.quantity() > order.quantityOf(goods.item())) {
            violations.add(Violation.OVER_ORDER);
        }
    }

    private Decision whole(
            Question question, Ways.Way way, Map<LedgerView.Held, Long> content, String emptyCode, String name) {
        if (content.isEmpty()) {
            return new Decision.Hold(emptyCode, name);
        }
        boolean here = content.keySet().stream()
                .anyMatch(held -> way.places().contains(held.goods().place()));
        Map<String, List<MovementLine>> byOrder = new LinkedHashMap<>();
        content.forEach((held, quantity) -> {
            boolean moves = here
                    ? way.places().contains(held.goods().place())
                    : !held.goods().place().equals(way.to());
            if (moves) {
                byOrder.computeIfAbsent(held.order() == null ? "" : held.order(), o -> new ArrayList<>())
                        .add(new MovementLine(held.goods(), way.to(), quantity, held.handlingUnit()));
            }
        });
        if (byOrder.isEmpty()) {
            return new Decision.Hold("already-there", name);
        }
        Set<Violation> violations = new LinkedHashSet<>();
        if (!here) {
            violations.add(Violation.WRONG_PLACE);
        }
        List<Movement> movements = new ArrayList<>();
        byOrder.forEach((order, lines) -> {
            String orderCode = order.isEmpty() ? way.order() : order;
            Set<Violation> own = new LinkedHashSet<>(violations);
            if (way.issues() && (orderCode == null || view.order(orderCode).isEmpty())) {
                own.add(Violation.NO_ORDER);
            }
            movements.add(movement(question, orderCode, way.trip(), lines, true, own));
        });
        return new Decision.Book(movements);
    }

    private Movement movement(
            Question question,
            @Nullable String order,
            @Nullable String trip,
            List<MovementLine> lines,
            boolean resolved,
            Set<Violation> violations) {
        return new Movement(
                question.event().step().word(),
                cause(question),
                question.occurredAt(),
                order,
                trip,
                lines,
                resolved,
                List.copyOf(violations),
                null,
                null);
    }

    private static Cause cause(Question question) {
        return new Cause.Scan(
                question.key().device(), question.key().epoch(), question.key().seq());
    }

    /** The position of goods about which the ledger knows no more than the scan says. */
    private PositionKey fresh(String place, Goods.Counted goods) {
        return new PositionKey(
                place,
                goods.item(),
                goods.lot() == null ? PositionKey.NONE : goods.lot(),
                node,
                Fund.DONATED,
                PositionKey.NONE);
    }
}
