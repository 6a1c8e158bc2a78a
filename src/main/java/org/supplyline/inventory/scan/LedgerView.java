package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;

/**
 * What the ledger knows of the goods that a batch of events touches, kept up to date while the batch is decided, event
 * by event. It is loaded under the journal's lock, so nobody else changes it meanwhile.
 */
final class LedgerView {

    /** Content of a unit, of an order or of a trip: what lies where. */
    record Held(
            PositionKey goods,
            @Nullable String handlingUnit,
            @Nullable String order) {}

    private static final Comparator<Lot> SOONEST_EXPIRY_FIRST = Comparator.comparing(
                    (Lot lot) -> lot.expiry() == null ? Expiry.NEVER : lot.expiry())
            .thenComparing(Lot::key);

    private record Lot(PositionKey key, @Nullable Expiry expiry) {}

    /** By item, so that a pick looks at no other goods. */
    private final Map<String, Map<PositionKey, Long>> stock = new HashMap<>();

    private final UnitsView units = new UnitsView();
    private final MovedView moved = new MovedView();
    private final TransfersView transfers = new TransfersView();
    private final Map<String, Optional<Expiry>> expiries = new HashMap<>();
    private final Map<ScanKey, BookedScan> booked = new HashMap<>();
    private final Map<String, String> depots = new HashMap<>();
    private Map<String, GoodsOrder> orderBook = Map.of();
    private Map<String, String> vehicles = Map.of();

    void know(PositionKey key, long quantity) {
        of(key.item()).put(key, quantity);
    }

    UnitsView units() {
        return units;
    }

    MovedView moved() {
        return moved;
    }

    TransfersView transfers() {
        return transfers;
    }

    void knowLot(String item, String lot, @Nullable Expiry expiry) {
        expiries.put(lotName(item, lot), Optional.ofNullable(expiry));
    }

    void knowBooked(BookedScan scan) {
        booked.put(scan.key(), scan);
    }

    void knowDepot(String worker, String depot) {
        depots.put(worker, depot);
    }

    void knowOrders(Map<String, GoodsOrder> found) {
        orderBook = found;
    }

    void knowVehicles(Map<String, String> found) {
        vehicles = found;
    }

    boolean knowsLot(String item, String lot) {
        return expiries.containsKey(lotName(item, lot));
    }

    Optional<GoodsOrder> order(String code) {
        return Optional.ofNullable(orderBook.get(code));
    }

    Optional<String> vehicle(String trip) {
        return Optional.ofNullable(vehicles.get(trip));
    }

    Optional<BookedScan> booked(ScanKey key) {
        return Optional.ofNullable(booked.get(key));
    }

    /** The records of the scans that are known to be booked. */
    Set<JournalId> bookedRecords() {
        return booked.values().stream()
                .flatMap(scan -> scan.records().stream())
                .map(BookedScan.Part::id)
                .collect(Collectors.toSet());
    }

    /** The place code of the depot where the scanner or the person works. */
    Optional<String> depot(String worker) {
        return Optional.ofNullable(depots.get(worker));
    }

    long onHand(PositionKey key) {
        return of(key.item()).getOrDefault(key, 0L);
    }

    /** The last usable day of the lot, where the ledger knows one. */
    Optional<Expiry> expiry(String item, String lot) {
        return expiries.getOrDefault(lotName(item, lot), Optional.empty());
    }

    /** The item's positions at these places that hold something, first expired first out. */
    List<PositionKey> available(Collection<String> places, String item) {
        List<Lot> found = new ArrayList<>();
        of(item).forEach((key, quantity) -> {
            if (quantity > 0 && places.contains(key.place())) {
                found.add(new Lot(key, expiry(item, key.lot()).orElse(null)));
            }
        });
        return found.stream().sorted(SOONEST_EXPIRY_FIRST).map(Lot::key).toList();
    }

    /** What is in these units and in all that stands in them. */
    Map<Held, Long> inUnits(Collection<String> codes) {
        Map<Held, Long> all = new HashMap<>();
        codes.forEach(code -> units.content(code)
                .forEach((goods, byUnit) ->
                        byUnit.forEach((unit, quantity) -> moved.split(goods, unit, quantity, all))));
        return MovedView.positive(all);
    }

    /** All goods of that kind that stand loose at a place, whatever for. */
    long loose(String place, Goods.Counted goods) {
        long loose = 0;
        for (Map.Entry<PositionKey, Long> position : of(goods.item()).entrySet()) {
            if (goods.isAt(position.getKey(), place)) {
                long packed = units.at(position.getKey()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                loose += Math.max(0, position.getValue() - packed);
            }
        }
        return loose;
    }

    /** Takes what was just decided into account for the events behind it. */
    void apply(JournalId record, Movement movement) {
        transfers.apply(record, movement);
        for (MovementLine line : movement.lines()) {
            PositionKey from = line.goods();
            PositionKey to = from.at(line.to());
            of(from.item()).merge(from, -line.quantity(), Long::sum);
            of(from.item()).merge(to, line.quantity(), Long::sum);
            String unit = line.handlingUnit();
            if (unit != null) {
                units.apply(movement, line, unit);
            }
            moved.apply(movement, line);
        }
    }

    private Map<PositionKey, Long> of(String item) {
        return stock.computeIfAbsent(item, i -> new HashMap<>());
    }

    private static String lotName(String item, String lot) {
        return item + '\n' + lot;
    }
}
