/** How fast and how well the scanner library reads, beside its peers. */
@NamedInterface("bench")
@NullMarked
package org.supplyline.codes.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
