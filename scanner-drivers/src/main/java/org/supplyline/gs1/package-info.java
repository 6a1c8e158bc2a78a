/** GS1 keys, check digits, dates and element strings, as the GS1 General Specifications define them. */
@NullMarked
package org.supplyline.gs1;

import org.jspecify.annotations.NullMarked;
