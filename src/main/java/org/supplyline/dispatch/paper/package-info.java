/** The papers that travel with the goods, as PDF; it knows words, numbers and codes, and no database. */
@NullMarked
package org.supplyline.dispatch.paper;

import org.jspecify.annotations.NullMarked;
