/** The command line over the scanner library: decode, frames, gs1 parse, fuzz. */
@ApplicationModule(
        displayName = "codes",
        allowedDependencies = {"node", "gs1", "epc", "scan", "scanner", "barcode"})
@NullMarked
package org.supplyline.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
