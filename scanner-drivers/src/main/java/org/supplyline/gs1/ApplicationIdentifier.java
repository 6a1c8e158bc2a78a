package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/** What the standard says about one application identifier (GS1 General Specifications, sections 3.2 to 3.11 and 4.13). */
final class ApplicationIdentifier {

    /** The first two digits of identifiers whose values need no separator (General Specifications, figure 7.8.5-2). */
    private static final String PREDEFINED_LENGTH =
            " 00 01 02 03 04 11 12 13 14 15 16 17 18 19 20 31 32 33 34 35 36 41 ";

    private final String ai;
    private final ValueComponent[] components;
    private final AiRules rules;
    private final boolean predefinedLength;
    private final int minLength;
    private final int maxLength;

    /**
     * @param ai its two to four digits
     * @param components the parts of its value; only the last may vary in length, no mandatory part follows an optional one
     */
    ApplicationIdentifier(String ai, ValueComponent[] components, AiRules rules) {
        this.ai = ai;
        this.components = components.clone();
        this.rules = rules;
        this.predefinedLength = PREDEFINED_LENGTH.contains(" " + ai.substring(0, 2) + " ");
        int least = 0;
        int most = 0;
        for (ValueComponent component : components) {
            least += component.optional() ? 0 : component.minLength();
            most += component.maxLength();
        }
        this.minLength = least;
        this.maxLength = most;
    }

    String ai() {
        return ai;
    }

    AiRules rules() {
        return rules;
    }

    boolean hasPredefinedLength() {
        return predefinedLength;
    }

    /** Agreed between trading partners, so never to be expected on the goods of a stranger. */
    boolean isInternal() {
        return ai.charAt(0) == '9';
    }

    int minLength() {
        return minLength;
    }

    int maxLength() {
        return maxLength;
    }

    /** What is wrong with the value in this part of the text; null if nothing is. */
    @Nullable
    Fault find(String text, int from, int to, int referenceYear) {
        int start = from;
        for (ValueComponent component : components) {
            if (start == to && component.optional()) {
                break;
            }
            int end = Math.min(to, start + component.maxLength());
            Fault fault = component.find(text, start, end, referenceYear);
            if (fault != null) {
                return fault;
            }
            start = end;
        }
        return start == to ? null : new Fault(start, Gs1Error.Code.VALUE_TOO_LONG, format());
    }

    /** The notation of the General Specifications. */
    String format() {
        StringBuilder format = new StringBuilder();
        for (ValueComponent component : components) {
            format.append(format.length() == 0 ? "" : " ").append(component);
        }
        return format.toString();
    }
}
