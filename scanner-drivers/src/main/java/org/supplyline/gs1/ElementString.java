package org.supplyline.gs1;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The elements that one symbol carries, each checked against the standard by itself. Which elements may or must stand
 * together is a rule over all symbols of a thing, so it is checked only on demand: {@link AssociationRules}.
 *
 * <p>Two are equal if they have the same elements in the same order, wherever they were read from. Immutable.
 */
public final class ElementString {

    private final List<Element> elements;
    private final int[] positions;

    /** @param elements in the order of the symbol, each application identifier once */
    public ElementString(List<Element> elements) {
        this(elements.toArray(new Element[0]), new int[elements.size()]);
    }

    /** Takes both arrays over. */
    ElementString(Element[] elements, int[] positions) {
        this.elements = Collections.unmodifiableList(Arrays.asList(elements));
        this.positions = positions;
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

    /** In the order of the symbol, each application identifier once; unmodifiable. */
    public List<Element> elements() {
        return elements;
    }

    /** Where in the parsed text the identifier of the element at this index stood; 0 if there was no text. */
    public int position(int index) {
        return positions[index];
    }

    /** The value of an application identifier. */
    public Optional<String> value(String ai) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).ai().equals(ai)) {
                return Optional.of(elements.get(i).value());
            }
        }
        return Optional.empty();
    }

    /**
     * What a symbol carries: identifiers and values without brackets, one separator after each value whose length is not
     * predefined and that is not the last.
     *
     * @param separator U+001D as transmitted, or another character to show
     */
    public String unbracketed(char separator) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (Element element : elements) {
            if (open) {
                text.append(separator);
            }
            text.append(element.ai()).append(element.value());
            ApplicationIdentifier identifier = ApplicationIdentifierTable.find(element.ai());
            open = identifier == null || !identifier.hasPredefinedLength();
        }
        return text.toString();
    }

    /** With brackets so that it can be read back: {@code (} in a value becomes {@code \(}. */
    public String bracketed() {
        StringBuilder text = new StringBuilder();
        for (Element element : elements) {
            text.append('(')
                    .append(element.ai())
                    .append(')')
                    .append(element.value().replace("(", "\\("));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementString string && elements.equals(string.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    /** For people, with brackets: {@code (01)06901234567892(10)ABC}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Element element : elements) {
            text.append('(').append(element.ai()).append(')').append(element.value());
        }
        return text.toString();
    }
}
