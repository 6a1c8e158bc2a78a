/** Readers that type: key events and text of an input field become scans, in Java and, compiled, in a browser. */
@NullMarked
package org.supplyline.wedge;

import org.jspecify.annotations.NullMarked;
