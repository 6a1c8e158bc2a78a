package org.supplyline.wedge;

/** Layouts of real keyboards: which character stands on which key, plain and with Shift. */
enum Keyboard {
    AMERICAN("`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"),
    BRITISH(
            "`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
            "\u00AC!\"\u00A3$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?"),
    GERMAN(
            "^1234567890\u00DF\u00B4qwertzuiop\u00FC+#asdfghjkl\u00F6\u00E4yxcvbnm,.-",
            "\u00B0!\"\u00A7$%&/()=?`QWERTZUIOP\u00DC*'ASDFGHJKL\u00D6\u00C4YXCVBNM;:_"),
    FRENCH(
            "\u00B2&\u00E9\"'(-\u00E8_\u00E7\u00E0)=azertyuiop^$*qsdfghjklm\u00F9wxcvbn,;:!",
            "\u00B21234567890\u00B0+AZERTYUIOP\u00A8\u00A3\u00B5QSDFGHJKLM%WXCVBN?./\u00A7");

    private static final String[] CODES = ("Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9"
                    + " Digit0 Minus Equal KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight"
                    + " Backslash KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote KeyZ KeyX KeyC KeyV KeyB"
                    + " KeyN KeyM Comma Period Slash")
            .split(" ");

    private final String plain;
    private final String shifted;

    Keyboard(String plain, String shifted) {
        this.plain = plain;
        this.shifted = shifted;
    }

    /** What a computer with this layout makes of a character that a reader of another types. */
    KeyPress press(char wanted, Keyboard reader, boolean capsLock, long millis) {
        boolean shift = reader.plain.indexOf(wanted) < 0;
        int at = shift ? reader.shifted.indexOf(wanted) : reader.plain.indexOf(wanted);
        if (at < 0) {
            return new KeyPress(String.valueOf(wanted), "", false, false, false, capsLock, millis);
        }
        char c = shift ? shifted.charAt(at) : plain.charAt(at);
        if (capsLock && Character.isLetter(c)) {
            c = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
        }
        return new KeyPress(String.valueOf(c), CODES[at], shift, false, false, capsLock, millis);
    }
}
