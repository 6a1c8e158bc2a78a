package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.List;

/** Gathers the elements of one text and all that is wrong with them. */
final class ElementCollector {

    private final List<ElementString.Element> elements = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<Gs1Error> errors = new ArrayList<>();

    /** The same element twice says nothing new; with two values it says nothing that can be trusted. */
    void add(String ai, String value, int position) {
        for (ElementString.Element earlier : elements) {
            if (earlier.ai().equals(ai)) {
                if (!earlier.value().equals(value)) {
                    error(ai, position, Gs1Error.Code.REPEATED_WITH_OTHER_VALUE, earlier.value());
                }
                return;
            }
        }
        elements.add(new ElementString.Element(ai, value));
        positions.add(position);
    }

    void error(String ai, int position, Gs1Error.Code code, String expected) {
        errors.add(new Gs1Error(ai, position, code, expected));
    }

    /** @param from where the text in which the fault was found begins in the whole text */
    void error(String ai, Fault fault, int from) {
        error(ai, from + fault.position(), fault.code(), fault.expected());
    }

    boolean has(String ai) {
        return elements.stream().anyMatch(element -> element.ai().equals(ai));
    }

    boolean isFaultless() {
        return errors.isEmpty();
    }

    List<Gs1Error> errors() {
        return errors;
    }

    ElementString elementString() {
        return new ElementString(
                elements.toArray(new ElementString.Element[0]),
                positions.stream().mapToInt(Integer::intValue).toArray());
    }

    ElementString.Result result() {
        return errors.isEmpty() ? new ElementString.Parsed(elementString()) : new ElementString.Invalid(errors);
    }
}
