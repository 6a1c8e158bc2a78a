package org.supplyline.routing;

import java.util.Map;

/** A sentence in Chinese and English. In a pattern, {@code {name}} stands for a value. */
public record Phrase(String zh, String en) {

    /** The sentence with its values; what has no value stays as it is. */
    public Phrase with(Map<String, String> values) {
        return new Phrase(filled(zh, values), filled(en, values));
    }

    /** The sentence with another one in the place of a name, each in its language. */
    public Phrase with(String name, Phrase part) {
        return new Phrase(filled(zh, Map.of(name, part.zh)), filled(en, Map.of(name, part.en)));
    }

    private static String filled(String pattern, Map<String, String> values) {
        String text = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
