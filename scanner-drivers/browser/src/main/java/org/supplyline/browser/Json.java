package org.supplyline.browser;

import java.util.Collection;
import java.util.Map;

/** Writes JSON of maps, collections, strings, numbers and booleans; null members are left out. */
final class Json {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Collection<?> collection) {
            writeAll(collection);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            writeText(value.toString());
        }
    }

    private void writeMap(Map<?, ?> map) {
        out.append('{');
        int start = out.length();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() != null) {
                separate(start);
                writeText(entry.getKey().toString());
                out.append(':');
                write(entry.getValue());
            }
        }
        out.append('}');
    }

    private void writeAll(Collection<?> collection) {
        out.append('[');
        int start = out.length();
        for (Object each : collection) {
            separate(start);
            write(each);
        }
        out.append(']');
    }

    private void separate(int start) {
        if (out.length() > start) {
            out.append(',');
        }
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
