/** What all papers are made of: typeface, heads and feet, cells and codes. It knows words and numbers, and no database. */
@ApplicationModule(displayName = "paper", allowedDependencies = "page")
@NullMarked
package org.supplyline.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
