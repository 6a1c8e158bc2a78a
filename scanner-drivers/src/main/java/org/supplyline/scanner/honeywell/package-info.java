/** Honeywell scanners on a serial line: a header before each scan, menu commands and their answers. */
@NullMarked
package org.supplyline.scanner.honeywell;

import org.jspecify.annotations.NullMarked;
