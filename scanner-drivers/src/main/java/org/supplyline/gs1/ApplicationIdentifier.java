package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the standard says about one application identifier (GS1 General Specifications, sections 3.2 to 3.11).
 *
 * @param ai its two to four digits
 * @param components the parts of its value; only the last may vary in length, no mandatory part follows an optional one
 */
record ApplicationIdentifier(String ai, List<ValueComponent> components) {

    /** The first two digits of identifiers whose values need no separator (General Specifications, figure 7.8.5-2). */
    private static final Set<String> PREDEFINED_LENGTH = Set.of(
            "00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32", "33",
            "34", "35", "36", "41");

    ApplicationIdentifier {
        components = List.copyOf(components);
    }

    boolean hasPredefinedLength() {
        return PREDEFINED_LENGTH.contains(ai.substring(0, 2));
    }

    /** Agreed between trading partners, so never to be expected on the goods of a stranger. */
    boolean isInternal() {
        return ai.startsWith("9");
    }

    int minLength() {
        return components.stream()
                .filter(component -> !component.optional())
                .mapToInt(ValueComponent::minLength)
                .sum();
    }

    int maxLength() {
        return components.stream().mapToInt(ValueComponent::maxLength).sum();
    }

    /** All that is wrong with a value that starts at this position of the text; empty if nothing is. */
    List<Gs1Error> check(String value, int position, int referenceYear) {
        List<Gs1Error> errors = new ArrayList<>();
        int taken = 0;
        for (ValueComponent component : components) {
            if (taken == value.length() && component.optional()) {
                break;
            }
            String part = value.substring(taken, Math.min(value.length(), taken + component.maxLength()));
            component
                    .check(part, referenceYear)
                    .map(problem -> new Gs1Error(ai, position, problem.code(), problem.expected()))
                    .ifPresent(errors::add);
            taken += part.length();
        }
        if (taken < value.length()) {
            errors.add(new Gs1Error(ai, position + taken, Gs1Error.Code.VALUE_TOO_LONG, format()));
        }
        return errors;
    }

    private String format() {
        return components.stream().map(ValueComponent::toString).collect(Collectors.joining(" "));
    }
}
