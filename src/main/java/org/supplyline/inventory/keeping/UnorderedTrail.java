package org.supplyline.inventory.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.journal.JournalId;
import org.supplyline.place.PlaceCode;
import org.supplyline.place.PlaceKind;

/**
 * Goods that no order was given for, followed from the pick that began it to where they are now. Of goods that are alike
 * the newest pick before a record brought them, and the first record behind it took them on.
 */
final class UnorderedTrail {

    /** Goods at a place, loose or in a unit. */
    private record Held(PositionKey goods, @Nullable String unit) {}

    private static final Comparator<JournalId> ORDER = Comparator.comparing(JournalId::cursor);

    private final Map<JournalId, RecordedMovement> records = new TreeMap<>(ORDER);
    private final Map<JournalId, long[]> taken = new TreeMap<>(ORDER);
    private final Map<Held, Long> now = new HashMap<>();

    /**
     * @param start the records that show it, one movement's
     * @param others the records without an order that move such goods and stand, in journal order
     */
    UnorderedTrail(List<RecordedMovement> start, List<RecordedMovement> others) {
        Map<Held, Long> wanted = new HashMap<>();
        for (RecordedMovement record : start) {
            for (int i = 0; i < record.lines().size(); i++) {
                long quantity = record.lines().get(i).quantity();
                take(record, i, quantity);
                if (isOnTheWay(before(record, i).goods().place())) {
                    wanted.merge(before(record, i), quantity, Long::sum);
                }
                now.merge(after(record, i), quantity, Long::sum);
            }
        }
        JournalId first = start.get(0).id();
        List<RecordedMovement> rest = others.stream()
                .filter(record -> !taken.containsKey(record.id()))
                .toList();
        back(
                rest.stream()
                        .filter(record -> ORDER.compare(record.id(), first) < 0)
                        .toList(),
                wanted);
        forward(rest.stream()
                .filter(record -> ORDER.compare(record.id(), first) > 0)
                .toList());
    }

    /** What the goods are, by item and purpose. */
    List<GoodsOrder.Line> lines() {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        now.forEach((held, quantity) -> sums.computeIfAbsent(held.goods().item(), item -> new TreeMap<>())
                .merge(held.goods().purpose(), quantity, Long::sum));
        List<GoodsOrder.Line> lines = new ArrayList<>();
        sums.forEach((item, byPurpose) -> byPurpose.forEach((purpose, quantity) -> {
            if (quantity > 0) {
                lines.add(new GoodsOrder.Line(item, purpose, quantity));
            }
        }));
        return lines;
    }

    /** Codes of the places where they are now. */
    List<String> places() {
        return now.entrySet().stream()
                .filter(held -> held.getValue() > 0)
                .map(held -> held.getKey().goods().place())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether all of them lie on a shelf again. */
    boolean isBack() {
        return places().stream()
                .allMatch(place -> PlaceCode.parse(place)
                        .map(PlaceCode::kind)
                        .filter(kind -> kind.isStorage() && kind != PlaceKind.STAGE)
                        .isPresent());
    }

    /** Place code of where the first of them lay before. */
    String origin() {
        JournalId first = taken.keySet().iterator().next();
        return of(first).lines().get(0).from();
    }

    /** The records to be booked again, in journal order. */
    Collection<RecordedMovement> records() {
        return taken.keySet().stream().map(this::of).toList();
    }

    /** The part of a record's lines that is these goods. */
    List<MovementLine> own(RecordedMovement record) {
        return part(record, (quantity, own) -> own);
    }

    /** The part of a record's lines that is others. */
    List<MovementLine> others(RecordedMovement record) {
        return part(record, (quantity, own) -> quantity - own);
    }

    /** Whether goods there are between the shelf and the receiver. */
    static boolean isOnTheWay(String place) {
        PlaceKind kind = PlaceCode.parse(place).map(PlaceCode::kind).orElse(PlaceKind.DONOR);
        return kind == PlaceKind.STAGE
                || kind == PlaceKind.VEHICLE
                || kind == PlaceKind.IN_TRANSIT
                || kind == PlaceKind.DOCK;
    }

    private void back(List<RecordedMovement> earlier, Map<Held, Long> wanted) {
        for (int r = earlier.size() - 1; r >= 0; r--) {
            RecordedMovement record = earlier.get(r);
            for (int i = 0; i < record.lines().size(); i++) {
                long quantity = Math.min(record.lines().get(i).quantity(), wanted.getOrDefault(after(record, i), 0L));
                if (quantity > 0) {
                    take(record, i, quantity);
                    wanted.merge(after(record, i), -quantity, Long::sum);
                    if (isOnTheWay(before(record, i).goods().place())) {
                        wanted.merge(before(record, i), quantity, Long::sum);
                    }
                }
            }
        }
    }

    private void forward(List<RecordedMovement> later) {
        for (RecordedMovement record : later) {
            for (int i = 0; i < record.lines().size(); i++) {
                long quantity = Math.min(record.lines().get(i).quantity(), now.getOrDefault(before(record, i), 0L));
                if (quantity > 0) {
                    take(record, i, quantity);
                    now.merge(before(record, i), -quantity, Long::sum);
                    now.merge(after(record, i), quantity, Long::sum);
                }
            }
        }
    }

    private void take(RecordedMovement record, int line, long quantity) {
        records.put(record.id(), record);
        taken.computeIfAbsent(record.id(), id -> new long[record.lines().size()])[line] += quantity;
    }

    private RecordedMovement of(JournalId id) {
        return Objects.requireNonNull(records.get(id));
    }

    private List<MovementLine> part(RecordedMovement record, BiFunction<Long, Long, Long> share) {
        long[] own = Objects.requireNonNull(taken.get(record.id()));
        List<MovementLine> part = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            MovementLine line = record.lines().get(i);
            long quantity = share.apply(line.quantity(), own[i]);
            if (quantity > 0) {
                part.add(line.of(quantity));
            }
        }
        return part;
    }

    /** Packing takes loose goods into the unit. */
    private static Held before(RecordedMovement record, int line) {
        MovementLine moved = record.lines().get(line);
        return new Held(moved.goods(), record.step().equals(Movement.PACKING) ? null : moved.handlingUnit());
    }

    /** Unpacking leaves them loose. */
    private static Held after(RecordedMovement record, int line) {
        MovementLine moved = record.lines().get(line);
        return new Held(
                moved.goods().at(moved.to()), record.step().equals(Movement.UNPACKING) ? null : moved.handlingUnit());
    }
}
