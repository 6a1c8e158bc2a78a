package org.supplyline.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.supplyline.journal.JournalId;
import org.supplyline.journal.JournalKind;
import org.supplyline.journal.JournalWriter;

/** Books movements: each becomes journal records and, in the same transaction, changes of the stock that they sum to. */
@Component
public class Ledger {

    /** More lines become several records with one cause, so that a public entry of each stays small. */
    public static final int LINES_PER_RECORD = 100;

    private final StockStore store;
    private final HandlingUnitStore handlingUnits;
    private final List<PostingWatch> watches;

    Ledger(StockStore store, HandlingUnitStore handlingUnits, List<PostingWatch> watches) {
        this.store = store;
        this.handlingUnits = handlingUnits;
        this.watches = List.copyOf(watches);
    }

    /**
     * Books one movement inside {@link org.supplyline.journal.Journal#write}.
     *
     * @return its records
     */
    public Numbered post(JournalWriter writer, Movement movement) {
        Posting posting = open(writer);
        Numbered numbered = posting.add(movement);
        posting.flush();
        return numbered;
    }

    /**
     * The records of one movement, which follow each other.
     *
     * @param first the first of them, which stands for the movement
     * @param count how many there are, from 1
     */
    public record Numbered(JournalId first, int count) {

        /** All of them. */
        public List<JournalId> all() {
            return LongStream.range(first.seq(), first.seq() + count)
                    .mapToObj(seq -> new JournalId(first.node(), first.epoch(), seq))
                    .toList();
        }
    }

    /** Starts to book many movements with one change of the stock. */
    public Posting open(JournalWriter writer) {
        return new Posting(writer);
    }

    /** Movements on their way into the ledger; nothing but the journal knows of them before {@link #flush}. */
    public final class Posting {

        private final JournalWriter writer;
        private final List<BookedLine> lines = new ArrayList<>();
        private final Map<JournalId, Movement> movements = new LinkedHashMap<>();

        private Posting(JournalWriter writer) {
            this.writer = writer;
        }

        /** Numbers the movement. */
        public Numbered add(Movement movement) {
            List<MovementLine> all = movement.lines();
            JournalId first = append(movement, all.subList(0, Math.min(LINES_PER_RECORD, all.size())));
            movements.put(first, movement);
            int count = 1;
            for (int start = LINES_PER_RECORD; start < all.size(); start += LINES_PER_RECORD) {
                append(movement, all.subList(start, Math.min(start + LINES_PER_RECORD, all.size())));
                count++;
            }
            return new Numbered(first, count);
        }

        /** Changes the stock by the sum of all that was added, in sorted order, and keeps the lines for look-ups. */
        public void flush() {
            Map<PositionKey, Long> stock = new TreeMap<>();
            Map<UnitKey, Long> units = new TreeMap<>();
            for (BookedLine booked : lines) {
                MovementLine line = booked.line();
                stock.merge(line.goods(), -line.quantity(), Long::sum);
                stock.merge(line.goods().at(line.to()), line.quantity(), Long::sum);
                if (line.handlingUnit() != null) {
                    addToUnit(units, booked.movement(), line, line.handlingUnit());
                }
            }
            List<StockChange> changed = change(stock);
            handlingUnits.know(new TreeSet<>(
                    units.keySet().stream().map(UnitKey::handlingUnit).toList()));
            store.addToUnits(units);
            store.insertLines(lines);
            lines.clear();
            if (!movements.isEmpty()) {
                watches.forEach(watch -> watch.posted(writer, movements, changed));
                movements.clear();
            }
        }

        private List<StockChange> change(Map<PositionKey, Long> stock) {
            List<StockChange> changed = new ArrayList<>(stock.size());
            long[] now = store.addToStock(stock);
            stock.forEach((goods, change) -> {
                long after = now[changed.size()];
                changed.add(new StockChange(goods, after - change, after));
            });
            return changed;
        }

        private static void addToUnit(Map<UnitKey, Long> units, Movement movement, MovementLine line, String unit) {
            if (!movement.packs() && UnitKey.isKeptAt(line.from())) {
                units.merge(new UnitKey(unit, line.goods()), -line.quantity(), Long::sum);
            }
            if (!movement.unpacks() && UnitKey.isKeptAt(line.to())) {
                units.merge(new UnitKey(unit, line.goods().at(line.to())), line.quantity(), Long::sum);
            }
        }

        private JournalId append(Movement movement, List<MovementLine> part) {
            JournalId id = writer.append(JournalKind.MOVEMENT, movement.toJson(part));
            for (int i = 0; i < part.size(); i++) {
                lines.add(new BookedLine(id, i + 1, movement, part.get(i)));
            }
            return id;
        }
    }
}
