/** Where goods were, who moved them, what came of each gift, and the stock of the past; all of it read from the journal. */
@NamedInterface("history")
@NullMarked
package org.supplyline.inventory.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
