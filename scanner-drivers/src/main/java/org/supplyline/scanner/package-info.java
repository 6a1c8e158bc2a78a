/** Readers on a line: bytes become frames, and the line is kept up through unplugging. */
@NullMarked
package org.supplyline.scanner;

import org.jspecify.annotations.NullMarked;
