package org.supplyline.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.inventory.BusinessStep;
import org.supplyline.inventory.Ledger;
import org.supplyline.inventory.Movement;
import org.supplyline.inventory.MovementLine;
import org.supplyline.journal.Cause;
import org.supplyline.journal.JournalWriter;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** Books that a vehicle left with what is on it, when a person says so and no scanner did. */
@Component
public class Departures {

    private final MovedStore moved;
    private final Ledger ledger;
    private final Places places;

    Departures(MovedStore moved, Ledger ledger, Places places) {
        this.moved = moved;
        this.ledger = ledger;
        this.places = places;
    }

    /** Books the departure inside a ledger transaction: one movement for each order that has goods on the vehicle. */
    public void book(ApprovedTrip trip, Cause.Request cause, JournalWriter writer) {
        String inTransit = places.fixed(PlaceKind.IN_TRANSIT).toString();
        for (ApprovedTrip.Stop stop : trip.stops()) {
            List<MovementLine> lines = new ArrayList<>();
            for (MovedStore.Lying goods : moved.lying(stop.order())) {
                if (goods.goods().place().equals(trip.vehicle())) {
                    lines.add(new MovementLine(goods.goods(), inTransit, goods.quantity(), goods.handlingUnit()));
                }
            }
            if (!lines.isEmpty()) {
                ledger.post(
                        writer,
                        Movement.requested(BusinessStep.DEPARTING.word(), cause, writer.recordedAt(), lines)
                                .forOrder(stop.order())
                                .onTrip(trip.code()));
            }
        }
    }
}
