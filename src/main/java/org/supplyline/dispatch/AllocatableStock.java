package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Expiry;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.inventory.StockPosition;

/** The 可分配库存表 that a command post asks for each morning: what may be given away, lot by lot. */
@Component
class AllocatableStock {

    private final FreeStock stock;
    private final MovedStore moved;

    AllocatableStock(FreeStock stock, MovedStore moved) {
        this.stock = stock;
        this.moved = moved;
    }

    /**
     * A lot in a depot.
     *
     * @param depot place code
     * @param expiry until when they are usable, or null where that is not known
     * @param purpose what it may be issued for, see {@link org.supplyline.inventory.PositionKey#purpose}
     * @param usable base units in the depot's bins that may be used today
     * @param free those of them that no order and no reservation has; promises take what expires first
     */
    record Row(
            String depot, String item, String lot, @Nullable Expiry expiry, String purpose, long usable, long free) {}

    private record Lot(GoodsKey goods, String lot) {}

    /** All lots by depot, what expires first in front. */
    List<Row> rows() {
        Map<String, Map<GoodsKey, Long>> promised = stock.promised();
        Map<MovedStore.LotKey, Expiry> expiries = moved.expiries();
        List<Row> rows = new ArrayList<>();
        stock.usable().forEach((depot, positions) -> {
            Map<GoodsKey, Long> left = promised.getOrDefault(depot, new HashMap<>());
            lots(positions).forEach((lot, usable) -> {
                GoodsKey goods = lot.goods();
                long taken = Math.min(usable, left.getOrDefault(goods, 0L));
                left.merge(goods, -taken, Long::sum);
                Expiry expiry = expiries.get(new MovedStore.LotKey(goods.item(), lot.lot()));
                rows.add(new Row(depot, goods.item(), lot.lot(), expiry, goods.earmark(), usable, usable - taken));
            });
        });
        return rows;
    }

    private static Map<Lot, Long> lots(List<StockPosition> positions) {
        Map<Lot, Long> lots = new LinkedHashMap<>();
        positions.forEach(position -> lots.merge(
                new Lot(
                        new GoodsKey(position.key().item(), position.key().purpose()),
                        position.key().lot()),
                position.quantity(),
                Long::sum));
        return lots;
    }
}
