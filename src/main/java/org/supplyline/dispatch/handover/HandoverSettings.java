package org.supplyline.dispatch.handover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the branch waits for signatures.
 *
 * @param receiptHours hours after the departure from which a missing receipt (回单) is told, 1 to 720
 */
@ConfigurationProperties("supplyline.handover")
record HandoverSettings(@DefaultValue("24") int receiptHours) {

    private static final int MOST = 720;

    HandoverSettings {
        if (receiptHours < 1 || receiptHours > MOST) {
            throw new IllegalArgumentException(
                    "supplyline.handover.receipt-hours (%d) must be 1 to %d.".formatted(receiptHours, MOST));
        }
    }
}
