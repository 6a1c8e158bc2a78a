/** Zebra's Simple Serial Interface (SSI), also of Symbol and Motorola scanners. */
@NullMarked
package org.supplyline.scanner.ssi;

import org.jspecify.annotations.NullMarked;
