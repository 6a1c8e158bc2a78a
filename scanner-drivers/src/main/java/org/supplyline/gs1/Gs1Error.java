package org.supplyline.gs1;

import java.util.Locale;

/**
 * Why a text is no element string.
 *
 * @param ai the application identifier that is concerned; empty where none was recognised
 * @param position where in the text that was parsed, counted in characters from 0
 * @param code what is wrong
 * @param expected what should have stood there, in the notation of the General Specifications (N14, X..20) or a
 *     short phrase
 */
public record Gs1Error(String ai, int position, Code code, String expected) {

    /** What is wrong; {@link #text()} is the stable form for interfaces. */
    public enum Code {
        EMPTY,
        TEXT_TOO_LONG,
        UNKNOWN_AI,
        VALUE_TOO_SHORT,
        VALUE_TOO_LONG,
        NOT_A_DIGIT,
        CHARACTER_NOT_ALLOWED,
        CHECK_DIGIT,
        DATE,
        TIME,
        MUST_BE_ZERO,
        PIECE_OF_TOTAL,
        REPEATED_WITH_OTHER_VALUE;

        /** The code in lower case with hyphens, for example {@code check-digit}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
