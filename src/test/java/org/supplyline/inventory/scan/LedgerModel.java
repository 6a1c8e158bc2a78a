package org.supplyline.inventory.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger must do, said a second time in the plainest way: events one by one, in memory, no batches, no SQL. It
 * knows one depot, goods of one owner without earmark, lots whose names sort as they expire, and no orders.
 */
final class LedgerModel {

    /** Goods at a place. */
    record Goods(String place, String item, String lot) implements Comparable<Goods> {
        private static final Comparator<Goods> FIRST_EXPIRED_FIRST = Comparator.comparing(
                        (Goods goods) -> goods.lot.equals("-") ? "~" : goods.lot)
                .thenComparing(Goods::place);

        Goods at(String other) {
            return new Goods(other, item, lot);
        }

        @Override
        public int compareTo(Goods other) {
            return FIRST_EXPIRED_FIRST.thenComparing(Goods::item).compare(this, other);
        }
    }

    /**
     * Goods that went from one place to another, perhaps in a unit.
     *
     * @param out whether they were in the unit before
     * @param in whether they are in it afterwards
     */
    record Line(
            Goods goods, String to, long quantity, @Nullable String unit, boolean out, boolean in) {
        Line(Goods goods, String to, long quantity, @Nullable String unit) {
            this(goods, to, quantity, unit, true, true);
        }

        Line back() {
            return new Line(goods.at(to), goods.place, quantity, unit, in, out);
        }
    }

    /** An event as the model reads it; {@code bad} is the code under which it must be held whatever happens. */
    record Event(
            long seq,
            String bytes,
            @Nullable String bad,
            long undoes,
            String step,
            List<String> from,
            String to,
            String item,
            @Nullable String lot,
            long quantity,
            @Nullable String unit) {}

    final Map<Goods, Long> stock = new TreeMap<>();
    final Map<String, Map<Goods, Long>> units = new TreeMap<>();
    final Map<Long, String> keys = new TreeMap<>();
    final Map<Long, List<Line>> booked = new HashMap<>();
    final Map<Long, String> held = new TreeMap<>();
    final TreeSet<String> conflicts = new TreeSet<>();
    final TreeSet<String> violations = new TreeSet<>();
    private final Map<Long, Event> waiting = new LinkedHashMap<>();
    private final TreeSet<Long> undone = new TreeSet<>();
    private final TreeSet<String> told = new TreeSet<>();

    void take(Event event) {
        String known = keys.putIfAbsent(event.seq, event.bytes);
        if (known == null) {
            decide(event);
        } else if (!known.equals(event.bytes)) {
            conflicts.add(event.seq + " " + event.bytes);
        }
    }

    /** When a batch is over, what waited for something in it is decided. */
    void settle() {
        for (Event event : List.copyOf(waiting.values())) {
            if (booked.containsKey(event.undoes)) {
                waiting.remove(event.seq);
                held.remove(event.seq);
                decide(event);
                settle();
                return;
            }
        }
    }

    private void decide(Event event) {
        if (event.bad != null) {
            held.put(event.seq, event.bad);
        } else if (event.undoes > 0) {
            undo(event);
        } else if (event.unit != null && event.quantity == 0) {
            moveUnit(event, event.unit);
        } else {
            count(event);
        }
    }

    private void undo(Event event) {
        List<Line> lines = booked.get(event.undoes);
        if (lines == null) {
            held.put(event.seq, "awaits-event");
            waiting.put(event.seq, event);
        } else if (!undone.add(event.undoes)) {
            held.put(event.seq, "already-undone");
        } else {
            book(event.seq, lines.stream().map(Line::back).toList());
        }
    }

