package org.supplyline.node;

import java.util.List;

/** A frame of lines around text that mixes Chinese, two columns a character, with Latin, one column. */
final class TextBox {

    private TextBox() {}

    static String around(List<String> lines) {
        int inner = lines.stream().mapToInt(TextBox::columns).max().orElse(0);
        StringBuilder box = new StringBuilder();
        box.append('┌').append("─".repeat(inner + 2)).append("┐\n");
        for (String line : lines) {
            box.append("│ ").append(pad(line, inner)).append(" │\n");
        }
        return box.append('└').append("─".repeat(inner + 2)).append("┘\n").toString();
    }

    /** The text and as many blanks as it lacks to the width. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    /** How many columns a terminal gives the text. */
    static int columns(String text) {
        return text.codePoints().map(TextBox::columns).sum();
    }

    private static int columns(int character) {
        boolean wide = character >= 0x1100
                && (character <= 0x115F
                        || (character >= 0x2E80 && character <= 0xA4CF)
                        || (character >= 0xAC00 && character <= 0xD7A3)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0xFE30 && character <= 0xFE4F)
                        || (character >= 0xFF00 && character <= 0xFF60)
                        || (character >= 0xFFE0 && character <= 0xFFE6)
                        || (character >= 0x1F300 && character <= 0x1FAFF)
                        || (character >= 0x20000 && character <= 0x3FFFD));
        return wide ? 2 : 1;
    }
}
