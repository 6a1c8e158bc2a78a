/** The live boards: what is where, as it changes, and never stale without saying so. */
@ApplicationModule(
        displayName = "command",
        allowedDependencies = {"node", "page", "security", "journal", "catalog", "place", "inventory"})
@NullMarked
package org.supplyline.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
