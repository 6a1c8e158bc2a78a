/** Pallets and cartons at work: their numbers and labels, receiving before classifying, and what is in them. */
@ApplicationModule(
        displayName = "unit",
        allowedDependencies = {
            "node",
            "journal",
            "page",
            "security",
            "catalog",
            "place",
            "inventory",
            "paper",
            "photo",
            "gs1",
            "scan"
        })
@NullMarked
package org.supplyline.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
