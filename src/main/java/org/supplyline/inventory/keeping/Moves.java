package org.supplyline.inventory.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.HoldAreaOf;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.NamedGoods;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goods that people move by hand: inside a depot, and back from a site or recipient. What was moved is booked, also when the
 * ledger did not know that so much was there.
 */
@Component
class Moves {

    private static final String RETURNED = "returned";

    /** Step of goods that were looked at and come off hold. */
    private static final String INSPECTING = "inspecting";

    private final Ledger ledger;
    private final Places places;
    private final PlaceStockStore stock;
    private final Disposals disposals;
    private final HoldPlaces holds;
    private final HoldAreaOf areas;
    private final NamedGoods named;

    Moves(
            Ledger ledger,
            Places places,
            PlaceStockStore stock,
            Disposals disposals,
            HoldPlaces holds,
            HoldAreaOf areas,
            NamedGoods named) {
        this.ledger = ledger;
        this.places = places;
        this.stock = stock;
        this.disposals = disposals;
        this.holds = holds;
        this.areas = areas;
        this.named = named;
    }

    /** In what state goods come back. */
    enum Condition {
        USABLE,
        /** Somebody must look at them first (待处理). */
        HOLD,
        /** Their disposal is proposed at once. */
        DISPOSE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Condition> of(String word) {
            return List.of(values()).stream()
                    .filter(condition -> condition.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * Where goods that come back are put: those that somebody must look at lie apart from all others, so that nobody is
     * offered them. Asked before the ledger transaction.
     */
    String placeFor(Condition condition, String wanted) {
        return condition == Condition.HOLD && isStorage(wanted) ? areas.depot(places.depotOf(wanted)) : wanted;
    }

    boolean isHold(String place) {
        return holds.codes().contains(place);
    }

    /**
     * What somebody moved.
     *
     * @param lines of one place, at least one
     * @param reason may be blank where none is asked for
     * @param happened whether the person says that it was so, though the books do not have that much there
     */
    record Wish(List<GoodsLine> lines, String to, String reason, boolean happened) {}

    /** The refusal of what the books do not have there, unless the person says that it happened. */
    Optional<Result> against(Wish wish) {
        String missing = wish.lines().stream()
                .filter(line -> stock.quantity(line.goods()) < line.quantity())
                .map(line -> "%s: %d < %d".formatted(line.name(), stock.quantity(line.goods()), line.quantity()))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() || wish.happened()
                ? Optional.empty()
                : Optional.of(Result.refused(Refusal.AGAINST_BOOKS, missing));
    }

    /** Moves goods between two places of one depot; off hold only for a reason, which says what was found. */
    Result move(JournalWriter writer, Cause.Request cause, Wish wish) {
        List<GoodsLine> lines = wish.lines();
        String to = wish.to();
        String reason = wish.reason();
        if (!isWhole(lines) || !isStorage(to)) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        String from = lines.get(0).goods().place();
        if (from.equals(to) || !places.depotOf(from).equals(places.depotOf(to))) {
            return Result.refused(Refusal.WRONG_DEPOT);
        }
        boolean offHold = isHold(from) && !isHold(to);
        if (offHold && !Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        Optional<Result> against = against(wish);
        if (against.isPresent()) {
            return against.get();
        }
        Movement movement = movement(writer, cause, offHold ? INSPECTING : BusinessStep.STORING.word(), lines, to);
        return Result.done(ledger.post(writer, reason.isBlank() ? movement : movement.because(reason.strip()))
                .first());
    }

    /** Takes goods back from a site or recipient. */
    Result comeBack(JournalWriter writer, Cause.Request cause, Wish wish, Condition condition) {
        List<GoodsLine> lines = wish.lines();
        String to = wish.to();
        String reason = wish.reason();
        if (condition == Condition.HOLD && !isHold(to)) {
            return Result.refused(Refusal.WRONG_DEPOT);
        }
        if (!isWhole(lines) || !isStorage(to)) {
            return Result.refused(Refusal.LINES_WRONG);
        }
        if (!Reasons.isGood(reason)) {
            return Result.refused(Refusal.REASON_MISSING);
        }
        String from = lines.get(0).goods().place();
        if (kind(from).filter(PlaceKind::isReceiver).isEmpty()) {
            return Result.refused(Refusal.UNKNOWN);
        }
        Optional<Result> against = against(wish);
        if (against.isPresent()) {
            return against.get();
        }
        JournalId record = ledger.post(
                        writer,
                        movement(writer, cause, BusinessStep.RECEIVING.word(), lines, to)
                                .because(RETURNED))
                .first();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("what", "return");
        body.set("cause", cause.toJson());
        body.put("movement", record.toString())
                .put("condition", condition.word())
                .put("reason", reason.strip());
        writer.append(JournalKind.RESOLUTION, body);
        if (condition == Condition.DISPOSE) {
            lines.forEach(line -> disposals.propose(
                    writer,
                    cause,
                    new Disposals.Wish(
                            line.goods().at(to),
                            line.quantity(),
                            Disposals.DESTROYED,
                            reason.strip(),
                            null,
                            null,
                            null)));
        }
        return Result.done(record);
    }

    /** The movement of all lines to one place; what the ledger did not know to be there is against a rule. */
    Movement movement(JournalWriter writer, Cause.Request cause, String step, List<GoodsLine> lines, String to) {
        boolean known = lines.stream().allMatch(line -> stock.quantity(line.goods()) >= line.quantity());
        List<MovementLine> moved = lines.stream()
                .flatMap(line -> named.lines(writer, cause, line.goods(), line.quantity(), to).stream())
                .toList();
        Movement movement = Movement.requested(step, cause, writer.recordedAt(), moved);
        return known ? movement : movement.against(List.of(Violation.BELOW_ZERO));
    }

    /** Whether there are lines, each more than nothing, of one place and each position once. */
    static boolean isWhole(List<GoodsLine> lines) {
        List<PositionKey> goods = lines.stream().map(GoodsLine::goods).toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> line.quantity() > 0)
                && goods.stream().distinct().count() == goods.size();
    }

    boolean isStorage(String place) {
        return kind(place).filter(PlaceKind::isStorage).isPresent();
    }

    private Optional<PlaceKind> kind(String place) {
        return places.find(place).map(Place::kind);
    }
}
