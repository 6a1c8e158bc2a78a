package org.supplyline.inventory.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.PositionKey;

/**
 * Goods that are received in a depot without an acceptance come from the way there, not from a donor, if transfers to the
 * depot still miss all that the scan brings.
 */
final class TransferWay {

    private final String transit;
    private final LedgerView view;

    TransferWay(String node, LedgerView view) {
        this.transit = "in-transit:" + node;
        this.view = view;
    }

    /** Whether the event may bring goods of a transfer: it names neither a giver nor an acceptance. */
    static boolean mayArrive(Resolver.Question question) {
        return question.event().step() == BusinessStep.RECEIVING
                && question.event().from() == null
                && question.event().order() == null
                && question.reading().order() == null
                && question.reading().trip() == null;
    }

    /** Whether a way of an event is the way of a transfer. */
    static boolean isTaken(Resolver.Question question, Ways.Way way) {
        return mayArrive(question) && !way.fromOutside();
    }

    /** The way from the transfers, or the same way where these do not miss so much. */
    Ways.Way of(Resolver.Question question, Ways.Way way) {
        return mayArrive(question) && isMissed(question.reading().goods(), way.to())
                ? new Ways.Way(transit, List.of(transit), List.of(), way.to(), null, null, false)
                : way;
    }

    private boolean isMissed(Goods goods, String to) {
        if (goods instanceof Goods.Counted counted) {
            return view.available(List.of(transit), counted.item()).stream()
                            .filter(position -> counted.isAt(position, transit))
                            .mapToLong(position -> Math.min(
                                    view.onHand(position), view.transfers().missing(to, position)))
                            .sum()
                    >= counted.quantity();
        }
        if (goods instanceof Goods.Unit unit) {
            return areMissed(List.of(unit.handlingUnit()), to);
        }
        return goods instanceof Goods.Units several && areMissed(several.handlingUnits(), to);
    }

    /** Units come with all that is in them. */
    private boolean areMissed(List<String> units, String to) {
        Map<PositionKey, Long> content = new HashMap<>();
        Map<LedgerView.Held, Long> held = view.inUnits(units);
        held.forEach((goods, quantity) -> content.merge(goods.goods(), quantity, Long::sum));
        return !content.isEmpty()
                && held.keySet().stream().allMatch(goods -> goods.order() == null)
                && content.entrySet().stream()
                        .allMatch(goods -> goods.getValue() <= view.transfers().missing(to, goods.getKey()));
    }
}
