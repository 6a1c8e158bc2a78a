package org.supplyline.gs1;

import java.time.Clock;
import java.util.List;

/**
 * GS1 Digital Link URIs, uncompressed (GS1 Digital Link Standard: URI Syntax): web addresses whose path carries a primary
 * key and its qualifiers and whose query carries attributes, each as application identifier and percent-encoded value.
 * Safe for use by several threads.
 */
public final class DigitalLink {

    /** More than a QR code holds as text. */
    public static final int MAX_LENGTH = 8_192;

    /** Where the standard's own resolver answers. */
    public static final String CANONICAL_STEM = "https://id.gs1.org";

    private final ReferenceYear referenceYear;

    /**
     * What is accepted beyond the present standard.
     *
     * @param shortGtins GTIN-8, -12 and -13 in the path, as versions before 1.2 allowed
     * @param names words for identifiers, such as {@code gtin} for 01, which version 1.3 withdrew
     * @param unknownAttributes query parameters whose name is built like an identifier that is not assigned
     */
    public record Tolerance(boolean shortGtins, boolean names, boolean unknownAttributes) {
        /** The present standard. */
        public static final Tolerance NONE = new Tolerance(false, false, false);

        /** Whatever was once printed and can only mean one thing. */
        public static final Tolerance OLD_LABELS = new Tolerance(true, true, false);
    }

    /** What became of the wish for an address. */
    public sealed interface Address {}

    /** The address. */
    public record Created(String uri) implements Address {}

    /** The elements have no primary key, or one that may not stand in an address. */
    public record Refused(Gs1Error error) implements Address {}

    /** @param clock tells the year that decides the century of a date */
    public DigitalLink(Clock clock) {
        this.referenceYear = new ReferenceYear(clock);
    }

    /** Reads an address by the present standard. */
    public ElementString.Result parse(String uri) {
        return parse(uri, Tolerance.NONE);
    }

    /**
     * Reads an address: the elements of its path, then those of its query in their order. Query parameters that are not
     * named by digits are passed over, and so is what follows {@code #}.
     */
    public ElementString.Result parse(String uri, Tolerance tolerance) {
        if (uri.length() > MAX_LENGTH) {
            return new ElementString.Invalid(List.of(new Gs1Error(
                    "", MAX_LENGTH, Gs1Error.Code.TEXT_TOO_LONG, "at most " + MAX_LENGTH + " characters")));
        }
        return new LinkReader(uri, tolerance, referenceYear.get()).read();
    }

    /**
     * Makes an address of elements. The first that is a primary key decides; its qualifiers follow in the path, all
     * others in the query, those of predefined length first.
     *
     * @param stem scheme, host and perhaps a path; {@link #CANONICAL_STEM} if there is no own resolver
     */
    public static Address create(ElementString elements, String stem) {
        return new LinkWriter(elements, stem).write();
    }

    /** Says whether a text begins like a web address. */
    public static boolean isWebAddress(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }
}
