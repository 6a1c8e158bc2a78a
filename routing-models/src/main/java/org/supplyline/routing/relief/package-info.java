/** The relief benchmark: instances made from a seed, their file format, plans, and a checker that shares no code with the engine. */
@NullMarked
package org.supplyline.routing.relief;

import org.jspecify.annotations.NullMarked;
