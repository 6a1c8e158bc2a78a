package org.supplyline.donation.acceptance;

/**
 * Why nothing changed.
 *
 * @param code stable end of the problem's code, {@code acceptance-…}
 * @param subject the line, place or word that it is about
 */
record Refused(String code, String subject) {

    static final Refused NOT_OPEN = new Refused("not-open", "");

    static Refused of(String code, int line) {
        return new Refused(code, String.valueOf(line));
    }
}
