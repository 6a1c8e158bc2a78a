/** Hostile input for every parser and decoder; each is also run on its corpus in every build. */
@NullMarked
package org.supplyline.fuzz;

import org.jspecify.annotations.NullMarked;
