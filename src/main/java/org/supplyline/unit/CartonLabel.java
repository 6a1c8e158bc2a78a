package org.supplyline.unit;

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
record CartonLabel(String code, String url, String issuer, Words content, String detail, String part) {}
