/** Opening stock (期初): what lay in the depots before the node began to count, told by hand or by list. */
@NullMarked
package org.supplyline.inventory.opening;

import org.jspecify.annotations.NullMarked;
