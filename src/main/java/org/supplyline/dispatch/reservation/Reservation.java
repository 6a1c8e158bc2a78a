package org.supplyline.dispatch.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderLine;
import org.supplyline.dispatch.Promise;

/**
 * Goods held back for somebody.
 *
 * @param destination place code of the site or recipient
 * @param depot place code of the depot that holds them
 * @param basis by whose decision
 * @param expiresAt from then on the goods are free, marked or not
 * @param record the allocation record that promises them
 * @param ending how it ended; null while it is held
 * @param lines none answers a need
 */
public record Reservation(
        long id,
        String destination,
        String depot,
        String basis,
        ReservationStatus status,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        String record,
        @Nullable Ending ending,
        List<OrderLine> lines) {

    public Reservation {
        lines = List.copyOf(lines);
    }

    /**
     * The end of a reservation.
     *
     * @param record the journal record that ended it
     * @param order the order made of it, or null
     * @param reason empty unless it was released
     */
    public record Ending(
            String by, Instant at, String record, @Nullable String order, String reason) {}

    /** Whether it still holds anything at that time. */
    public boolean holds(Instant now) {
        return status == ReservationStatus.HELD && now.isBefore(expiresAt);
    }

    /** What names it among all promises. */
    public String subject() {
        return "reservation:" + id;
    }

    Promise promise() {
        Map<GoodsKey, Long> goods = lines.stream()
                .collect(Collectors.toMap(
                        line -> new GoodsKey(line.item(), line.earmark()), OrderLine::quantity, Long::sum));
        return new Promise(subject(), depot, madeAt, goods);
    }

    NewOrder order() {
        return new NewOrder(destination, depot, null, null, basis, record, lines);
    }

    Reservation withLines(List<OrderLine> own) {
        return new Reservation(id, destination, depot, basis, status, madeBy, madeAt, expiresAt, record, ending, own);
    }
}
