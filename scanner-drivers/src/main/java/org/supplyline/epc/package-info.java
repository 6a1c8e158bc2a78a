/** EPCs of RFID tags: binary, tag URI, pure identity URI and GS1 keys, as the GS1 EPC Tag Data Standard defines them. */
@NullMarked
package org.supplyline.epc;

import org.jspecify.annotations.NullMarked;
