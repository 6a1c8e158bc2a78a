package org.supplyline.wedge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the keys of a reader that types together to scans. FNC1 as separator is understood as Alt with 029 or 0029 on the
 * number pad, as Ctrl with ], as F8, as the character itself and as the substitute that is set. For one field and one
 * thread; needs nothing that a browser has not.
 */
public final class WedgeDecoder {

    /** No symbol holds more: the largest QR code has 7,089 characters, the rest is for what readers add. */
    public static final int MAX_CHARACTERS = 8 * 1024;

    private static final char GS = '\u001D';
    private static final int LARGEST_ALT_CODE = 255;

    private final WedgeSettings settings;
    private final StringBuilder byComputer = new StringBuilder();
    private final StringBuilder byPlace = new StringBuilder();
    /** Typed on the number pad while Alt is held; null outside. */
    private @Nullable StringBuilder altDigits;

    private long lastMillis;
    private boolean steady = true;
    private boolean oversize;
    /** Which layout was right when it could be told. */
    private WedgeLayout learned = WedgeLayout.AMERICAN;

    /** With the settings of the reader that types into the field. */
    public WedgeDecoder(WedgeSettings settings) {
        this.settings = settings;
    }

    /** Takes a key; gives the scans that it completes. */
    public List<WedgeScan> key(KeyPress press) {
        List<WedgeScan> scans = new ArrayList<>(pause(press.millis()));
        steady = isSteady(press.millis());
        if (isEnd(press)) {
            finish(WedgeScan.End.KEY, scans);
            return scans;
        }
        if (takeAlt(press)) {
            lastMillis = press.millis();
            return scans;
        }
        char control = control(press);
        char computer = control == KeyMeaning.NONE ? KeyMeaning.computer(press) : control;
        if (computer != KeyMeaning.NONE && !isShortcut(press, control)) {
            lastMillis = press.millis();
            char american = KeyMeaning.american(press.code(), press.shift());
            append(computer, control != KeyMeaning.NONE || american == KeyMeaning.NONE ? computer : american);
        }
        return scans;
    }

    /**
     * Takes text that came into the field at once: pasted, or typed by a keyboard that tells no keys. Each line is a scan.
     */
    public List<WedgeScan> text(String text) {
        List<WedgeScan> scans = new ArrayList<>();
        finish(WedgeScan.End.PAUSE, scans);
        for (int i = 0; i < text.length(); i++) {
            char c = KeyMeaning.halfWidth(text.charAt(i));
            if (c == '\r' || c == '\n' || c == '\t') {
                finish(WedgeScan.End.TEXT, scans);
            } else {
                append(c, c);
            }
        }
        finish(WedgeScan.End.TEXT, scans);
        return scans;
    }

    /** Says what time it is, when no key comes; gives the scan that a pause ends. */
    public List<WedgeScan> pause(long millis) {
        List<WedgeScan> scans = new ArrayList<>();
        if (isEndedByPause() && millis - lastMillis > settings.gapMillis()) {
            finish(WedgeScan.End.PAUSE, scans);
        }
        return scans;
    }

    /** Whether a pause from now on ends a scan. */
    boolean isEndedByPause() {
        return settings.pauseEndsFrom() != WedgeSettings.NEVER && steady && collected() >= settings.pauseEndsFrom();
    }

    /** Whether what has begun came as a reader types, up to a key that comes now. */
    boolean isSteady(long millis) {
        return steady && (collected() == 0 || millis - lastMillis <= settings.gapMillis());
    }

    /** Whether the keys of the scan that has begun, without the separators among them, make this text. */
    boolean hasTyped(String text) {
        endAlt();
        int matched = 0;
        for (int i = 0; i < byComputer.length(); i++) {
            char c = byComputer.charAt(i);
            if (matched < text.length() && text.charAt(matched) == c) {
                matched++;
            } else if (c >= ' ') {
                return false;
            }
        }
        return matched > 0 && matched == text.length();
    }

    /** Ends the scan that has begun by a key, with the characters that the computer made of the keys. */
    List<WedgeScan> asTyped() {
        List<WedgeScan> scans = new ArrayList<>();
        finish(byComputer.toString(), WedgeScan.End.KEY, scans);
        return scans;
    }

    /** Characters of the scan that has begun. */
    int collected() {
        return byComputer.length() + (altDigits == null ? 0 : 1);
    }

