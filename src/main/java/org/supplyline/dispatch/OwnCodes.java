package org.supplyline.dispatch;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.supplyline.node.NodeIdentity;
import org.supplyline.scan.OwnCode;

/**
 * Gives orders and trips their scannable codes. The number is the count in six digits, the node's epoch in two digits of
 * base 36 and the node's code: no two nodes and no restored node ever print the same.
 */
@Component
class OwnCodes {

    private static final long MAX_COUNT = 999_999;
    private static final int BASE = 36;

    private final NodeIdentity node;
    private final OrderStore store;

    OwnCodes(NodeIdentity node, OrderStore store) {
        this.node = node;
        this.store = store;
    }

    String order() {
        return code(OwnCode.Kind.ORDER, store.nextOrderNumber());
    }

    String trip() {
        return code(OwnCode.Kind.TRIP, store.nextTripNumber());
    }

    private String code(OwnCode.Kind kind, long count) {
        if (count > MAX_COUNT || node.epoch() >= BASE * BASE) {
            throw new IllegalStateException(
                    "Node (%s) in epoch %d has used up its %s codes.".formatted(node.code(), node.epoch(), kind));
        }
        String epoch = Integer.toString(node.epoch(), BASE);
        String number =
                String.format(Locale.ROOT, "%06d%s%s%s", count, epoch.length() < 2 ? "0" : "", epoch, node.code());
        return new OwnCode(kind, number.toUpperCase(Locale.ROOT)).text();
    }
}
