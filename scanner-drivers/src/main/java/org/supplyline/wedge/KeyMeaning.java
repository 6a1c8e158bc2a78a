package org.supplyline.wedge;

/** What single keys mean under the American layout, and what an input method makes of them. */
final class KeyMeaning {

    /** No character. */
    static final char NONE = '\uFFFF';

    private static final String SHIFTED_DIGITS = ")!@#$%^&*(";
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final char LAST_ASCII = '~';

    private KeyMeaning() {}

    /** Of a key by its place, whatever Caps Lock says: a reader holds Shift for capitals. */
    static char american(String code, boolean shift) {
        if (code.length() == 4 && code.startsWith("Key")) {
            char letter = code.charAt(3);
            return shift ? letter : (char) (letter + 'a' - 'A');
        }
        if (code.length() == 6 && code.startsWith("Digit") && isDigit(code.charAt(5))) {
            char digit = code.charAt(5);
            return shift ? SHIFTED_DIGITS.charAt(digit - '0') : digit;
        }
        if (code.length() == 7 && code.startsWith("Numpad")) {
            return code.charAt(6);
        }
        return sign(code, shift);
    }

    private static char sign(String code, boolean shift) {
        return switch (code) {
            case "Space" -> ' ';
            case "Minus" -> shift ? '_' : '-';
            case "Equal" -> shift ? '+' : '=';
            case "BracketLeft" -> shift ? '{' : '[';
            case "BracketRight" -> shift ? '}' : ']';
            case "Backslash" -> shift ? '|' : '\\';
            case "Semicolon" -> shift ? ':' : ';';
            case "Quote" -> shift ? '"' : '\'';
            case "Backquote" -> shift ? '~' : '`';
            case "Comma" -> shift ? '<' : ',';
            case "Period" -> shift ? '>' : '.';
            case "Slash" -> shift ? '?' : '/';
            case "NumpadDecimal" -> '.';
            case "NumpadAdd" -> '+';
            case "NumpadSubtract" -> '-';
            case "NumpadMultiply" -> '*';
            case "NumpadDivide" -> '/';
            default -> NONE;
        };
    }

    /** What the computer makes of a key, without the input method's full width and without Caps Lock. */
    static char computer(KeyPress press) {
        char american = american(press.code(), press.shift());
        if (press.key().length() != 1) {
            // Process, Dead, Unidentified: an input method or a dead key keeps the character back.
            return american;
        }
        char c = halfWidth(press.key().charAt(0));
        if (c > LAST_ASCII && american != NONE) {
            return american;
        }
        return press.capsLock() && isLetter(c) ? withCase(c, press.shift()) : c;
    }

    static char halfWidth(char c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
            return (char) (c - FULL_WIDTH_OFFSET);
        }
        return c == IDEOGRAPHIC_SPACE ? ' ' : c;
    }

    static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char withCase(char letter, boolean upper) {
        boolean isUpper = letter <= 'Z';
        return isUpper == upper ? letter : (char) (letter ^ 0x20);
    }
}
