/** The way from the dock to the signature: trips under way, pages for drivers and receivers without a login, goods fetched at the dock. */
@NullMarked
package org.supplyline.dispatch.handover;

import org.jspecify.annotations.NullMarked;
