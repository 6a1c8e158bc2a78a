package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.Violation;

/**
 * Cartons that are loaded for a named order though they were packed for another: the named one is where they go, so they
 * are taken out for the one and packed for the other where they stand. What has left the depot stays with its order.
 */
final class OtherOrder {

    private final Resolver.Question question;
    private final LedgerView view;
    private final Ways.Way way;
    private final Map<LedgerView.Held, Long> content = MovedView.positive(null);
    private final Map<String, List<MovementLine>> packed = new TreeMap<>();
    private boolean isMissed;

    /** @param all what is in the units */
    OtherOrder(Resolver.Question question, LedgerView view, Ways.Way way, Map<LedgerView.Held, Long> all) {
        this.question = question;
        this.view = view;
        this.way = way;
        String named = loadedFor();
        all.forEach((held, quantity) -> {
            String before = held.order();
            LedgerView.Held now = held;
            if (named != null
                    && before != null
                    && !before.equals(named)
                    && !MovedView.isOut(held.goods().place())) {
                dedicate(held, before, quantity);
                now = new LedgerView.Held(held.goods(), held.handlingUnit(), named);
            }
            content.merge(now, quantity, Long::sum);
        });
    }

    /** The order that they are loaded for, if it is one that is known. */
    private @Nullable String loadedFor() {
        String order = way.order();
        boolean loads = question.event().step() == BusinessStep.LOADING;
        return loads && order != null && view.order(order).isPresent() ? order : null;
    }

    private void dedicate(LedgerView.Held held, String before, long quantity) {
        packed.computeIfAbsent(before, order -> new ArrayList<>())
                .add(new MovementLine(held.goods(), held.goods().place(), quantity, held.handlingUnit()));
        isMissed |= view.order(before)
                .filter(order -> order.quantityOf(held.goods().item()) > 0)
                .isPresent();
    }

    /** The content, by the orders that it is loaded for. */
    Map<LedgerView.Held, Long> content() {
        return content;
    }

    /** What is booked, behind the change of the order. */
    Decision.Book before(Decision.Book loaded) {
        if (packed.isEmpty()) {
            return loaded;
        }
        List<Movement> all = new ArrayList<>();
        packed.forEach((order, lines) -> {
            all.add(movement(Movement.UNPACKING, order, lines));
            all.add(movement(Movement.PACKING, Objects.requireNonNull(way.order()), lines));
        });
        loaded.movements().forEach(movement -> all.add(isMissed ? missed(movement) : movement));
        return new Decision.Book(all, loaded.changes());
    }

    private Movement movement(String step, String order, List<MovementLine> lines) {
        return question.movement(step, way.forOrder(order), lines, true, Set.of())
                .onTrip(null);
    }

    /** The other order lacks goods that it asks for. */
    private static Movement missed(Movement loaded) {
        Set<Violation> broken = new LinkedHashSet<>(loaded.violations());
        broken.add(Violation.OTHER_ORDER);
        return loaded.against(List.copyOf(broken));
    }
}
