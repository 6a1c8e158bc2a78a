package org.supplyline.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supplyline.dispatch.FreeStock.GoodsKey;

/**
 * Which promises the stock does not cover. Physics is not refused, so stock can fall below what was promised; then the
 * oldest promises are kept and the newest are the ones that lack goods.
 */
final class Coverage {

    private Coverage() {}

    /**
     * @param there what may be used, by depot and goods
     * @return by subject what is missing; who lacks nothing is not in it
     */
    static Map<String, Map<GoodsKey, Long>> missing(
            Map<String, Map<GoodsKey, Long>> there, Collection<Promise> promises) {
        Map<String, Map<GoodsKey, Long>> left = new HashMap<>();
        there.forEach((depot, goods) -> left.put(depot, new HashMap<>(goods)));
        Map<String, Map<GoodsKey, Long>> missing = new TreeMap<>();
        List<Promise> inTurn = promises.stream().sorted(Promise.OLDEST_FIRST).toList();
        for (Promise promise : inTurn) {
            Map<GoodsKey, Long> depot = left.computeIfAbsent(promise.depot(), code -> new HashMap<>());
            promise.goods().forEach((goods, wanted) -> {
                long taken = Math.min(wanted, Math.max(0, depot.getOrDefault(goods, 0L)));
                depot.merge(goods, -taken, Long::sum);
                if (taken < wanted) {
                    missing.computeIfAbsent(promise.subject(), subject -> new TreeMap<>())
                            .put(goods, wanted - taken);
                }
            });
        }
        return missing;
    }
}
