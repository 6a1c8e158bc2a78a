package org.supplyline.scanner.honeywell;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Honeywell's code identifiers, one letter for each symbology, and the AIM identifier where it leaves no doubt. */
final class HoneywellSymbology {

    private record Symbology(String name, @Nullable String aim) {}

    private static final Map<Character, Symbology> LETTERS = Map.ofEntries(
            Map.entry('I', new Symbology("gs1-128", "]C1")),
            Map.entry('j', new Symbology("code128", "]C0")),
            Map.entry('d', new Symbology("ean13", "]E0")),
            Map.entry('D', new Symbology("ean8", "]E4")),
            Map.entry('c', new Symbology("upca", null)),
            Map.entry('E', new Symbology("upce", null)),
            Map.entry('e', new Symbology("itf", null)),
            Map.entry('b', new Symbology("code39", null)),
            Map.entry('i', new Symbology("code93", "]G0")),
            Map.entry('a', new Symbology("codabar", null)),
            Map.entry('w', new Symbology("datamatrix", null)),
            Map.entry('s', new Symbology("qr", null)),
            Map.entry('y', new Symbology("databar", "]e0")),
            Map.entry('{', new Symbology("databar-limited", "]e0")),
            Map.entry('}', new Symbology("databar-expanded", "]e0")),
            Map.entry('z', new Symbology("aztec", null)),
            Map.entry('r', new Symbology("pdf417", null)),
            Map.entry('R', new Symbology("micropdf417", null)),
            Map.entry('.', new Symbology("dotcode", null)),
            Map.entry('H', new Symbology("hanxin", null)),
            Map.entry('Q', new Symbology("china-post", null)),
            Map.entry('x', new Symbology("maxicode", null)));

    private HoneywellSymbology() {}

    static @Nullable String name(char letter) {
        Symbology known = LETTERS.get(letter);
        return known == null ? null : known.name();
    }

    static @Nullable String aim(char letter) {
        Symbology known = LETTERS.get(letter);
        return known == null ? null : known.aim();
    }
}
