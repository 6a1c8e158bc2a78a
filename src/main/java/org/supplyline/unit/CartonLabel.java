package org.supplyline.unit;

import java.util.Optional;
import org.supplyline.gs1.Sscc;
import org.supplyline.paper.Words;

/**
 * What the label of a carton or pallet says.
 *
 * @param code own number, or SSCC
 * @param url what its QR code holds; ends in {@code /t/CODE}
 * @param issuer whose number it is
 * @param content what is in it, in both languages
 * @param detail quantity, lot, expiry, weight; may be empty
 * @param part such as {@code 3/12} of one arrival, or empty
 */
record CartonLabel(String code, String url, String issuer, Words content, String detail, String part) {

    /** The number as an SSCC, which scanners of other houses read too; empty for an own number. */
    Optional<Sscc> sscc() {
        return Sscc.parse(code);
    }

    /** As people read it, in groups of four digits, since its parts have no fixed length: {@code (00) 1061 4141 …}. */
    static String readable(Sscc sscc) {
        return "(00) " + sscc.digits().replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
