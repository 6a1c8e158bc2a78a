package org.supplyline.unit;

import java.util.Locale;
import org.supplyline.gs1.CheckDigit;
import org.supplyline.gs1.Sscc;

/**
 * Serials under a GS1 company prefix that the parent gave to this branch.
 *
 * @param extension the digit in front of the prefix, {@code 0} to {@code 9}
 * @param prefix GS1 company prefix, 4 to 12 digits
 * @param first first serial of the range
 * @param last last serial of the range
 * @param next the serial that goes out next; one past the last when all went out
 * @param givenBy who gave it, such as the provincial branch
 * @param current whether it was entered since the node was last restored; others are not used any more
 */
record SsccRange(
        long id, String extension, String prefix, long first, long last, long next, String givenBy, boolean current) {

    private static final int BODY = 17;
    private static final int WARN_PERCENT = 90;

    long size() {
        return last - first + 1;
    }

    public long left() {
        return last - next + 1;
    }

    /** How much of it went out, in whole per cent. */
    public long usedPercent() {
        return (next - first) * 100 / size();
    }

    /** Whether the parent should be asked for another one. */
    public boolean isNearlyUsedUp() {
        return usedPercent() >= WARN_PERCENT;
    }

    /** The SSCC of a serial (GS1 General Specifications, section 3.3.1). */
    public Sscc sscc(long serial) {
        int digits = BODY - 1 - prefix.length();
        String body = extension + prefix + String.format(Locale.ROOT, "%0" + digits + "d", serial);
        return new Sscc(body + CheckDigit.of(body));
    }

    /** The SSCC whose serial follows, under the same prefix. */
    static String following(Sscc sscc, long steps) {
        String body =
                String.format(Locale.ROOT, "%017d", Long.parseLong(sscc.digits().substring(0, BODY)) + steps);
        return body + CheckDigit.of(body);
    }
}
