package org.supplyline.routing.engine;

import java.util.List;
import org.supplyline.routing.ScoreLine;

/**
 * What a search found.
 *
 * @param slots all slots, scheduled
 * @param feasible no hard rule is broken
 */
record Routing(List<TripSlot> slots, List<ScoreLine> score, boolean feasible) {
    Routing {
        slots = List.copyOf(slots);
        score = List.copyOf(score);
    }

    List<Visit> lotsThatStay() {
        return slots.stream()
                .filter(TripSlot::stays)
                .flatMap(slot -> slot.lots().stream())
                .toList();
    }
}
