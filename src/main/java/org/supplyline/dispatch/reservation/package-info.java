/** Goods held back for somebody before there is an order: reserved, then posted as an order or released, or expired. */
@NullMarked
package org.supplyline.dispatch.reservation;

import org.jspecify.annotations.NullMarked;
