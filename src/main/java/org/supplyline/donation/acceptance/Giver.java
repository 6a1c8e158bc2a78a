package org.supplyline.donation.acceptance;

import java.util.Locale;

/**
 * Who gave, and what the public may read of it.
 *
 * @param name empty while unknown
 */
record Giver(Kind kind, String name, Publication publication) {

    static final int MAX_NAME = 120;
    static final Giver UNKNOWN = new Giver(Kind.UNKNOWN, "", Publication.ANONYMOUS);

    Giver {
        if ((kind == Kind.UNKNOWN) != name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A giver of kind %s needs a fitting name.".formatted(kind));
        }
    }

    /** Organisations are named in full and persons are masked, unless they chose otherwise (慈善法 art. 82). */
    static Giver named(Kind kind, String name) {
        return new Giver(kind, name, kind == Kind.PERSON ? Publication.MASKED : Publication.FULL);
    }

    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** What sort of donor. */
    enum Kind {
        ORGANISATION,
        PERSON,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The donor's choice. */
    enum Publication {
        FULL,
        MASKED,
        ANONYMOUS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Publication of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
