/** Who does what with the goods of orders and trips: tasks on a list, claimed, handed over, done by what was scanned. */
@NullMarked
package org.supplyline.dispatch.task;

import org.jspecify.annotations.NullMarked;
