/** Changes a plan that drivers were told while its trucks are under way: keeps what happened and what still holds, and says what differs. */
@NullMarked
package org.supplyline.routing.change;

import org.jspecify.annotations.NullMarked;
