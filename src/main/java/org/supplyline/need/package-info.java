/** What sites ask for and what was approved, how that was reckoned, and the lists of hospitals it is read from. */
@ApplicationModule(
        displayName = "need",
        allowedDependencies = {"node", "journal", "page", "security", "catalog", "place"})
@NullMarked
package org.supplyline.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
