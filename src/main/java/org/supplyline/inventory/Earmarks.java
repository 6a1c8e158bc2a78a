package org.supplyline.inventory;

import org.supplyline.place.Place;

/** Whom earmarked goods may go to without the donor's consent. */
public final class Earmarks {

    /** Begins an earmark for a region; its GB/T 2260 code follows, short for a city or province. */
    public static final String REGION = "region:";

    /** Begins an earmark for a project; its name follows. */
    public static final String PROJECT = "project:";

    private static final int CODE_LENGTH = 6;

    private Earmarks() {}

    /**
     * Whether goods with that earmark may be promised to the receiver: free goods to all, those of a region to places in
     * it, those of a project where the decision names it, those that are kept for an owner (代储) on a decision that names
     * the owner, others to the one they name.
     *
     * @param basis by whose decision the goods go
     */
    public static boolean allow(String earmark, Place receiver, String basis) {
        if (earmark.startsWith(PROJECT)) {
            return basis.contains(earmark.substring(PROJECT.length()));
        }
        if (earmark.startsWith(PositionKey.KEPT_FOR)) {
            return basis.contains(earmark.substring(PositionKey.KEPT_FOR.length()));
        }
        if (earmark.startsWith(REGION)) {
            return isIn(receiver, earmark.substring(REGION.length()));
        }
        return earmark.equals(PositionKey.NONE) || names(earmark, receiver);
    }

    /** Whether the earmark names the receiver, by code or by name. */
    public static boolean names(String earmark, Place receiver) {
        return earmark.equals(receiver.code())
                || earmark.equals(receiver.nameZh())
                || earmark.equals(receiver.nameEn());
    }

    /** The zeros that fill up a city's or province's code stand for all below it. */
    private static boolean isIn(Place receiver, String region) {
        String division = receiver.division();
        String stem = region.length() == CODE_LENGTH ? region.replaceFirst("(00){1,2}$", "") : region;
        return division != null && stem.length() >= 2 && division.startsWith(stem);
    }
}
