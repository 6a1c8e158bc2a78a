/** Bad days: whole nodes as processes of their own, killed, starved and cut off while scans come in. */
@NullMarked
package org.supplyline.badday;

import org.jspecify.annotations.NullMarked;
