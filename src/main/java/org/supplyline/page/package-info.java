/** The house of pages: the frame around every page, its languages and themes, and how a refusal is told to a person or a program. */
@ApplicationModule(displayName = "page", allowedDependencies = "node")
@NullMarked
package org.supplyline.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
