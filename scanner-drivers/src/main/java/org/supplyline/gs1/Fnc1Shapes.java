package org.supplyline.gs1;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The shapes in which the separator FNC1 arrives when a reader or a keyboard does not send it as U+001D. Immutable.
 *
 * <p>Shapes that have a character which no GS1 value may hold mean FNC1 always: {@code ␝}, {@code ↔} (what Windows types
 * for Alt+029), {@code {GS}}, <code>[GS]</code>, <code>\x1d</code>, {@code ^]} and their like. {@code <GS>} and {@code
 * Alt029} could be a lot number by the letter, so they are taken for FNC1 only if the text is no element string
 * otherwise, and else both readings are told. A substitute that was set for a device always means FNC1.
 */
public final class Fnc1Shapes {

    private static final int MAX_SUBSTITUTES = 16;
    private static final int MAX_LENGTH = 16;

    private static final List<String> ALWAYS = List.of(
            "\u241D", "\u2194", "{GS}", "[GS]", "{FNC1}", "[FNC1]", "\\x1d", "\\x1D", "\\u001d", "\\u001D", "\\F", "^]",
            "&#29;");
    private static final Shapes LIKELY =
            new Shapes(List.of("<GS>", "<FNC1>", "<Alt>029", "Alt+0029", "Alt+029", "Alt0029", "Alt029"));

    /** No substitute is set. */
    public static final Fnc1Shapes COMMON = new Fnc1Shapes(List.of());

    private final Shapes settled;

    private Fnc1Shapes(List<String> substitutes) {
        List<String> all = new ArrayList<>(substitutes);
        all.addAll(ALWAYS);
        this.settled = new Shapes(all);
    }

    /**
     * What a device is set to send for FNC1, such as {@code ~}, {@code |} or {@code #}.
     *
     * @throws IllegalArgumentException if there are more than 16, or one is empty, longer than 16, a letter or a digit
     */
    public static Fnc1Shapes of(List<String> substitutes) {
        for (String substitute : substitutes) {
            boolean plain = substitute.length() == 1 && Character.isLetterOrDigit(substitute.charAt(0));
            if (substitute.isEmpty() || substitute.length() > MAX_LENGTH || plain) {
                throw new IllegalArgumentException("'" + substitute + "' cannot stand for FNC1.");
            }
        }
        if (substitutes.size() > MAX_SUBSTITUTES) {
            throw new IllegalArgumentException("At most " + MAX_SUBSTITUTES + " substitutes for FNC1.");
        }
        return substitutes.isEmpty() ? COMMON : new Fnc1Shapes(substitutes);
    }

    /** The text with U+001D for all that surely means FNC1; the same text if there is nothing of that. */
    public String settle(String text) {
        return settled.replaceIn(text);
    }

    /** Where in a text the character stands that is at this index of the {@link #settle settled} text. */
    public int originalIndex(String text, int settledIndex) {
        int at = 0;
        for (int i = 0; i < settledIndex && at < text.length(); i++) {
            at += Math.max(1, settled.lengthAt(text, at));
        }
        return at;
    }

    /** Reads a text whose FNC1 may have any of these shapes; errors and positions count in the settled text. */
    public ElementString.Result parse(
            ElementStringParser parser, String text, ElementStringParser.Separators separators) {
        String settledText = settle(text);
        String likely = LIKELY.replaceIn(settledText);
        ElementString.Result literal = parser.parse(settledText, separators);
        if (likely.equals(settledText)) {
            return literal;
        }
        ElementString.Result separated = parser.parse(likely, ElementStringParser.Separators.PROVEN);
        List<ElementString> withSeparators = readings(separated);
        if (withSeparators.isEmpty()) {
            return literal;
        }
        Set<ElementString> both =
                new LinkedHashSet<>(literal instanceof ElementString.Parsed ? readings(literal) : List.of());
        both.addAll(withSeparators);
        return both.size() == 1 ? separated : new ElementString.Ambiguous(List.copyOf(both));
    }

    private static List<ElementString> readings(ElementString.Result result) {
        return result.match(List::of, readings -> readings, errors -> List.of());
    }

    /** Texts that stand for one character, and with which characters any of them begins. */
    private static final class Shapes {

        private static final int ASCII = 128;

        private final List<String> shapes;
        private final boolean[] begins = new boolean[ASCII];

        Shapes(List<String> shapes) {
            this.shapes = List.copyOf(shapes);
            for (String shape : shapes) {
                if (shape.charAt(0) < ASCII) {
                    begins[shape.charAt(0)] = true;
                }
            }
        }

        String replaceIn(String text) {
            int first = 0;
            while (first < text.length() && lengthAt(text, first) == 0) {
                first++;
            }
            if (first == text.length()) {
                return text;
            }
            StringBuilder replaced = new StringBuilder(text.length()).append(text, 0, first);
            int at = first;
            while (at < text.length()) {
                int length = lengthAt(text, at);
                replaced.append(length == 0 ? text.charAt(at) : ElementStringParser.GS);
                at += Math.max(1, length);
            }
            return replaced.toString();
        }

        /** The length of the shape that stands here; 0 if none does. */
        int lengthAt(String text, int at) {
            char c = text.charAt(at);
            if (c < ASCII && !begins[c]) {
                return 0;
            }
            for (String shape : shapes) {
                if (text.startsWith(shape, at)) {
                    return shape.length();
                }
            }
            return 0;
        }
    }
}
