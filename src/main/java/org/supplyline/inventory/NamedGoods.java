package org.supplyline.inventory;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;

/**
 * What moves when a person names goods and not cartons: first what lies loose, then whole cartons as they are, then what has
 * to be taken out of others.
 */
@Component
public class NamedGoods {

    private final StockStore stock;
    private final HandlingUnitStore store;
    private final HandlingUnits units;
    private final Ledger ledger;

    NamedGoods(StockStore stock, HandlingUnitStore store, HandlingUnits units, Ledger ledger) {
        this.stock = stock;
        this.store = store;
        this.units = units;
        this.ledger = ledger;
    }

    /**
     * Gives the lines that bring the goods there; cartons that are opened for it are booked as opened by a movement of its
     * own. Inside the ledger transaction that then posts the lines.
     *
     * @param quantity base units, from 1; more than lies there is loose
     */
    public List<MovementLine> lines(
            JournalWriter writer, Cause cause, PositionKey goods, long quantity, String destination) {
        List<HandlingUnitStore.Holding> holdings = store.holding(goods);
        long packed =
                holdings.stream().mapToLong(HandlingUnitStore.Holding::quantity).sum();
        long missing = quantity - Math.min(quantity, Math.max(0, onHand(goods) - packed));
        long unpacked = quantity;
        List<MovementLine> whole = new ArrayList<>();
        List<HandlingUnitStore.Holding> others = new ArrayList<>();
        for (HandlingUnitStore.Holding carton : holdings) {
            if (carton.alone() && carton.quantity() <= missing) {
                whole.add(new MovementLine(goods, destination, carton.quantity(), carton.unit()));
                missing -= carton.quantity();
                unpacked -= carton.quantity();
            } else {
                others.add(carton);
            }
        }
        open(writer, cause, goods, others, missing);
        List<MovementLine> lines = new ArrayList<>();
        if (unpacked > 0) {
            lines.add(new MovementLine(goods, destination, unpacked, null));
        }
        lines.addAll(whole);
        return lines;
    }

    private long onHand(PositionKey goods) {
        return stock.at(List.of(new ItemAt(goods.place(), goods.item()))).stream()
                .filter(position -> position.key().equals(goods))
                .mapToLong(StockPosition::quantity)
                .sum();
    }

    private void open(
            JournalWriter writer,
            Cause cause,
            PositionKey goods,
            List<HandlingUnitStore.Holding> cartons,
            long quantity) {
        long missing = quantity;
        List<MovementLine> opened = new ArrayList<>();
        for (HandlingUnitStore.Holding carton : cartons) {
            long some = Math.min(missing, carton.quantity());
            if (some > 0) {
                opened.add(new MovementLine(goods, goods.place(), some, carton.unit()));
                missing -= some;
                if (carton.sealed()) {
                    units.change(writer, cause, new UnitChange.BreakSeal(carton.unit()));
                }
            }
        }
        if (!opened.isEmpty()) {
            ledger.post(writer, Movement.requested(Movement.UNPACKING, cause, writer.recordedAt(), opened));
        }
    }
}
