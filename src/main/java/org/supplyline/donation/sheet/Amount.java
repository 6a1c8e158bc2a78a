package org.supplyline.donation.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How much a line announces. "口罩 5箱" is 5 packs of unknown content; "36盒/箱, 11箱" is 396 盒 in 11 packs.
 *
 * @param count pieces in {@code unit}; null when the content of the packs is unknown
 * @param unit what {@code count} counts; empty when the list does not say
 * @param packs how many packs; null when there are none or they do not come out whole
 * @param packUnit what the packs are called; empty without packs
 * @param content pieces in one pack; null when unknown or not the same in all
 */
public record Amount(
        @Nullable Long count,
        String unit,
        @Nullable Long packs,
        String packUnit,
        @Nullable Long content) {

    /** More of anything in one row is a slip of the keyboard. */
    static final long MAX_STATED = 1_000_000_000L;

    /** More in one pack is a slip, or no pack. */
    static final long MAX_CONTENT = 1_000_000L;

    private static final long MAX = MAX_STATED * MAX_CONTENT;

    public Amount {
        if (count == null && packs == null) {
            throw new IllegalArgumentException("An amount must count pieces or packs.");
        }
        if ((count != null && (count < 1 || count > MAX)) || (packs != null && (packs < 1 || packs > MAX))) {
            throw new IllegalArgumentException("The amount (%d, %d packs) is out of range.".formatted(count, packs));
        }
    }

    /** What a person typed: cartons hold unknown content, anything else is counted. */
    public static Amount typed(long number, String unit) {
        return Units.isCarton(unit) ? packsOf(number, unit) : pieces(number, unit);
    }

    static Amount pieces(long count, String unit) {
        return new Amount(count, unit, null, "", null);
    }

    static Amount packsOf(long packs, String packUnit) {
        return new Amount(null, "", packs, packUnit, null);
    }

    static Amount filled(long packs, String packUnit, long content, String unit) {
        return new Amount(Math.multiplyExact(packs, content), unit, packs, packUnit, content);
    }

    /** The number in which a list would say it: pieces where they are known, else packs. */
    public long shownCount() {
        return count != null ? count : packs == null ? 0 : packs;
    }

    public String shownUnit() {
        return count != null ? unit : packUnit;
    }

    /** As words, {@code 396盒（11箱×36）}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (count != null) {
            text.append(count).append(unit);
        }
        if (packs != null && count != null) {
            text.append('（').append(packs).append(packUnit);
            text.append(content == null ? "" : "×" + content).append('）');
        } else if (packs != null) {
            text.append(packs).append(packUnit);
        }
        return text.toString();
    }
}
