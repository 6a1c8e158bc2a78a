package org.supplyline.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Lots;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.inventory.PositionKey;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.UnitContent;
import org.supplyline.inventory.Violation;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/**
 * Puts down what unsorted cartons held. The unsorted pieces go out of the books and the goods come in, where the carton
 * stands, by the gift that the pieces came with; a carton with goods that the branch's rules speak against goes on hold.
 */
@Component
class Classification {

    private static final String INSPECTING = "inspecting";

    private final HandlingUnits units;
    private final Ledger ledger;
    private final Lots lots;
    private final Places places;
    private final NodeIdentity node;
    private final Doorkeeper door;
    private final DoorRules rules;

    Classification(
            HandlingUnits units,
            Ledger ledger,
            Lots lots,
            Places places,
            NodeIdentity node,
            Doorkeeper door,
            DoorRules rules) {
        this.units = units;
        this.ledger = ledger;
        this.lots = lots;
        this.places = places;
        this.node = node;
        this.door = door;
        this.rules = rules;
    }

    /** Why a carton cannot be classified. */
    sealed interface Objection {
        String unit();

        /** Nothing in it is unsorted any more. */
        record Sorted(String unit) implements Objection {}

        /** The acceptance that it was scanned in for still has to name its gift. */
        record Open(String unit, String acceptance) implements Objection {}
    }

    /** What may be needed on hold; before the ledger transaction. */
    void prepare(List<String> codes) {
        units.contents(codes).stream()
                .map(content -> content.goods().key().place())
                .distinct()
                .forEach(door::prepare);
    }

    /** The first of the cartons that cannot be classified, and why. */
    Optional<Objection> objection(List<String> codes) {
        return codes.stream().flatMap(unit -> objection(unit).stream()).findFirst();
    }

    private Optional<Objection> objection(String unit) {
        if (unsorted(unit).isEmpty()) {
            return Optional.of(new Objection.Sorted(unit));
        }
        return rules.openAcceptance(unit).map(acceptance -> new Objection.Open(unit, acceptance));
    }

    /**
     * Classifies cartons that hold the same, inside a ledger transaction and when there is no {@link #objection}.
     *
     * @param contents what was found in each piece, at least one; a pallet with one label has as many pieces as cartons
     * @return how many of them are on hold now
     */
    int classify(JournalWriter writer, List<String> codes, List<NewArrival.Content> contents, Cause cause) {
        for (NewArrival.Content content : contents) {
            lots.learn(writer, content.item(), content.lot(), content.expiry(), null);
        }
        int held = 0;
        for (String unit : codes) {
            if (classify(writer, unit, contents, cause)) {
                held++;
            }
        }
        return held;
    }

    private boolean classify(JournalWriter writer, String unit, List<NewArrival.Content> contents, Cause cause) {
        List<UnitContent> unsorted = unsorted(unit);
        PositionKey stood = unsorted.get(0).goods().key();
        long pieces = unsorted.stream()
                .mapToLong(content -> content.goods().quantity())
                .sum();
        Optional<String> hold = door.holdArea(stood.place(), contents, pieces, writer.recordedAt());
        String place = hold.orElse(stood.place());
        List<MovementLine> usable = new ArrayList<>();
        List<MovementLine> outOfDate = new ArrayList<>();
        String gift = units.gift(unit, Catalog.UNSORTED).orElse(null);
        PositionKey from = stood.at(places.fixed(PlaceKind.CONVERSION).toString());
        for (NewArrival.Content content : contents) {
            MovementLine found = new MovementLine(content.like(from), place, content.times(pieces), unit, gift, null);
            (content.isUsable(writer.recordedAt(), node.zone()) ? usable : outOfDate).add(found);
        }
        unsorted.forEach(content -> usable.add(new MovementLine(
                content.goods().key(), from.place(), content.goods().quantity(), unit)));
        ledger.post(writer, Movement.requested(INSPECTING, cause, writer.recordedAt(), usable));
        if (!outOfDate.isEmpty()) {
            Movement late = Movement.requested(INSPECTING, cause, writer.recordedAt(), outOfDate);
            ledger.post(writer, late.against(List.of(Violation.EXPIRED)));
        }
        hold.ifPresent(area -> bring(writer, unit, area, cause));
        return hold.isPresent();
    }

    /** A carton is in one place: what else is in it goes along, and no pallet has it any more. */
    private void bring(JournalWriter writer, String unit, String area, Cause cause) {
        List<MovementLine> rest = units.contents(List.of(unit)).stream()
                .filter(content -> content.goods().quantity() > 0
                        && !content.goods().key().place().equals(area))
                .map(content -> new MovementLine(
                        content.goods().key(), area, content.goods().quantity(), unit))
                .toList();
        if (!rest.isEmpty()) {
            ledger.post(writer, Movement.requested(INSPECTING, cause, writer.recordedAt(), rest));
        }
        if (units.find(unit).map(HandlingUnit::parent).isPresent()) {
            units.change(writer, cause, new UnitChange.Detach(unit));
        }
    }

    private List<UnitContent> unsorted(String unit) {
        return units.contents(List.of(unit)).stream()
                .filter(content -> content.goods().key().item().equals(Catalog.UNSORTED)
                        && content.goods().quantity() > 0)
                .toList();
    }
}
