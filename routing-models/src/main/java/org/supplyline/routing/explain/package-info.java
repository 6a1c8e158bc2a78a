/** Says of a plan why it is as it is, what binds, and which change would help most; every claim is worked out or tried before it is made. */
@NullMarked
package org.supplyline.routing.explain;

import org.jspecify.annotations.NullMarked;
