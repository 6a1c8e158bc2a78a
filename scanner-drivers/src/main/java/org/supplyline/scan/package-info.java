/** What one trigger pull says: goods, a logistic unit, a place, a command or another of our own codes, or nothing known. */
@NullMarked
package org.supplyline.scan;

import org.jspecify.annotations.NullMarked;
