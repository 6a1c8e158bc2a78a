/** The ledger: scan events and requests become movements between places, and stock is their sum. */
@ApplicationModule(
        displayName = "inventory",
        allowedDependencies = {
            "node",
            "journal",
            "catalog",
            "place",
            "page",
            "paper",
            "security",
            "device",
            "integrations",
            "gs1",
            "scan",
            "sheet"
        })
@NullMarked
package org.supplyline.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
