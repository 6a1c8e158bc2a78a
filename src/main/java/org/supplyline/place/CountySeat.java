package org.supplyline.place;

/**
 * The seat of a county, district or city, where a site is put until somebody knows better.
 *
 * @param division GB/T 2260 code, six digits; ends in 00 for a prefecture
 * @param position always estimated
 */
public record CountySeat(String division, String nameZh, String nameEn, Position position) {

    /** Counties that belong to the province alone (429xxx) are prefectures of their own. */
    private static final String DIRECT = "90";

    /** The GB/T 2260 code of the prefecture, ending in 00, or of the county itself where the province has it alone. */
    public String prefecture() {
        return division.substring(2, 4).equals(DIRECT) ? division : division.substring(0, 4) + "00";
    }
}
