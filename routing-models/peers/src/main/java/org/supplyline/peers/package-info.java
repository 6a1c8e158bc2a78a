/** Other solvers behind {@link org.supplyline.routing.instance.Peer}, each as its own guide says to set it up. */
@NullMarked
package org.supplyline.peers;

import org.jspecify.annotations.NullMarked;
