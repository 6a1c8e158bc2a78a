/** What node this is: its folder, its settings, and the database and broker that run in its process tree. */
@ApplicationModule(
        displayName = "node",
        allowedDependencies = {})
@NullMarked
package org.supplyline.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
