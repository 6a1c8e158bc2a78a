package org.supplyline.catalog;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows on this instance's pages what was changed on another one; the ledger does not wait for it. */
@Component
class CatalogWatch {

    private final Catalog catalog;

    CatalogWatch(Catalog catalog) {
        this.catalog = catalog;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        catalog.keepUp();
    }
}
