package org.supplyline.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.supplyline.dispatch.FreeStock.GoodsKey;

/**
 * Goods that were promised to somebody and still lie in the bins.
 *
 * @param subject code of the order, or what names the reservation
 * @param depot place code of the depot that promised them
 * @param madeAt when; of two promises the older one is kept first
 * @param goods base units, each above 0
 */
public record Promise(String subject, String depot, Instant madeAt, Map<GoodsKey, Long> goods) {

    static final Comparator<Promise> OLDEST_FIRST =
            Comparator.comparing(Promise::madeAt).thenComparing(Promise::subject);

    public Promise {
        goods = Map.copyOf(goods);
    }
}
