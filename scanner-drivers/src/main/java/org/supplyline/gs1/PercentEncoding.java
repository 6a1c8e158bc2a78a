package org.supplyline.gs1;

/** Percent-encoding of URIs (RFC 3986, section 2.1), one byte a character, as values of elements are ASCII. */
final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * Decodes a part of a URI. A percent sign that leads no two hexadecimal digits stays.
     *
     * @param inQuery whether a plus stands for a blank
     */
    static String decode(String uri, int from, int to, boolean inQuery) {
        StringBuilder decoded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = uri.charAt(i);
            if (isEncoded(uri, i, to)) {
                decoded.append((char) Integer.parseInt(uri.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                decoded.append(inQuery && c == '+' ? ' ' : c);
            }
        }
        return decoded.toString();
    }

    /** Where in the URI the character stands that is at this index of the decoded text. */
    static int encodedIndex(String uri, int from, int to, int decodedIndex) {
        int at = from;
        for (int i = 0; i < decodedIndex && at < to; i++) {
            at += isEncoded(uri, at, to) ? 3 : 1;
        }
        return at;
    }

    private static boolean isEncoded(String uri, int at, int to) {
        return uri.charAt(at) == '%'
                && at + 2 < to
                && KeyChecks.isHex(uri.charAt(at + 1))
                && KeyChecks.isHex(uri.charAt(at + 2));
    }
}
