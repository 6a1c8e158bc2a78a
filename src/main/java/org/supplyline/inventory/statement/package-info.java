/** What came in, what went out and what is left over a period (收发存), and each movement of it with its balance (台账). */
@NullMarked
package org.supplyline.inventory.statement;

import org.jspecify.annotations.NullMarked;