    /** Forgets what has begun, because the field was left. */
    public void clear() {
        byComputer.setLength(0);
        byPlace.setLength(0);
        altDigits = null;
        steady = true;
        oversize = false;
    }

    private void append(char computer, char american) {
        if (byComputer.length() >= MAX_CHARACTERS) {
            oversize = true;
            return;
        }
        byComputer.append(computer);
        byPlace.append(american);
    }

    /** Enter and Tab, also where an input method takes them first, and as the control characters that they are. */
    static boolean isEnd(KeyPress press) {
        boolean control =
                press.ctrl() && (press.code().equals("KeyM") || press.code().equals("KeyJ"));
        String name = press.key().equals("Process") ? press.code() : press.key();
        return control || name.equals("Enter") || name.equals("NumpadEnter") || name.equals("Tab");
    }

    /** Whether a reader says something by this key that a browser would take for a command. */
    static boolean isControl(KeyPress press) {
        return control(press) != KeyMeaning.NONE || altDigit(press) != KeyMeaning.NONE;
    }

    /** A person's Ctrl+V or Alt+F, not a character. */
    private static boolean isShortcut(KeyPress press, char control) {
        return press.alt() || (press.ctrl() && control == KeyMeaning.NONE);
    }

    private static char control(KeyPress press) {
        if (press.key().equals("F8")) {
            return GS;
        }
        if (!press.ctrl()) {
            return KeyMeaning.NONE;
        }
        boolean separator = press.key().equals("]")
                || press.key().equals(String.valueOf(GS))
                || press.code().equals("BracketRight");
        if (separator) {
            return GS;
        }
        char letter = KeyMeaning.american(press.code(), true);
        // Record separator and end of transmission stand in the envelope of ISO/IEC 15434.
        if (letter == '^') {
            return '\u001E';
        }
        return letter == 'D' ? (char) ('D' - 'A' + 1) : KeyMeaning.NONE;
    }

    /** Collects the digits of a character code; it is complete when a key comes without Alt, or Alt anew. */
    private boolean takeAlt(KeyPress press) {
        char digit = altDigit(press);
        if (digit != KeyMeaning.NONE) {
            if (altDigits == null) {
                altDigits = new StringBuilder();
            }
            altDigits.append(digit);
            return true;
        }
        endAlt();
        return press.key().equals("Alt");
    }

    private static char altDigit(KeyPress press) {
        boolean mayBe = press.alt()
                && (press.code().startsWith("Numpad") || press.code().startsWith("Digit"));
        char c = mayBe ? KeyMeaning.american(press.code(), false) : KeyMeaning.NONE;
        return KeyMeaning.isDigit(c) ? c : KeyMeaning.NONE;
    }

    private void endAlt() {
        StringBuilder digits = altDigits;
        altDigits = null;
        if (digits == null || digits.length() > 4) {
            return;
        }
        int code = Integer.parseInt(digits.toString());
        if (code > 0 && code <= LARGEST_ALT_CODE) {
            append((char) code, (char) code);
        }
    }

    private void finish(WedgeScan.End end, List<WedgeScan> scans) {
        endAlt();
        finish(end == WedgeScan.End.TEXT ? byComputer.toString() : chosen(), end, scans);
    }

    private void finish(String text, WedgeScan.End end, List<WedgeScan> scans) {
        if (!text.isEmpty()) {
            scans.add(new WedgeScan(separated(text), oversize ? WedgeScan.End.OVERSIZE : end, steady));
        }
        clear();
    }

    private String chosen() {
        String computer = byComputer.toString();
        String american = byPlace.toString();
        if (settings.layout() != WedgeLayout.GUESSED) {
            return settings.layout() == WedgeLayout.COMPUTER ? computer : american;
        }
        int difference = alphanumerics(computer) - alphanumerics(american);
        if (difference != 0) {
            learned = difference > 0 ? WedgeLayout.COMPUTER : WedgeLayout.AMERICAN;
        }
        return learned == WedgeLayout.COMPUTER ? computer : american;
    }

    private static int alphanumerics(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (KeyMeaning.isLetter(text.charAt(i)) || KeyMeaning.isDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    private String separated(String text) {
        char substitute = settings.separatorSubstitute();
        return substitute == WedgeSettings.NO_SUBSTITUTE ? text : text.replace(substitute, GS);
    }
}
