/** Pictures that people take as evidence, of a carton, a stamped paper, a damage: kept by their hash, without what a camera notes. */
@ApplicationModule(
        displayName = "photo",
        allowedDependencies = {"page", "security", "barcode"})
@NullMarked
package org.supplyline.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
