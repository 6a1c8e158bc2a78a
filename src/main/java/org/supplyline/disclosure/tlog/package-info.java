/** An append-only Merkle log after RFC 6962 in the C2SP file formats; knows neither Spring nor the database. */
@NullMarked
package org.supplyline.disclosure.tlog;

import org.jspecify.annotations.NullMarked;
