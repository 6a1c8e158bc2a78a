package org.supplyline.donation.sheet;

import java.util.Locale;

/**
 * One way in which a doubtful row can be read.
 *
 * @param code which way; the same code in another row with the same shape means the same way, so that it can be learned
 * @param amount what the row then announces
 */
public record Reading(Code code, Amount amount) {

    /** The ways, in words of the list. */
    public enum Code {
        /** The number in the pack holds for each pack. */
        EACH,
        /** The number in the pack is all there is. */
        ALL,
        /** Cartons within the pack: multiply by both. */
        NESTED,
        /** The quantity stands, the pack is wrong. */
        AS_STATED,
        /** The numbers are a size; the content is unknown. */
        SIZE,
        /** The first of several packs holds for all. */
        FIRST,
        /** The second of several packs holds for all. */
        SECOND,
        /** The number counts pieces. */
        PIECES,
        /** The number counts packs. */
        PACKS,
        /** The quantity, ignoring that the shares differ. */
        WHOLE,
        /** The specification holds; the number beside it is wrong. */
        SPEC,
        /** These goods came as well. */
        ALSO,
        /** Who carried the goods did not give them: the donor is unknown. */
        CARRIED,
        /** The courier itself gave. */
        GAVE,
        /** Typed by a person. */
        TYPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
