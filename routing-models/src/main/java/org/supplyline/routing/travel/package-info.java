/** How long and how far it is from place to place, and which truck may go where. */
@NullMarked
package org.supplyline.routing.travel;

import org.jspecify.annotations.NullMarked;
