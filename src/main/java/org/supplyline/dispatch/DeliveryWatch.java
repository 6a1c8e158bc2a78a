package org.supplyline.dispatch;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then whether the scanners have seen an order's goods all come; once is enough for any node. */
@Component
class DeliveryWatch {

    private final Deliveries deliveries;

    DeliveryWatch(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void look() {
        deliveries.recordScanned();
    }
}
