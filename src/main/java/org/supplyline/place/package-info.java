/** Where goods are and between what they move: depots with their bins, vehicles, sites, and the places that balance the books. */
@ApplicationModule(
        displayName = "place",
        allowedDependencies = {"node", "journal", "catalog", "page", "security", "scan"})
@NullMarked
package org.supplyline.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
