/** Who gets what, on which truck: plans, the orders without which nothing is issued, trips, papers and deliveries. */
@ApplicationModule(
        displayName = "dispatch",
        allowedDependencies = {
            "node",
            "journal",
            "page",
            "paper",
            "security",
            "catalog",
            "place",
            "device",
            "inventory",
            "need",
            "photo",
            "routing",
            "scan"
        })
@NullMarked
package org.supplyline.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
