package org.supplyline.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.HoldPlaces;
import org.supplyline.inventory.Stock;
import org.supplyline.inventory.StockPosition;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * What may still be promised: usable goods in the depots' bins less what open orders have yet to pick and what is
 * reserved. Goods on a stage or a dock are on their way already.
 */
@Component
public class FreeStock {

    private final Places places;
    private final Stock stock;
    private final MovedStore moved;
    private final Orders orders;
    private final HeldPromises reserved;
    private final HoldPlaces holds;
    private final NodeIdentity node;
    private final Clock clock;

    FreeStock(
            Places places,
            Stock stock,
            MovedStore moved,
            Orders orders,
            HeldPromises reserved,
            HoldPlaces holds,
            NodeIdentity node,
            Clock clock) {
        this.places = places;
        this.stock = stock;
        this.moved = moved;
        this.orders = orders;
        this.reserved = reserved;
        this.holds = holds;
        this.node = node;
        this.clock = clock;
    }

    /**
     * What is free of one kind of goods.
     *
     * @param earmark what they may be issued for, see {@link org.supplyline.inventory.PositionKey#purpose}
     */
    public record GoodsKey(String item, String earmark) implements Comparable<GoodsKey> {

        private static final Comparator<GoodsKey> ORDER =
                Comparator.comparing(GoodsKey::item).thenComparing(GoodsKey::earmark);

        @Override
        public int compareTo(GoodsKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** Base units by depot and goods; below zero where more was promised than is there. */
    public Map<String, Map<GoodsKey, Long>> byDepot() {
        Map<String, Map<GoodsKey, Long>> free = inBins();
        promised().forEach((depot, goods) -> {
            Map<GoodsKey, Long> there = free.computeIfAbsent(depot, d -> new TreeMap<>());
            goods.forEach((key, quantity) -> there.merge(key, -quantity, Long::sum));
        });
        return free;
    }

    /** What orders have yet to pick and what is reserved, in base units by depot and goods. */
    Map<String, Map<GoodsKey, Long>> promised() {
        Map<String, Map<GoodsKey, Long>> promised = new TreeMap<>();
        promises()
                .forEach(promise -> promise.goods()
                        .forEach((goods, quantity) -> promised.computeIfAbsent(promise.depot(), d -> new TreeMap<>())
                                .merge(goods, quantity, Long::sum)));
        return promised;
    }

    /** What promises lack, by order code or name of the reservation; goods that are there go to the oldest first. */
    public Map<String, Map<GoodsKey, Long>> uncovered() {
        return Coverage.missing(inBins(), promises());
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>(orders.promises());
        promises.addAll(reserved.held());
        return promises;
    }

    private Map<String, Map<GoodsKey, Long>> inBins() {
        Map<String, Map<GoodsKey, Long>> free = new TreeMap<>();
        places.all(PlaceKind.DEPOT).forEach(depot -> free.put(depot.code(), new TreeMap<>()));
        usable().forEach((depot, positions) -> positions.forEach(position -> free.computeIfAbsent(
                        depot, d -> new TreeMap<>())
                .merge(new GoodsKey(position.key().item(), position.key().purpose()), position.quantity(), Long::sum)));
        return free;
    }

    /**
     * What is in the bins of each depot and may still be used today, what expires first in front. Of cartons that nobody
     * has looked into it is not known whether they are of use to anybody.
     */
    Map<String, List<StockPosition>> usable() {
        Instant now = clock.instant();
        Map<MovedStore.LotKey, Expiry> expiries = moved.expiries();
        Map<String, String> depots = storage();
        Map<String, List<StockPosition>> usable = new TreeMap<>();
        for (StockPosition position : stock.snapshot().positions()) {
            String depot = depots.get(position.key().place());
            if (depot != null
                    && position.quantity() > 0
                    && !position.key().item().equals(Catalog.UNSORTED)
                    && expiry(position, expiries).isUsable(now, node.zone())) {
                usable.computeIfAbsent(depot, d -> new ArrayList<>()).add(position);
            }
        }
        usable.values()
                .forEach(positions ->
                        positions.sort(Comparator.comparing((StockPosition position) -> expiry(position, expiries))
                                .thenComparing(StockPosition::key)));
        return usable;
    }

    private static Expiry expiry(StockPosition position, Map<MovedStore.LotKey, Expiry> expiries) {
        return expiries.getOrDefault(
                new MovedStore.LotKey(position.key().item(), position.key().lot()), Expiry.NEVER);
    }

    /** The depots themselves, their areas and bins, each with its depot; not where goods on hold lie. */
    private Map<String, String> storage() {
        Map<String, String> depots = new HashMap<>();
        for (Place place : places.all()) {
            if (place.kind() == PlaceKind.DEPOT) {
                depots.put(place.code(), place.code());
            } else if (place.parent() != null && (place.kind() == PlaceKind.AREA || place.kind() == PlaceKind.BIN)) {
                depots.put(place.code(), place.parent());
            }
        }
        depots.keySet().removeAll(holds.codes());
        return depots;
    }
}
