package org.supplyline.disclosure.tlog;

import java.util.Base64;

/** Base64 of which each value has one text only: otherwise a changed byte of a file could still mean the same. */
final class StrictBase64 {

    private StrictBase64() {}

    /** @throws IllegalArgumentException if the text is not the one that {@link #encode} gives */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("The text (%s) is not exact base64.".formatted(text));
        }
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
