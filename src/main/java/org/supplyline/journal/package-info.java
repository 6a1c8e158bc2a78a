/** The journal: one append-only, gapless, numbered record of everything that happened at this node. */
@ApplicationModule(displayName = "journal", allowedDependencies = "node")
@NullMarked
package org.supplyline.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
