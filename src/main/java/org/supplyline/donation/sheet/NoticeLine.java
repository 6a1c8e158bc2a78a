package org.supplyline.donation.sheet;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a notice: goods that are announced.
 *
 * @param row the row it came from, from 1
 * @param number its number among the row's lines, from 1
 * @param cell where its quantity stands, {@code D97}
 * @param goods what, from whom, for whom
 * @param amount how much
 * @param milligrams weight of all of it, a litre taken as a kilogram; null when unknown
 * @param cartonCm3 volume of one pack from the list's measures in cm; null when unknown
 * @param valueFen value of the line; null when the list gives no price
 * @param flags what a person should know
 * @param sameAsRow the row that may list the same goods; 0 if none
 */
public record NoticeLine(
        int row,
        int number,
        String cell,
        Goods goods,
        Amount amount,
        @Nullable Long milligrams,
        @Nullable Long cartonCm3,
        @Nullable Long valueFen,
        Set<Flag> flags,
        int sameAsRow) {

    public NoticeLine {
        flags = Set.copyOf(flags);
    }

    /** Where a line's value comes from: a price in the list proves nothing but that it was listed. */
    public String proof() {
        return valueFen == null ? "" : "list";
    }

    public NoticeLine with(Flag flag) {
        EnumSet<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new NoticeLine(row, number, cell, goods, amount, milligrams, cartonCm3, valueFen, more, sameAsRow);
    }

    NoticeLine sameAs(int other) {
        NoticeLine flagged = with(Flag.SAME_GOODS);
        return new NoticeLine(row, number, cell, goods, amount, milligrams, cartonCm3, valueFen, flagged.flags, other);
    }
}
