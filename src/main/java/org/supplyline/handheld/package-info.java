/** The scanning page that works without a network, and the page on which its devices are enrolled. */
@ApplicationModule(
        displayName = "handheld",
        allowedDependencies = {"node", "page", "security", "device", "catalog", "place", "gs1", "scan"})
@NullMarked
package org.supplyline.handheld;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
