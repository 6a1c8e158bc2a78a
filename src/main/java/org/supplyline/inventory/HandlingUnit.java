package org.supplyline.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A pallet or a carton that goods move in.
 *
 * @param code SSCC of 18 digits, or own carton number
 * @param parent the unit that it stands on or in, or null
 * @param sealed whether it is closed
 * @param weightGrams as weighed, or null
 * @param photo SHA-256 of its picture in hexadecimal, or null
 * @param note what a person wrote about it, or empty
 */
public record HandlingUnit(
        String code,
        @Nullable String parent,
        boolean sealed,
        @Nullable Long weightGrams,
        @Nullable String photo,
        String note) {

    private static final int SSCC_LENGTH = 18;

    /** Whether a number is an SSCC of GS1, not one of our own. */
    static boolean isSscc(String code) {
        return code.length() == SSCC_LENGTH && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
