/** Camel routes that join scanners, the topic and the ledger; what they need of the application they declare as ports. */
@ApplicationModule(
        displayName = "integrations",
        allowedDependencies = {"scanner", "gs1"})
@NullMarked
package org.supplyline.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
