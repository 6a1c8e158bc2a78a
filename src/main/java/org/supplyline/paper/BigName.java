package org.supplyline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A name written as large as it may be on one line or two, to be read across a yard.
 *
 * @param lines one or two
 * @param size of the letters' em, in the unit of the box
 * @param leading from one line to the next, in the unit of the box
 */
public record BigName(List<String> lines, double size, double leading) {

    /** The ink of a Chinese character fills 0.92 of its em, so lines may stand closer than an em. */
    private static final double TIGHT = 0.96;

    private static final double LOOSE = 1.06;
    /** From the baseline up to the middle of a Chinese character, in em. */
    private static final double MIDDLE = 0.38;

    public BigName {
        lines = List.copyOf(lines);
    }

    /**
     * Breaks the name where the letters stay largest: between any two Chinese characters, but only at a space between
     * others.
     *
     * @param width of the box
     * @param height of the box
     * @param most the size that is wanted
     * @param measure how wide a text is at size 1
     */
    public static BigName fit(String name, double width, double height, double most, ToDoubleFunction<String> measure) {
        String text = name.strip();
        BigName best = sized(List.of(text), width, height, most, measure);
        for (int at : breaks(text)) {
            BigName two = sized(
                    List.of(text.substring(0, at).strip(), text.substring(at).strip()), width, height, most, measure);
            if (two.size() > best.size() || (two.size() == best.size() && isEvener(two, best, measure))) {
                best = two;
            }
        }
        return best;
    }

    /** How far below the top of a box of that height the baseline of a line is; the lines stand in its middle. */
    public double baseline(int line, double height) {
        double slack = (height - leading * lines.size()) / 2;
        return slack + leading * (line + 0.5) + size * MIDDLE;
    }

    private static BigName sized(
            List<String> lines, double width, double height, double most, ToDoubleFunction<String> measure) {
        double widest = widest(lines, measure);
        double slot = height / lines.size();
        double high = Math.min(most, slot / TIGHT);
        double size = widest * high > width ? width / widest : high;
        return new BigName(lines, size, Math.min(slot, size * LOOSE));
    }

    private static boolean isEvener(BigName two, BigName best, ToDoubleFunction<String> measure) {
        return best.lines().size() == 2 && widest(two.lines(), measure) < widest(best.lines(), measure);
    }

    private static double widest(List<String> lines, ToDoubleFunction<String> measure) {
        return lines.stream().mapToDouble(measure).max().orElse(0);
    }

    private static List<Integer> breaks(String text) {
        List<Integer> breaks = new ArrayList<>();
        for (int at = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
                at < text.length();
                at = text.offsetByCodePoints(at, 1)) {
            int before = text.codePointBefore(at);
            int after = text.codePointAt(at);
            if (Character.isIdeographic(before) || Character.isIdeographic(after) || before == ' ') {
                breaks.add(at);
            }
        }
        return breaks;
    }
}
