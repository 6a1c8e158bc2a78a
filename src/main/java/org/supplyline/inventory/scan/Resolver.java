package org.supplyline.inventory.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
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
    private final IssueRules rules;
    private final Unaccepted.Gate gate;

    Resolver(String node, Ways ways, LedgerView view, IssueRules rules, Unaccepted.Gate gate) {
        this.node = node;
        this.ways = ways;
        this.view = view;
        this.rules = rules;
        this.gate = gate;
    }

    /**
     * An event ready to be decided.
     *
     * @param cause the scan, or the request of a person who says what happened
     * @param occurredAt when it happened by the claim of the device or the person
     * @param reason why it is told by a person, or null
     */
    record Question(
            Cause cause,
            Instant occurredAt,
            ScanEvent event,
            Reading reading,
            @Nullable String reason) {

        /** The scanner or the person at work. */
        String worker() {
            return cause.who();
        }

        /** The key of a scan; empty for what a person entered. */
        Optional<ScanKey> key() {
            return cause instanceof Cause.Scan scan
                    ? Optional.of(new ScanKey(scan.device(), scan.epoch(), scan.seq()))
                    : Optional.empty();
        }

        /** The key of the scan that this one takes back. */
        Optional<ScanKey> undone() {
            Long epoch = event.undoesEpoch();
            Long seq = event.undoes();
            return epoch == null || seq == null
                    ? Optional.empty()
                    : key().map(key -> new ScanKey(key.device(), epoch, seq));
        }

        /** A movement that this event caused. */
        Movement movement(
                String step, Ways.Way way, List<MovementLine> lines, boolean resolved, Set<Violation> violations) {
            return new Movement(
                    step,
                    cause(),
                    occurredAt,
                    way.order(),
                    way.trip(),
                    null,
                    lines,
                    resolved,
                    List.copyOf(violations),
                    null,
                    reason);
        }
    }

    LedgerView view() {
        return view;
    }

    Decision decide(Question question) {
        Optional<ScanKey> undone = question.undone();
        if (undone.isPresent()) {
            return undo(question, undone.get());
        }
        if (question.event().step() == BusinessStep.STOCK_TAKING && question.cause() instanceof Cause.Scan scan) {
            return new Counting(question, scan, ways, view).decide();
        }
        if (question.reading().goods() instanceof Goods.Unclear unclear) {
            return new Decision.Hold(unclear.code(), unclear.detail());
        }
        Ways.Found found = ways.find(question, view);
        return found.match(
                way -> move(question, new TransferWay(node, view).of(question, way)),
                unknown -> new Decision.Hold(unknown.code(), unknown.detail()));
    }

    private Decision undo(Question question, ScanKey target) {
        BookedScan scan = view.booked(target).orElse(null);
        if (scan == null) {
            return new Decision.Await(target.epoch(), target.seq());
        }
        if (scan.undone()) {
            return new Decision.Hold("already-undone", target.epoch() + "/" + target.seq());
        }
        if (question.event().step() == BusinessStep.STOCK_TAKING && question.cause() instanceof Cause.Scan by) {
            return Counting.undo(question, by, target);
        }
        if (scan.records().isEmpty()) {
            return new Decision.Hold("cannot-be-undone", target.epoch() + "/" + target.seq());
        }
        List<Movement> back = new ArrayList<>();
        for (BookedScan.Part part : scan.records()) {
            List<MovementLine> reversed =
                    part.lines().stream().map(MovementLine::reversed).toList();
            back.add(new Movement(
                    Movement.stepBack(part.step()),
                    question.cause(),
                    question.occurredAt(),
                    part.order(),
                    part.trip(),
                    null,
                    reversed,
                    false,
                    List.of(),
                    part.id(),
                    "undo"));
        }
        return new Decision.Book(back);
    }

    private Decision move(Question question, Ways.Way way) {
        BusinessStep step = question.event().step();
        Goods goods = question.reading().goods();
        if (step == BusinessStep.PACKING) {
            return new Packing(node, view, rules, question, way).pack();
        }
        if (step == BusinessStep.UNPACKING) {
            return new Packing(node, view, rules, question, way).unpack();
        }
        if (goods instanceof Goods.Counted counted) {
            return counted(question, way, counted);
        }
        if (goods instanceof Goods.Unit unit) {
            return units(question, way, List.of(unit.handlingUnit()));
        }
        if (goods instanceof Goods.Units several) {
            return units(question, way, several.handlingUnits());
        }
        if (goods instanceof Goods.OfOrder order) {
            return whole(question, way, view.moved().ofOrder(order.order()), "nothing-picked", order.order());
        }
        Goods.OfTrip trip = (Goods.OfTrip) goods;
        return whole(question, way, view.moved().ofTrip(trip.trip()), "nothing-loaded", trip.trip());
    }

    private Decision counted(Question question, Ways.Way way, Goods.Counted goods) {
        Unaccepted.Verdict door = gate.judge(question, way, goods, view);
        Taking taking = new Taking(question, view, rules, door.way(), goods, node);
        return new Decision.Book(taking.movements(question, door.broken()), taking.changes());
    }

    /** Units move with all that is in them; one that stood in another and moves alone has left it. */
    private Decision units(Question question, Ways.Way way, List<String> units) {
        Map<LedgerView.Held, Long> content = view.inUnits(units);
        if (content.isEmpty() && way.fromOutside()) {
            return unsorted(question, way, units);
        }
        OtherOrder other = new OtherOrder(question, view, way, content);
        Decision decision = whole(question, way, other.content(), "unknown-unit", String.join(", ", units));
        if (!(decision instanceof Decision.Book loaded)) {
            return decision;
        }
        Decision.Book book = other.before(loaded);
        List<UnitChange> left = units.stream()
                .filter(unit -> view.units()
                        .parent(unit)
                        .filter(parent -> !units.contains(parent))
                        .isPresent())
                .<UnitChange>map(UnitChange.Detach::new)
                .toList();
        return new Decision.Book(book.movements(), left);
    }

    /** Cartons that come in before anybody knows what is in them: each is one unsorted piece until it is classified. */
    private Decision unsorted(Question question, Ways.Way way, List<String> units) {
        PositionKey goods =
                new PositionKey(way.from(), Catalog.UNSORTED, PositionKey.NONE, node, Fund.DONATED, PositionKey.NONE);
        List<MovementLine> lines = units.stream()
                .map(unit -> new MovementLine(goods, way.to(), 1, unit))
                .toList();
        return new Decision.Book(
                List.of(question.movement(question.event().step().word(), way, lines, false, Set.of())));
    }

    /** Goods on their way stay with the order that they were picked for, whatever order the scan names; empty for none. */
    private static String orderOf(Question question, Ways.Way way, LedgerView.Held held) {
        boolean picks = question.event().step() == BusinessStep.PICKING;
        String order = picks || held.order() == null ? way.order() : held.order();
        return order == null ? "" : order;
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
                byOrder.computeIfAbsent(orderOf(question, way, held), o -> new ArrayList<>())
                        .add(new MovementLine(held.goods(), way.to(), quantity, held.handlingUnit()));
            }
        });
        if (byOrder.isEmpty()) {
            return new Decision.Hold("already-there", name);
        }
        List<Movement> movements = new ArrayList<>();
        byOrder.forEach((order, lines) -> {
            Ways.Way own = way.forOrder(order.isEmpty() ? null : order);
            Set<Violation> violations = new LinkedHashSet<>();
            if (!here) {
                violations.add(Violation.WRONG_PLACE);
            }
            violations.addAll(rules.brokenBy(question, own, lines));
            movements.add(question.movement(question.event().step().word(), own, lines, true, violations));
        });
        return new Decision.Book(movements);
    }
}
