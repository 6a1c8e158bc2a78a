/** The command line over the routing engine on standard problems: solve, bench plan. */
@ApplicationModule(
        displayName = "standard",
        allowedDependencies = {"node", "routing"})
@NullMarked
package org.supplyline.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
