/** Stock-keeping: moves, corrections, counts, disposals, what does not agree, and the close of the day. */
@NullMarked
package org.supplyline.inventory.keeping;

import org.jspecify.annotations.NullMarked;
