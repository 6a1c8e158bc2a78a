/** What is stocked: relief items, the packs they come in, their GTINs, and the many names people give them. */
@ApplicationModule(
        displayName = "catalog",
        allowedDependencies = {"node", "journal", "page", "security", "gs1", "sheet"})
@NullMarked
package org.supplyline.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
