package org.supplyline.scan;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code that Supplyline prints itself: prefix, number, check character. It holds only digits and upper-case letters,
 * which no keyboard layout changes.
 *
 * @param kind what the code stands for
 * @param number 1 to 20 digits and upper-case letters, a number that the node looks up
 */
public record OwnCode(Kind kind, String number) {

    private static final int PREFIX_LENGTH = 3;
    private static final int MAX_NUMBER = 20;

    /** What a code stands for. */
    public enum Kind {
        COMMAND("SLC"),
        PLACE("SLP"),
        BADGE("SLB"),
        TRIP("SLT"),
        ORDER("SLO");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The three letters that such codes begin with. */
        public String prefix() {
            return prefix;
        }
    }

    private static final Kind[] KINDS = Kind.values();

    /** @throws IllegalArgumentException if the number is empty, longer than 20 or has another character */
    public OwnCode {
        if (number.length() > MAX_NUMBER || !isUpperCaseCode(number)) {
            throw new IllegalArgumentException(
                    "The number (" + number + ") must be 1 to 20 digits and upper-case letters.");
        }
    }

    /** Takes a whole code in either case; empty if it is none or its check character is wrong. */
    public static Optional<OwnCode> parse(String text) {
        Kind kind = kindOfShape(text);
        String code = text.toUpperCase(Locale.ROOT);
        int last = code.length() - 1;
        return kind == null || CheckCharacter.of(code.substring(0, last)) != code.charAt(last)
                ? Optional.empty()
                : Optional.of(new OwnCode(kind, code.substring(PREFIX_LENGTH, last)));
    }

    /** Says whether the text is built like such a code, whatever its check character. */
    static boolean hasShape(String text) {
        return kindOfShape(text) != null;
    }

    private static @Nullable Kind kindOfShape(String text) {
        int number = text.length() - PREFIX_LENGTH;
        if (number < 2 || number > MAX_NUMBER + 1 || !Text.areLettersOrDigits(text, 0, text.length())) {
            return null;
        }
        for (Kind kind : KINDS) {
            if (text.regionMatches(true, 0, kind.prefix(), 0, PREFIX_LENGTH)) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isUpperCaseCode(String text) {
        return Text.areLettersOrDigits(text, 0, text.length())
                && text.toUpperCase(Locale.ROOT).equals(text);
    }

    /** The ISO/IEC 7064 MOD 37,36 character over prefix and number. */
    public char checkCharacter() {
        return CheckCharacter.of(kind.prefix() + number);
    }

    /** What is printed and scanned: prefix, number and check character. */
    public String text() {
        return kind.prefix() + number + checkCharacter();
    }

    @Override
    public String toString() {
        return text();
    }
}
