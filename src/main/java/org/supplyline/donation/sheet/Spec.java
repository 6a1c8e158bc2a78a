package org.supplyline.donation.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a specification cell says about packs, weight, price or lot.
 *
 * @param text as in the list
 * @param counts the pack from the inside out, "24粒*10小盒*40"; empty when the text is a model, a colour, nothing
 * @param milligrams weight of one piece, or of one stated unit when there are no counts; null when unknown
 * @param massPer the unit that weighs so much; empty when it is the stated one
 * @param outerCount how many outer packs the counts are said to be in, "250双/12箱"; null when not said
 * @param outerUnit the outer pack; empty when not named
 * @param bare two or three numbers with nothing but stars between them
 * @param sized whether the bare numbers carry a unit of length
 * @param priceFen price of one piece; null when the text is no price
 * @param lot batch number; empty when the text is none
 * @param repaired whether a decimal point was mended, "2、5KG"
 */
record Spec(
        String text,
        List<Factor> counts,
        @Nullable Long milligrams,
        String massPer,
        @Nullable Long outerCount,
        String outerUnit,
        List<BigDecimal> bare,
        boolean sized,
        @Nullable Long priceFen,
        String lot,
        boolean repaired) {

    static Spec plain(String text) {
        return new Spec(text, List.of(), null, "", null, "", List.of(), false, null, "", false);
    }

    static Spec price(String text, long fen) {
        return new Spec(text, List.of(), null, "", null, "", List.of(), false, fen, "", false);
    }

    static Spec lot(String text, String lot) {
        return new Spec(text, List.of(), null, "", null, "", List.of(), false, null, lot, false);
    }

    static Spec bare(String text, List<BigDecimal> numbers, boolean sized) {
        return new Spec(text, List.of(), null, "", null, "", numbers, sized, null, "", false);
    }

    /** Whether the text says how many are in a pack, or may say it. */
    boolean packs() {
        return !counts.isEmpty() || !bare.isEmpty();
    }

    /** Whether the text speaks of the pack that is so called; all words for a carton are one. */
    boolean isOf(String pack) {
        return outerCount == null && (outerUnit.equals(pack) || (Units.isCarton(outerUnit) && Units.isCarton(pack)));
    }

    /** Whether the text may speak of this pack: it names it, or names none. */
    boolean mayBeOf(String pack) {
        return isOf(pack) || (outerCount == null && outerUnit.isEmpty() && Units.isPack(pack));
    }

    /** The pieces in one pack; null when a step has no number, or when they are too many to be in a pack. */
    @Nullable
    Long product() {
        return product(counts);
    }

    static @Nullable Long product(List<Factor> factors) {
        BigDecimal product = BigDecimal.ONE;
        for (Factor factor : factors) {
            Long number = factor.number();
            if (number == null) {
                return null;
            }
            product = product.multiply(BigDecimal.valueOf(number));
        }
        return product.compareTo(BigDecimal.valueOf(Amount.MAX_CONTENT)) > 0 ? null : product.longValueExact();
    }
}
