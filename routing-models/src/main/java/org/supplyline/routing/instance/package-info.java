/** Standard routing problems: their files read into kernel problems, their solutions and costs in the units in which results are published. */
@NullMarked
package org.supplyline.routing.instance;

import org.jspecify.annotations.NullMarked;
