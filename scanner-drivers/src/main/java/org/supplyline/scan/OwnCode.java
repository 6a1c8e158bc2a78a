package org.supplyline.scan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that Supplyline prints itself: prefix, number, check character. It holds only digits and upper-case letters,
 * which no keyboard layout changes.
 *
 * @param kind what the code stands for
 * @param number 1 to 20 digits and upper-case letters, a number that the node looks up
 */
public record OwnCode(Kind kind, String number) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern SHAPE = Pattern.compile("SL[CPBTO][A-Z0-9]{2,21}");
    private static final int PREFIX_LENGTH = 3;

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

    /** @throws IllegalArgumentException if the number is empty, longer than 20 or has another character */
    public OwnCode {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "The number (%s) must be 1 to 20 digits and upper-case letters.".formatted(number));
        }
    }

    /** Takes a whole code in either case; empty if it is none or its check character is wrong. */
    public static Optional<OwnCode> parse(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        int last = code.length() - 1;
        if (!hasShape(text) || CheckCharacter.of(code.substring(0, last)) != code.charAt(last)) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> code.startsWith(kind.prefix()))
                .map(kind -> new OwnCode(kind, code.substring(PREFIX_LENGTH, last)))
                .findFirst();
    }

    /** Says whether the text is built like such a code, whatever its check character. */
    static boolean hasShape(String text) {
        return SHAPE.matcher(text.toUpperCase(Locale.ROOT)).matches();
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
