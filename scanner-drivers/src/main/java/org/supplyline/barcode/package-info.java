/** Pictures of bar codes become GS1-normalised texts, within a time limit and without guessing. */
@NullMarked
package org.supplyline.barcode;

import org.jspecify.annotations.NullMarked;
