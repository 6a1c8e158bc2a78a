/** From the bytes of a scan event to the movement that the ledger books, or to the reason why it is held. */
@NullMarked
package org.supplyline.inventory.scan;

import org.jspecify.annotations.NullMarked;
