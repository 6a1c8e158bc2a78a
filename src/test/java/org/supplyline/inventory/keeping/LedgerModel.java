package org.supplyline.inventory.keeping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.keeping.ModelSteps.Held;
import org.supplyline.inventory.keeping.ModelStock.Moved;

/**
 * What the ledger must do with scans, said a second time in the plainest way: events one by one, in memory, no SQL; of
 * batches it knows only that counts are handed in at their end. It knows one depot and goods of one owner without earmark.
 */
final class LedgerModel {

    private static final String COUNTING = "stock_taking";

    ModelStock stock;
    final ModelCounts counts = new ModelCounts(this);
    final Map<Long, String> keys = new TreeMap<>();
    final Map<Long, List<Moved>> booked = new HashMap<>();
    final Map<Long, String> held = new TreeMap<>();
    final TreeSet<String> conflicts = new TreeSet<>();
    final TreeSet<String> violations = new TreeSet<>();
    /** Scans that another scan took back, and those of which a person mended a record. */
    final Set<Long> takenBack = new HashSet<>();

    final Set<Long> mended = new HashSet<>();
    private final Map<Long, ModelEvent> waiting = new LinkedHashMap<>();
    private final String depot;

    LedgerModel(String depot, Map<String, GoodsOrder> orders, Map<String, String> docks) {
        this.depot = depot;
        this.stock = new ModelStock(new ModelOrders(orders, docks));
    }

    /** What comes at once: a place is counted when all of it is booked. */
    void take(List<ModelEvent> batch) {
        long now = stock.turn();
        batch.forEach(this::take);
        batch.stream()
                .filter(event -> event.step().equals(COUNTING) && event.isEmpty())
                .forEach(done -> counts.handIn(done, now));
    }

    private void take(ModelEvent event) {
        String known = keys.putIfAbsent(event.seq(), event.bytes());
        if (known == null) {
            decide(event);
        } else if (!known.equals(event.bytes())) {
            conflicts.add(event.seq() + " " + event.bytes());
        }
    }

    /** When a batch is over, what waited for something in it is decided. */
    void settle() {
        for (ModelEvent event : List.copyOf(waiting.values())) {
            if (booked.containsKey(event.undoes())) {
                waiting.remove(event.seq());
                held.remove(event.seq());
                decide(event);
                settle();
                return;
            }
        }
    }

    private void decide(ModelEvent event) {
        try {
            if (event.bad() != null) {
                throw new Held(event.bad());
            }
            if (event.undoes() > 0) {
                undo(event);
                return;
            }
            List<Moved> lines = List.of();
            if (event.step().equals(COUNTING)) {
                counts.scan(event);
                stock.learn(event);
            } else {
                lines = new ModelSteps(depot, stock, violations).lines(event);
            }
            booked.put(event.seq(), lines);
            stock.book("scan " + event.seq(), event.at(), lines);
        } catch (Held why) {
            held.put(event.seq(), String.valueOf(why.getMessage()));
        }
    }

    /**
     * A person types what happened: all of it is booked or nothing, and against a rule only what is said to have happened.
     * Gives the rules that it broke, or why it is refused.
     */
    String type(String person, List<ModelEvent> lines, boolean happened) {
        ModelStock after = new ModelStock(stock);
        TreeSet<String> broken = new TreeSet<>();
        for (ModelEvent line : lines) {
            try {
                after.bookNow(person, new ModelSteps(depot, after, broken).lines(line));
            } catch (Held why) {
                return "desk-lines [" + line.seq() + " " + why.getMessage() + "]";
            }
        }
        if (!happened && !broken.isEmpty()) {
            return "desk-violations " + broken;
        }
        stock = after;
        return broken.toString();
    }

    private void undo(ModelEvent event) throws Held {
        List<Moved> lines = booked.get(event.undoes());
        if (lines == null) {
            waiting.put(event.seq(), event);
            throw new Held("awaits-event");
        }
        if (takenBack.contains(event.undoes()) || mended.contains(event.undoes())) {
            throw new Held("already-undone");
        }
        if (event.step().equals(COUNTING)) {
            counts.undo(event.undoes());
        } else if (lines.isEmpty()) {
            throw new Held("cannot-be-undone");
        }
        takenBack.add(event.undoes());
        List<Moved> back = lines.stream().map(Moved::back).toList();
        booked.put(event.seq(), back);
        stock.bookAbout("scan " + event.undoes(), "scan " + event.seq(), back);
    }
}
