/** Shares scarce stock fairly before any truck is planned, and says which depot each share comes from. */
@NullMarked
package org.supplyline.routing.allocation;

import org.jspecify.annotations.NullMarked;
