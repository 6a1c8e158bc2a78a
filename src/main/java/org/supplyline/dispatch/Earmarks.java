package org.supplyline.dispatch;

import org.supplyline.inventory.PositionKey;
import org.supplyline.place.Place;

/** Whom earmarked goods may go to without the donor's consent. */
public final class Earmarks {

    private Earmarks() {}

    /** Whether goods with that earmark may be promised to the receiver: free goods to all, others to the one they name. */
    public static boolean allow(String earmark, Place receiver) {
        return earmark.equals(PositionKey.NONE) || names(earmark, receiver);
    }

    /** Whether the earmark names the receiver, by code or by name. */
    public static boolean names(String earmark, Place receiver) {
        return earmark.equals(receiver.code())
                || earmark.equals(receiver.nameZh())
                || earmark.equals(receiver.nameEn());
    }
}
