package org.supplyline.routing.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supplyline.routing.Item;

/**
 * Cuts what no trip brings into pieces of whole cartons, since the search moves pieces whole: none larger than half the smallest truck that
 * may go there, and each half of what is left before it, so that small rooms can be filled too.
 */
final class Pieces {
    /** More pieces make the search slower than finer ones make it better. */
    private static final int MOST = 800;

    private static final int FINEST = 8;

    /** However large a stop is, it becomes few pieces of this sort. */
    private static final int MOST_HALF_TRUCKS = 8;

    private final Day day;
    private final int fineness;

    private Pieces(Day day, int stops) {
        this.day = day;
        this.fineness = Math.max(1, Math.min(FINEST, MOST / Math.max(1, stops)));
    }

    /** Stops in pieces that together bring the same. */
    static List<DraftStop> of(Day day, List<DraftStop> stops) {
        Pieces pieces = new Pieces(day, stops.size());
        return stops.stream().flatMap(stop -> pieces.cut(stop).stream()).toList();
    }

    /** Room for weight and volume. */
    private record Box(long grams, long millilitres) {
        Box least(Box other) {
            return new Box(Math.min(grams, other.grams), Math.min(millilitres, other.millilitres));
        }

        Box most(Box other) {
            return new Box(Math.max(grams, other.grams), Math.max(millilitres, other.millilitres));
        }

        Box part(int number) {
            return new Box(grams / number, millilitres / number);
        }

        static Box of(DraftStop stop) {
            return new Box(stop.weightGrams(), stop.volumeMillilitres());
        }
    }

    private List<DraftStop> cut(DraftStop stop) {
        List<Box> trucks = day.access().vehicles(stop.depot(), stop.site(), stop.cold()).stream()
                .map(vehicle -> new Box(vehicle.capacityGrams(), vehicle.capacityMillilitres()))
                .toList();
        if (trucks.isEmpty()) {
            return List.of(stop);
        }
        Box largest = trucks.stream().reduce(Box::most).orElseThrow();
        Box half = trucks.stream()
                .reduce(Box::least)
                .orElseThrow()
                .part(2)
                .most(Box.of(stop).part(MOST_HALF_TRUCKS))
                .least(largest);
        Map<Load, Long> left = new LinkedHashMap<>(stop.loads());
        List<DraftStop> pieces = new ArrayList<>();
        while (!left.isEmpty()) {
            Box rest = Box.of(stop.carrying(day, left));
            Map<Load, Long> piece =
                    fill(left, rest.part(2).most(half.part(fineness)).least(half), largest);
            if (piece.isEmpty()) {
                piece = Map.copyOf(left);
            }
            piece.forEach((load, quantity) ->
                    left.computeIfPresent(load, (same, all) -> all.equals(quantity) ? null : (Long) (all - quantity)));
            pieces.add(stop.carrying(day, piece));
        }
        return pieces;
    }

    /** Whole cartons that fit the box; where not even one does, one of those that some truck can carry. */
    private Map<Load, Long> fill(Map<Load, Long> left, Box box, Box largest) {
        Map<Load, Long> piece = new LinkedHashMap<>();
        Box room = box;
        for (Map.Entry<Load, Long> load : left.entrySet()) {
            Item item = day.item(load.getKey().goods());
            long units = Math.min(load.getValue(), units(item, room));
            long taken = units == load.getValue() ? units : units - units % item.packSize();
            if (taken > 0) {
                piece.put(load.getKey(), taken);
                room = new Box(
                        room.grams - taken * item.unitWeightGrams(),
                        room.millilitres - taken * item.unitVolumeMillilitres());
            }
        }
        if (piece.isEmpty()) {
            for (Map.Entry<Load, Long> load : left.entrySet()) {
                Item item = day.item(load.getKey().goods());
                long carton = Math.min(Math.min(load.getValue(), item.packSize()), units(item, largest));
                if (carton > 0) {
                    return Map.of(load.getKey(), carton);
                }
            }
        }
        return piece;
    }

    private static long units(Item item, Box room) {
        long byWeight = item.unitWeightGrams() == 0 ? Long.MAX_VALUE : room.grams / item.unitWeightGrams();
        long byVolume =
                item.unitVolumeMillilitres() == 0 ? Long.MAX_VALUE : room.millilitres / item.unitVolumeMillilitres();
        return Math.max(0, Math.min(byWeight, byVolume));
    }

    /** What is left on no trip, one stop for each site, depot and sort again. */
    static List<DraftStop> joined(Day day, List<DraftStop> pieces) {
        Map<List<Object>, DraftStop> stops = new LinkedHashMap<>();
        for (DraftStop piece : pieces) {
            stops.merge(
                    List.of(piece.site().id(), piece.depot(), piece.cold()),
                    piece,
                    (stop, more) -> stop.joined(day, more));
        }
        return List.copyOf(stops.values());
    }
}
