/** Lists that come as files: workbooks and separated text read as they are, and the rows that a person must look at. */
@ApplicationModule(
        displayName = "sheet",
        allowedDependencies = {"journal", "page", "security"})
@NullMarked
package org.supplyline.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
