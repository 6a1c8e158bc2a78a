/** The node as one program: its command line and its Spring application; everything else sits in the packages below. */
@NullMarked
package org.supplyline;

import org.jspecify.annotations.NullMarked;
