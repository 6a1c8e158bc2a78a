/** What is stuck to shelves, vehicles and walls so that it can be scanned: labels of places, and the sheet of command codes. */
@ApplicationModule(
        displayName = "label",
        allowedDependencies = {"node", "page", "security", "place", "paper", "scan"})
@NullMarked
package org.supplyline.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
