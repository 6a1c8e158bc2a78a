package org.supplyline.dispatch.handover;

import org.jspecify.annotations.Nullable;

/**
 * The secret end of an address {@code /d/TOKEN}: who has it may speak for the driver of a trip or the receiver of an order.
 *
 * @param token 26 letters and digits, 130 random bits
 * @param trip the trip that it is for, or null
 * @param order the order that it is for, or null
 */
record HandoverLink(
        String token, @Nullable String trip, @Nullable String order) {

    String path() {
        return "/d/" + token;
    }
}
