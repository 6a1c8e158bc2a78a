/** The public record: every journal record's public side in a signed append-only log, and the pages made from it. */
@ApplicationModule(
        displayName = "disclosure",
        allowedDependencies = {"node", "journal", "page", "security", "catalog", "place"})
@NullMarked
package org.supplyline.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
