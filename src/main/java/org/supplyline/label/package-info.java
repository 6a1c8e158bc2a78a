/** What is stuck to goods, shelves, vehicles and walls so that they can be scanned: labels of items and places, and the sheet of command codes. */
@ApplicationModule(
        displayName = "label",
        allowedDependencies = {"node", "page", "security", "place", "paper", "scan", "catalog", "gs1"})
@NullMarked
package org.supplyline.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
