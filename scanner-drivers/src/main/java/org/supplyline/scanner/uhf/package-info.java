/** UHF RFID readers of Chinese make that are polled: the A0 family, UHFReader18 and 288, and CF600. */
@NullMarked
package org.supplyline.scanner.uhf;

import org.jspecify.annotations.NullMarked;
