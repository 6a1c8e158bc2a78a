package org.supplyline.donation.sheet;

/**
 * Who gave, as far as the list says.
 *
 * @param kind whether the giver is named
 * @param name the name; for the others what the list has instead, "爱心人士", or empty
 * @param via the carrier, shop or brand that stands in the donor's place; empty otherwise
 */
public record Donor(Kind kind, String name, String via) {

    static final Donor UNKNOWN = new Donor(Kind.UNKNOWN, "", "");

    /** How well the giver is known. */
    public enum Kind {
        NAMED,
        /** The giver did not want to be named, "爱心人士". */
        ANONYMOUS,
        /** The list names somebody else: a carrier, a shop, a brand; the giver is unknown until claimed. */
        UNKNOWN
    }
}
