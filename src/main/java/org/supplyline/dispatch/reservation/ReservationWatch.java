package org.supplyline.dispatch.reservation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Marks reservations whose time is over. Their goods are free before that; once is enough for any node. */
@Component
class ReservationWatch {

    private final Reservations reservations;

    ReservationWatch(Reservations reservations) {
        this.reservations = reservations;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void look() {
        reservations.expire();
    }
}
