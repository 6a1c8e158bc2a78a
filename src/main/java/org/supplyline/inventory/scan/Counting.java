package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.CountScans;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.Cause;

/** Decides an event of counting: it names a place, and the goods or cartons that were seen there, or that all was seen. */
final class Counting {

    private final Resolver.Question question;
    private final Cause.Scan cause;
    private final Ways ways;
    private final LedgerView view;

    /** @param cause that of the question */
    Counting(Resolver.Question question, Cause.Scan cause, Ways ways, LedgerView view) {
        this.question = question;
        this.cause = cause;
        this.ways = ways;
        this.view = view;
    }

    static Decision undo(Resolver.Question question, Cause.Scan by, ScanKey target) {
        Cause.Scan undone = new Cause.Scan(target.device(), target.epoch(), target.seq());
        return new Decision.Count(new CountScans.Undone(by, question.occurredAt(), undone));
    }

    Decision decide() {
        Optional<String> place = ways.counted(question);
        if (place.isEmpty()) {
            return new Decision.Hold(
                    "unknown-place", Objects.requireNonNullElse(question.event().to(), "to"));
        }
        if (question.reading().done()) {
            return new Decision.Count(new CountScans.Done(cause, question.occurredAt(), place.get()));
        }
        Goods goods = question.reading().goods();
        if (goods instanceof Goods.Counted counted) {
            return seen(place.get(), List.of(line(counted)));
        }
        if (goods instanceof Goods.Unit unit) {
            return cartons(place.get(), List.of(unit.handlingUnit()));
        }
        if (goods instanceof Goods.Units several) {
            return cartons(place.get(), several.handlingUnits());
        }
        return goods instanceof Goods.Unclear unclear
                ? new Decision.Hold(unclear.code(), unclear.detail())
                : new Decision.Hold("no-goods", "");
    }

    /** Of a carton that nobody knows, nobody can tell what is in it. */
    private Decision cartons(String place, List<String> numbers) {
        List<CountScans.Line> lines = new ArrayList<>();
        for (String number : numbers) {
            if (view.inUnits(List.of(number)).isEmpty()) {
                return new Decision.Hold("unknown-unit", number);
            }
            lines.add(new CountScans.Line(null, null, null, number));
        }
        return seen(place, lines);
    }

    private Decision seen(String place, List<CountScans.Line> lines) {
        return new Decision.Count(new CountScans.Seen(cause, question.occurredAt(), place, lines));
    }

    private static CountScans.Line line(Goods.Counted counted) {
        @Nullable String lot = counted.lot();
        return new CountScans.Line(
                counted.item(), lot == null ? PositionKey.NONE : lot, counted.quantity(), counted.handlingUnit());
    }
}
