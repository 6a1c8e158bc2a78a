package org.supplyline.drill;

import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Stock;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.need.ChangzhiDrill;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.OpeningLine;

/** Puts the drill's opening stock (期初) into its bins, as a movement from the place opening like any other. */
@Component
@Order(ChangzhiDrill.ORDER + 100)
class DrillStock implements FirstStart {

    private final ChangzhiDrill drill;
    private final Journal journal;
    private final Ledger ledger;
    private final Lots lots;
    private final Stock stock;
    private final Clock clock;

    DrillStock(ChangzhiDrill drill, Journal journal, Ledger ledger, Lots lots, Stock stock, Clock clock) {
        this.drill = drill;
        this.journal = journal;
        this.ledger = ledger;
        this.lots = lots;
        this.stock = stock;
        this.clock = clock;
    }

    /** A start that was cut off has posted all of it or nothing, so any stock at all means that it is done. */
    @Override
    public void begin(NodeIdentity node) {
        List<OpeningLine> opening = node.drill() ? drill.openingLines(node) : List.of();
        if (opening.isEmpty()) {
            return;
        }
        String openingPlace = "opening:" + node.code() + "-0";
        List<MovementLine> lines = opening.stream()
                .map(line -> new MovementLine(
                        new PositionKey(
                                openingPlace, line.item(), line.lot(), node.code(), Fund.ALLOCATED, PositionKey.NONE),
                        line.place(),
                        line.quantity(),
                        null))
                .toList();
        journal.write(writer -> {
            if (!stock.snapshot().positions().isEmpty()) {
                return 0;
            }
            opening.forEach(line -> lots.learn(
                    writer, line.item(), line.lot(), line.expiry() == null ? null : Expiry.of(line.expiry()), null));
            ledger.post(
                    writer,
                    Movement.requested("storing", new Cause.Request("drill", "opening-stock"), clock.instant(), lines));
            return lines.size();
        });
    }
}
