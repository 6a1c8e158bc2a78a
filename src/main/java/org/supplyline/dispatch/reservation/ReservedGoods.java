package org.supplyline.dispatch.reservation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.HeldPromises;
import org.supplyline.dispatch.Promise;

/** What reservations hold at this moment; one whose time is over holds nothing, whether it is marked yet or not. */
@Component
class ReservedGoods implements HeldPromises {

    private final ReservationStore store;
    private final Clock clock;

    ReservedGoods(ReservationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Promise> held() {
        return store.holding(clock.instant()).stream().map(Reservation::promise).toList();
    }
}
