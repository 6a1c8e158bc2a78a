/** ThingMagic's Mercury modules: M5e, M6e, M7e and the readers built on them. */
@NullMarked
package org.supplyline.scanner.mercury;

import org.jspecify.annotations.NullMarked;
