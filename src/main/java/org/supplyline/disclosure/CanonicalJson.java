package org.supplyline.disclosure;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON in the one form that RFC 8785 gives it, so that the same facts are always the same bytes. Entries hold
 * objects, arrays, strings and whole numbers below 2^53; everything else is refused, which spares the number rules.
 */
final class CanonicalJson {

    private static final long NUMBER_LIMIT = 1L << 53;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a value that entries do not hold */
    static byte[] bytes(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException loneSurrogate) {
            throw new IllegalArgumentException("The JSON holds text that is not Unicode.", loneSurrogate);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            writeObject(node, text);
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isString()) {
            writeString(node.asString(), text);
        } else if (node.isIntegralNumber() && node.canConvertToLong() && isExact(node.asLong())) {
            text.append(node.asLong());
        } else {
            throw new IllegalArgumentException("An entry cannot hold (%s).".formatted(node));
        }
    }

    private static boolean isExact(long number) {
        return -NUMBER_LIMIT < number && number < NUMBER_LIMIT;
    }

    /** Java compares strings by UTF-16 code units, which is the order that the standard asks for. */
    private static void writeObject(JsonNode node, StringBuilder text) {
        text.append('{');
        boolean first = true;
        for (String name : new TreeSet<>(node.propertyNames())) {
            text.append(first ? "" : ",");
            first = false;
            writeString(name, text);
            text.append(':');
            write(node.get(name), text);
        }
        text.append('}');
    }

    private static void writeString(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int named = "\b\t\n\f\r".indexOf(c);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (named >= 0) {
                text.append('\\').append("btnfr".charAt(named));
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
