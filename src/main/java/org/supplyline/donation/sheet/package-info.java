/** Reads the lists that branches really get: workbooks with merged cells, words inside numbers, several tables; no database, no Spring. */
@NullMarked
package org.supplyline.donation.sheet;

import org.jspecify.annotations.NullMarked;
