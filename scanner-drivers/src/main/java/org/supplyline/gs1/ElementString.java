package org.supplyline.gs1;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The elements that one symbol carries, each checked against the standard by itself. Which elements may or must stand
 * together (General Specifications, section 4.13) is not judged: that is a rule over all symbols of a thing.
 *
 * @param elements in the order of the symbol, each application identifier once
 */
public record ElementString(List<Element> elements) {

    /** Makes the list unmodifiable. */
    public ElementString {
        elements = List.copyOf(elements);
    }

    /**
     * An application identifier and its value.
     *
     * @param ai two to four digits
     * @param value valid for that identifier
     */
    public record Element(String ai, String value) {}

    /** What became of a text. */
    public sealed interface Result {

        /** Calls the function of the case that this is. */
        <R> R match(
                Function<? super ElementString, ? extends R> parsed,
                Function<? super List<ElementString>, ? extends R> ambiguous,
                Function<? super List<Gs1Error>, ? extends R> invalid);
    }

    /** One reading, nothing wrong with it. */
    public record Parsed(ElementString elementString) implements Result {
        @Override
        public <R> R match(
                Function<? super ElementString, ? extends R> parsed,
                Function<? super List<ElementString>, ? extends R> ambiguous,
                Function<? super List<Gs1Error>, ? extends R> invalid) {
            return parsed.apply(elementString);
        }
    }

    /**
     * The separators seem to have been lost on the way, so that the text can be cut in several ways; or the text as
     * sent is impossible but would be right with separators put in.
     *
     * @param readings the text as sent first, where that is possible; at most
     *     {@value ElementStringParser#MAX_READINGS}
     */
    public record Ambiguous(List<ElementString> readings) implements Result {

        /** Makes the list unmodifiable. */
        public Ambiguous {
            readings = List.copyOf(readings);
        }

        @Override
        public <R> R match(
                Function<? super ElementString, ? extends R> parsed,
                Function<? super List<ElementString>, ? extends R> ambiguous,
                Function<? super List<Gs1Error>, ? extends R> invalid) {
            return ambiguous.apply(readings);
        }
    }

    /** No reading; at least one error. */
    public record Invalid(List<Gs1Error> errors) implements Result {

        /** Makes the list unmodifiable. */
        public Invalid {
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R match(
                Function<? super ElementString, ? extends R> parsed,
                Function<? super List<ElementString>, ? extends R> ambiguous,
                Function<? super List<Gs1Error>, ? extends R> invalid) {
            return invalid.apply(errors);
        }
    }

    /** The value of an application identifier. */
    public Optional<String> value(String ai) {
        return elements.stream()
                .filter(element -> element.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    /** For people, with brackets: {@code (01)06901234567892(10)ABC}. */
    @Override
    public String toString() {
        return elements.stream()
                .map(element -> "(" + element.ai() + ")" + element.value())
                .collect(Collectors.joining());
    }
}
