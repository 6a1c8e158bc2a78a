package org.supplyline.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supplyline.routing.Item;
import org.supplyline.routing.ItemCode;
import org.supplyline.routing.Need;
import org.supplyline.routing.PlaceId;
import org.supplyline.routing.Site;
import org.supplyline.routing.Vehicle;
import org.supplyline.routing.travel.TravelTimes;
import org.supplyline.routing.travel.Whole;

/**
 * Cuts what a site gets from one depot into lots: whole cartons, of one urgency, cold or not, half the load of the smallest truck that may go
 * there, so that any of them can carry it and the rest of a large truck can be filled; larger lots where there would be too many.
 */
final class LotCutter {
    /** More lots make the search slower than the finer cut makes it better. */
    static final int LOTS_AIMED_AT = 160;

    private final TravelTimes times;
    private final Map<ItemCode, Long> approvedByItem;
    private final List<Visit> lots = new ArrayList<>();
    private final List<Held> tooLarge = new ArrayList<>();

    private LotCutter(TravelTimes times, Map<ItemCode, Long> approvedByItem) {
        this.times = times;
        this.approvedByItem = approvedByItem;
    }

    /**
     * Goods on one way, all of them of the cold chain or none.
     *
     * @param vehicles that may take it, at least one
     */
    record Consignment(Site site, PlaceId depot, List<Portion> portions, List<Vehicle> vehicles) {}

    /**
     * @param tooLarge single pieces that no truck can carry
     */
    record Cut(List<Visit> lots, List<Held> tooLarge) {}

    static Cut cut(List<Consignment> consignments, Map<ItemCode, Long> approvedByItem, TravelTimes times) {
        LotCutter cutter = new LotCutter(times, approvedByItem);
        long expected = consignments.stream().mapToLong(LotCutter::lotsExpected).sum();
        long scale = Math.max(1, Whole.above(expected, (long) Math.max(LOTS_AIMED_AT, 2 * consignments.size())));
        for (Consignment consignment : consignments) {
            Map<Integer, List<Portion>> byUrgency = new LinkedHashMap<>();
            consignment.portions().stream()
                    .sorted(Comparator.comparingInt(portion -> portion.need().urgencyClass()))
                    .forEach(portion -> byUrgency
                            .computeIfAbsent(portion.need().urgencyClass(), urgency -> new ArrayList<>())
                            .add(portion));
            byUrgency.values().forEach(portions -> cutter.cutOne(consignment, portions, scale));
        }
        return new Cut(List.copyOf(cutter.lots), List.copyOf(cutter.tooLarge));
    }

    private static long lotsExpected(Consignment consignment) {
        Box piece = Box.piece(consignment.vehicles(), 1);
        long weight =
                consignment.portions().stream().mapToLong(Portion::weightGrams).sum();
        long volume = consignment.portions().stream()
                .mapToLong(Portion::volumeMillilitres)
                .sum();
        return Math.max(weight / Math.max(1, piece.grams), volume / Math.max(1, piece.millilitres)) + 1;
    }

    private void cutOne(Consignment consignment, List<Portion> portions, long scale) {
        Box piece = Box.piece(consignment.vehicles(), scale);
        Open open = new Open(piece);
        for (Portion portion : portions) {
            long left = portion.quantity();
            while (left > 0) {
                long taken = open.fits(portion.item(), left);
                if (taken == 0 && open.isEmpty()) {
                    taken = single(consignment.vehicles(), portion.item(), left);
                    if (taken == 0) {
                        tooLarge.add(new Held(new Portion(portion.need(), portion.item(), left), consignment.depot()));
                        break;
                    }
                }
                if (taken > 0) {
                    open.add(new Portion(portion.need(), portion.item(), taken));
                    left -= taken;
                } else {
                    close(consignment, open);
                    open = new Open(piece);
                }
            }
        }
        if (!open.isEmpty()) {
            close(consignment, open);
        }
    }