    private void moveUnit(Event event, String unit) {
        Map<Goods, Long> content = new TreeMap<>(units.getOrDefault(unit, Map.of()));
        content.values().removeIf(quantity -> quantity <= 0);
        boolean here = content.keySet().stream().anyMatch(goods -> event.from.contains(goods.place));
        List<Line> lines = new ArrayList<>();
        content.forEach((goods, quantity) -> {
            if (here ? event.from.contains(goods.place) : !goods.place.equals(event.to)) {
                lines.add(new Line(goods, event.to, quantity, unit));
            }
        });
        if (lines.isEmpty()) {
            held.put(event.seq, content.isEmpty() ? "unknown-unit" : "already-there");
            return;
        }
        if (!here) {
            violations.add(event.seq + " wrong-place");
        }
        book(event.seq, lines);
    }

    private void count(Event event) {
        List<Line> lines = new ArrayList<>();
        long missing = event.quantity;
        if (!event.step.equals("receiving")) {
            for (Goods goods : new TreeSet<>(stock.keySet())) {
                boolean fits = event.from.contains(goods.place)
                        && goods.item.equals(event.item)
                        && (event.lot == null || event.lot.equals(goods.lot));
                long taken = Math.min(missing, stock.getOrDefault(goods, 0L));
                if (fits && taken > 0) {
                    lines.addAll(opened(goods, taken));
                    lines.add(new Line(goods, event.to, taken, null));
                    missing -= taken;
                }
            }
            if (missing > 0) {
                violations.add(event.seq + " below-zero");
            }
            if (event.step.equals("picking")) {
                violations.add(event.seq + " no-order");
                if (event.lot != null && lines.stream().anyMatch(line -> isLate(line.goods, event))) {
                    violations.add(event.seq + " wrong-lot");
                }
            }
        }
        if (event.lot != null) {
            told.add(event.item + event.lot);
        }
        if (missing > 0) {
            Goods unknown = new Goods(event.from.get(0), event.item, event.lot == null ? "-" : event.lot);
            lines.add(new Line(unknown, event.to, missing, event.unit));
        }
        book(event.seq, lines);
    }

    /** Whether the goods come from a bin and others that expire sooner lie in the depot. */
    private boolean isLate(Goods taken, Event event) {
        return taken.place.startsWith("bin:")
                && stock.entrySet().stream()
                        .anyMatch(there -> there.getValue() > 0
                                && event.from.contains(there.getKey().place)
                                && there.getKey().item.equals(taken.item)
                                && expiry(there.getKey()).compareTo(expiry(taken)) < 0);
    }

    /** Before a label told when a lot expires, it seems to last for ever. */
    private String expiry(Goods goods) {
        return told.contains(goods.item + goods.lot) ? goods.lot : "~";
    }

    /** Units are opened in the order of their numbers for what does not lie loose. */
    private List<Line> opened(Goods goods, long quantity) {
        List<Line> lines = new ArrayList<>();
        long packed = units.values().stream()
                .mapToLong(content -> Math.max(0, content.getOrDefault(goods, 0L)))
                .sum();
        long missing = quantity - Math.max(0, stock.getOrDefault(goods, 0L) - packed);
        for (Map.Entry<String, Map<Goods, Long>> unit : units.entrySet()) {
            long some = Math.min(missing, unit.getValue().getOrDefault(goods, 0L));
            if (some > 0) {
                lines.add(new Line(goods, goods.place, some, unit.getKey(), true, false));
                missing -= some;
            }
        }
        return lines;
    }

    private void book(long seq, List<Line> lines) {
        booked.put(seq, lines);
        lines.forEach(this::move);
    }

    /** Nobody knows what is in units at the donor's. */
    void move(Line line) {
        stock.merge(line.goods, -line.quantity, Long::sum);
        stock.merge(line.goods.at(line.to), line.quantity, Long::sum);
        if (line.unit != null) {
            Map<Goods, Long> content = units.computeIfAbsent(line.unit, u -> new TreeMap<>());
            if (line.out && !line.goods.place.startsWith("donor:")) {
                content.merge(line.goods, -line.quantity, Long::sum);
            }
            if (line.in && !line.to.startsWith("donor:")) {
                content.merge(line.goods.at(line.to), line.quantity, Long::sum);
            }
        }
    }
}
