package org.supplyline.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * First expired, first out: trips draw the lots of a depot in the order in which they leave it, the lot that expires first before the others.
 * With routes and quantities fixed no other choice leaves less behind that expires by any given day. Goods of no known lot are drawn last.
 */
public final class FirstExpired {
    private static final Comparator<StockLot> ORDER = Comparator.comparing(
                    (StockLot lot) -> lot.expiry() == null ? LocalDate.MAX : lot.expiry())
            .thenComparing(StockLot::lot);

    private static final Comparator<Trip> DEPARTURE = Comparator.comparingInt(Trip::departureMinute)
            .thenComparing(trip -> trip.vehicle().value())
            .thenComparingInt(Trip::number);

    private final Map<Pile, List<StockLot>> lots = new LinkedHashMap<>();
    private final Map<StockLot, Long> left = new HashMap<>();
    private final List<LotPick> picks = new ArrayList<>();

    /** Goods of one kind in one depot. */
    private record Pile(PlaceId depot, ItemCode item) {}

    private FirstExpired(List<StockLot> stock) {
        for (StockLot lot : stock.stream().sorted(ORDER).toList()) {
            lots.computeIfAbsent(new Pile(lot.depot(), lot.item()), pile -> new ArrayList<>())
                    .add(lot);
            left.put(lot, lot.quantity());
        }
    }

    /**
     * What each stop gets of which lot.
     *
     * @param trips that are not yet loaded
     * @param loaded what trips have drawn that are; listed first, as it is
     */
    public static List<LotPick> picks(List<StockLot> stock, List<Trip> trips, List<LotPick> loaded) {
        FirstExpired picking = new FirstExpired(stock);
        loaded.forEach(picking::keep);
        trips.stream().sorted(DEPARTURE).forEach(picking::load);
        return List.copyOf(picking.picks);
    }

    private void keep(LotPick pick) {
        picks.add(pick);
        for (StockLot lot : lots.getOrDefault(new Pile(pick.depot(), pick.item()), List.of())) {
            if (lot.lot().equals(pick.lot())) {
                left.computeIfPresent(lot, (same, quantity) -> Math.max(0, quantity - pick.quantity()));
            }
        }
    }

    private void load(Trip trip) {
        for (Stop stop : trip.stops()) {
            for (ItemQuantity load : stop.loads()) {
                draw(trip, stop.site(), load);
            }
        }
    }

    private void draw(Trip trip, PlaceId site, ItemQuantity load) {
        long wanted = load.quantity();
        for (StockLot lot : lots.getOrDefault(new Pile(trip.depot(), load.item()), List.of())) {
            long taken = Math.min(wanted, left.getOrDefault(lot, 0L));
            if (taken > 0) {
                picks.add(new LotPick(
                        trip.vehicle(),
                        trip.number(),
                        trip.depot(),
                        site,
                        load.item(),
                        lot.lot(),
                        lot.expiry(),
                        taken));
                left.put(lot, left.getOrDefault(lot, 0L) - taken);
                wanted -= taken;
            }
        }
    }
}
