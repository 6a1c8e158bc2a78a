/** How fast the ledger books and how quickly it answers, measured on a whole node in a folder of its own. */
@ApplicationModule(
        displayName = "bench",
        allowedDependencies = {
            "node",
            "journal",
            "catalog",
            "place",
            "device",
            "inventory",
            "inventory :: history",
            "integrations",
            "gs1",
            "routing"
        })
@NullMarked
package org.supplyline.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
