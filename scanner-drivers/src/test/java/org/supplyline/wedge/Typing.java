package org.supplyline.wedge;

import java.util.ArrayList;
import java.util.List;

/** A reader that types into a computer, a key every ten milliseconds. */
final class Typing {

    /** How FNC1 is typed. */
    enum Separator {
        CTRL_BRACKET,
        ALT_029,
        ALT_0029,
        F8,
        CHARACTER
    }

    private final Keyboard reader;
    private final Keyboard computer;
    private final boolean capsLock;
    private Separator separator = Separator.CTRL_BRACKET;
    private long millis = 1_000;

    Typing(Keyboard reader, Keyboard computer, boolean capsLock) {
        this.reader = reader;
        this.computer = computer;
        this.capsLock = capsLock;
    }

    void separator(Separator form) {
        separator = form;
    }

    void rest(long pause) {
        millis += pause;
    }

    long now() {
        return millis;
    }

    KeyPress withKey(KeyPress press, String key) {
        return new KeyPress(
                key, press.code(), press.shift(), press.ctrl(), press.alt(), press.capsLock(), press.millis());
    }

    List<KeyPress> text(String text) {
        List<KeyPress> keys = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> keys.add(named("Enter", "Enter", false, false));
                case '\t' -> keys.add(named("Tab", "Tab", false, false));
                case '\u001D' -> typeSeparator(keys);
                default -> keys.add(computer.press(c, reader, capsLock, next()));
            }
        }
        return keys;
    }

    private void typeSeparator(List<KeyPress> keys) {
        switch (separator) {
            case CTRL_BRACKET -> keys.add(named("]", "BracketRight", true, false));
            case F8 -> keys.add(named("F8", "F8", false, false));
            case CHARACTER -> keys.add(named("\u001D", "", false, false));
            case ALT_029 -> typeAlt("029", keys);
            case ALT_0029 -> typeAlt("0029", keys);
        }
    }

    private void typeAlt(String digits, List<KeyPress> keys) {
        keys.add(named("Alt", "AltLeft", false, true));
        for (int i = 0; i < digits.length(); i++) {
            String digit = digits.substring(i, i + 1);
            keys.add(named(digit, "Numpad" + digit, false, true));
        }
    }

    private KeyPress named(String key, String code, boolean ctrl, boolean alt) {
        return new KeyPress(key, code, false, ctrl, alt, capsLock, next());
    }

    private long next() {
        millis += 10;
        return millis;
    }
}
