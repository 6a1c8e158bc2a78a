/** Who gets what from which depot and on which truck: the words of a dispatch problem and its plan, and the child process that solves it. */
@NullMarked
package org.supplyline.routing;

import org.jspecify.annotations.NullMarked;
