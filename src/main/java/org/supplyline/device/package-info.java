/** Scanners: who they are, how they prove it, and the acceptance of what they send. */
@ApplicationModule(
        displayName = "device",
        allowedDependencies = {"node", "journal", "place", "page", "security", "integrations", "gs1", "scan", "scanner"
        })
@NullMarked
package org.supplyline.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