    /** A carton that is larger than the piece but fits some truck; if not even that, as much of it as fits. */
    private static long single(List<Vehicle> vehicles, Item item, long left) {
        long carton = Math.min(left, item.packSize());
        return vehicles.stream()
                .mapToLong(vehicle ->
                        Math.min(carton, new Box(vehicle.capacityGrams(), vehicle.capacityMillilitres()).units(item)))
                .max()
                .orElse(0);
    }

    private void close(Consignment consignment, Open open) {
        lots.add(lot(lots.size(), consignment.site(), consignment.depot(), open.portions, times, approvedByItem));
    }

    /** A lot of portions of one urgency class. */
    static Visit lot(
            int id,
            Site site,
            PlaceId depot,
            List<Portion> portions,
            TravelTimes times,
            Map<ItemCode, Long> approvedByItem) {
        int due = portions.stream()
                .map(Portion::need)
                .map(Need::dueMinute)
                .filter(Objects::nonNull)
                .mapToInt(minute -> minute)
                .min()
                .orElse(Integer.MAX_VALUE);
        return new Visit(
                id,
                site,
                times.number(site.id()),
                depot,
                times.number(depot),
                List.copyOf(portions),
                portions.get(0).need().urgencyClass(),
                due,
                portions.stream().mapToLong(Portion::weightGrams).sum(),
                portions.stream().mapToLong(Portion::volumeMillilitres).sum(),
                portions.stream()
                        .mapToLong(portion -> unmetWeight(portion, approvedByItem))
                        .sum(),
                portions.stream().anyMatch(portion -> portion.item().coldChain()),
                portions.stream().mapToLong(Portion::strayUnits).sum());
    }

    private static long unmetWeight(Portion portion, Map<ItemCode, Long> approvedByItem) {
        long approved = approvedByItem.getOrDefault(portion.need().item(), portion.quantity());
        return Math.max(1, portion.quantity() * 1_000_000 / approved)
                * Urgency.weight(portion.need().urgencyClass());
    }

    static Map<ItemCode, Long> approvedByItem(List<Need> needs) {
        Map<ItemCode, Long> approved = new HashMap<>();
        needs.forEach(need -> approved.merge(need.item(), need.approved(), Long::sum));
        return approved;
    }

    /** Room for weight and volume. */
    private record Box(long grams, long millilitres) {
        static Box piece(List<Vehicle> vehicles, long scale) {
            Vehicle largest = vehicles.stream()
                    .max(Comparator.comparingLong(Vehicle::capacityMillilitres)
                            .thenComparingLong(Vehicle::capacityGrams))
                    .orElseThrow();
            long grams =
                    vehicles.stream().mapToLong(Vehicle::capacityGrams).min().orElseThrow();
            long millilitres = vehicles.stream()
                    .mapToLong(Vehicle::capacityMillilitres)
                    .min()
                    .orElseThrow();
            return new Box(
                    Math.min(largest.capacityGrams(), grams * scale / 2),
                    Math.min(largest.capacityMillilitres(), millilitres * scale / 2));
        }

        long units(Item item) {
            long byWeight = item.unitWeightGrams() == 0 ? Long.MAX_VALUE : grams / item.unitWeightGrams();
            long byVolume =
                    item.unitVolumeMillilitres() == 0 ? Long.MAX_VALUE : millilitres / item.unitVolumeMillilitres();
            return Math.min(byWeight, byVolume);
        }
    }

    /** A lot being filled. */
    private static final class Open {
        private final List<Portion> portions = new ArrayList<>();
        private Box room;

        Open(Box room) {
            this.room = room;
        }

        boolean isEmpty() {
            return portions.isEmpty();
        }

        /** Whole cartons that still fit, or all that is left. */
        long fits(Item item, long left) {
            long units = room.units(item);
            return units >= left ? left : units - units % item.packSize();
        }

        void add(Portion portion) {
            portions.add(portion);
            room = new Box(
                    Math.max(0, room.grams - portion.weightGrams()),
                    Math.max(0, room.millilitres - portion.volumeMillilitres()));
        }
    }
}
