/** RFID readers that speak LLRP 1.0.1 or 1.1 over TCP: the binary encoding, both ways, and a host's session. */
@NullMarked
package org.supplyline.scanner.llrp;

import org.jspecify.annotations.NullMarked;
