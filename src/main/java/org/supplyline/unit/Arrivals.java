package org.supplyline.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Expiry;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Fund;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitContent;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Receives cartons before anybody knows what is in them, and puts down later what it was. */
@Component
class Arrivals {

    private static final String INSPECTING = "inspecting";

    private final HandlingUnits units;
    private final Ledger ledger;
    private final Lots lots;
    private final Places places;
    private final NodeIdentity node;
    private final UnitNumbers unitNumbers;

    Arrivals(HandlingUnits units, UnitNumbers unitNumbers, Ledger ledger, Lots lots, Places places, NodeIdentity node) {
        this.units = units;
        this.unitNumbers = unitNumbers;
        this.ledger = ledger;
        this.lots = lots;
        this.places = places;
        this.node = node;
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
        List<MovementLine> lines = numbers.stream()
                .map(number -> new MovementLine(goods, arrival.place(), quantity, number))
                .toList();
        Movement received = Movement.requested(BusinessStep.RECEIVING.word(), cause, writer.recordedAt(), lines);
        ledger.post(writer, isOutOfDate(content, writer) ? received.against(List.of(Violation.EXPIRED)) : received);
        if (arrival.weightGrams() != null
                || arrival.photo() != null
                || !arrival.note().isEmpty()) {
            units.describe(writer, cause, numbers, arrival.weightGrams(), arrival.photo(), arrival.note());
        }
        return numbers;
    }

    /**
     * The same for several units that hold the same.
     *
     * @return the first of them in which nothing is unsorted any more; empty if all were classified
     */
    Optional<String> classify(
            JournalWriter writer, List<String> codes, List<NewArrival.Content> contents, Cause cause) {
        return codes.stream()
                .filter(unit -> !classify(writer, unit, contents, cause))
                .findFirst();
    }

    /**
     * Puts down what an unsorted unit held: the unsorted pieces go out of the books and the goods come in, where it stands,
     * by the gift that the pieces came with.
     *
     * @param contents what was found in each piece, at least one; a pallet with one label has as many pieces as cartons
     * @return false if nothing in it is unsorted any more
     */
    private boolean classify(JournalWriter writer, String unit, List<NewArrival.Content> contents, Cause cause) {
        List<UnitContent> unsorted = units.contents(List.of(unit)).stream()
                .filter(content -> content.goods().key().item().equals(Catalog.UNSORTED)
                        && content.goods().quantity() > 0)
                .toList();
        if (unsorted.isEmpty()) {
            return false;
        }
        String conversion = places.fixed(PlaceKind.CONVERSION).toString();
        PositionKey stood = unsorted.get(0).goods().key();
        long count =
                unsorted.stream().mapToLong(pieces -> pieces.goods().quantity()).sum();
        String gift = units.gift(unit, Catalog.UNSORTED).orElse(null);
        List<MovementLine> usable = new ArrayList<>();
        List<MovementLine> outOfDate = new ArrayList<>();
        for (NewArrival.Content content : contents) {
            lots.learn(writer, content.item(), content.lot(), content.expiry(), null);
            MovementLine found = new MovementLine(
                    content.like(stood.at(conversion)),
                    stood.place(),
                    Math.multiplyExact(content.quantity(), count),
                    unit,
                    gift,
                    null);
            (isOutOfDate(content, writer) ? outOfDate : usable).add(found);
        }
        unsorted.forEach(pieces -> usable.add(new MovementLine(
                pieces.goods().key(), conversion, pieces.goods().quantity(), unit)));
        ledger.post(writer, Movement.requested(INSPECTING, cause, writer.recordedAt(), usable));
        if (!outOfDate.isEmpty()) {
            Movement late = Movement.requested(INSPECTING, cause, writer.recordedAt(), outOfDate);
            ledger.post(writer, late.against(List.of(Violation.EXPIRED)));
        }
        return true;
    }

    /** What stands in the depot is booked whatever it is; goods out of date wait for a person in the queue. */
    private boolean isOutOfDate(NewArrival.@Nullable Content content, JournalWriter writer) {
        Expiry expiry = content == null ? null : content.expiry();
        return expiry != null && !expiry.isUsable(writer.recordedAt(), node.zone());
    }
}
