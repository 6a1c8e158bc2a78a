package org.supplyline.unit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Receives cartons before anybody knows what is in them. */
@Component
class Arrivals {

    private final HandlingUnits units;
    private final Ledger ledger;
    private final Lots lots;
    private final Places places;
    private final NodeIdentity node;
    private final UnitNumbers unitNumbers;
    private final Doorkeeper door;

    Arrivals(
            HandlingUnits units,
            UnitNumbers unitNumbers,
            Ledger ledger,
            Lots lots,
            Places places,
            NodeIdentity node,
            Doorkeeper door) {
        this.units = units;
        this.unitNumbers = unitNumbers;
        this.ledger = ledger;
        this.lots = lots;
        this.places = places;
        this.node = node;
        this.door = door;
    }

    /** What may be needed on hold; before the ledger transaction. */
    void prepare(NewArrival arrival) {
        if (arrival.content() != null) {
            door.prepare(arrival.place());
        }
    }

    /**
     * Books them inside a ledger transaction.
     *
     * @return the numbers that they were given, which follow each other
     */
    List<String> receive(JournalWriter writer, NewArrival arrival, Cause cause) {
        List<String> numbers = unitNumbers.take(arrival.onPallet() ? 1 : arrival.count(), arrival.sscc());
        NewArrival.Content content = arrival.content();
        if (content != null) {
            lots.learn(writer, content.item(), content.lot(), content.expiry(), null);
        }
        PositionKey unsorted = new PositionKey(
                places.fixed(PlaceKind.DONOR).toString(),
                Catalog.UNSORTED,
                PositionKey.NONE,
                node.code(),
                Fund.DONATED,
                PositionKey.NONE);
        PositionKey goods = content == null ? unsorted : content.like(unsorted);
        long each = content == null ? 1 : content.quantity();
        long quantity = arrival.onPallet() ? Math.multiplyExact(each, (long) arrival.count()) : each;
        String place = content == null
                ? arrival.place()
                : door.holdArea(arrival.place(), List.of(content), arrival.count(), writer.recordedAt())
                        .orElse(arrival.place());
        List<MovementLine> lines = numbers.stream()
                .map(number -> new MovementLine(goods, place, quantity, number))
                .toList();
        Movement received = Movement.requested(BusinessStep.RECEIVING.word(), cause, writer.recordedAt(), lines);
        boolean usable = content == null || content.isUsable(writer.recordedAt(), node.zone());
        ledger.post(writer, usable ? received : received.against(List.of(Violation.EXPIRED)));
        if (arrival.weightGrams() != null
                || arrival.photo() != null
                || !arrival.note().isEmpty()) {
            units.describe(writer, cause, numbers, arrival.weightGrams(), arrival.photo(), arrival.note());
        }
        return numbers;
    }
}
