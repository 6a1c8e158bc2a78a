package org.supplyline.inventory.scan;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which order goods are packed at the stage by a scan that names none: for the one that they were picked for. It is
 * unclear where goods of several orders, or of none, stand there side by side.
 *
 * @param order the order, or null for none
 * @param isUnclear whether there is an order, but nobody can tell which
 */
record PackedFor(@Nullable String order, boolean isUnclear) {

    private static final PackedFor NOBODY = new PackedFor(null, false);
    private static final PackedFor UNCLEAR = new PackedFor(null, true);

    static PackedFor find(LedgerView view, String stage, Goods.Counted goods) {
        Map<String, Long> picked = view.moved().looseByOrder(stage, goods);
        if (picked.isEmpty()) {
            return NOBODY;
        }
        Set<String> inside = goods.container().stream()
                .flatMap(unit -> view.inUnits(Set.of(unit)).keySet().stream())
                .flatMap(held -> Stream.ofNullable(held.order()))
                .collect(Collectors.toSet());
        if (inside.size() > 1) {
            return UNCLEAR;
        }
        String order = (inside.isEmpty() ? picked.keySet() : inside).iterator().next();
        boolean enough = picked.getOrDefault(order, 0L) >= goods.quantity();
        long all = picked.values().stream().mapToLong(Long::longValue).sum();
        boolean alone = picked.size() == 1 && view.loose(stage, goods) <= all;
        return enough && (alone || !inside.isEmpty()) ? new PackedFor(order, false) : UNCLEAR;
    }
}
