package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supplyline.barcode.BlurTemplates.Match;

/** Recognises EAN-13, UPC-A and EAN-8 (ISO/IEC 15420) through blur that leaves no thin bar whole. */
final class BlurredEan {

    /** Digits 0 to 9 of the left half with odd parity; reversed they are those with even parity. */
    private static final List<String> ODD =
            List.of("3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112");

    private static final List<boolean[]> LEFT = left();
    private static final List<boolean[]> RIGHT = BlurTemplates.ofWidths(ODD, true);
    private static final boolean[] GUARD = {true, false, true};
    private static final boolean[] CENTRE = {false, true, false, true, false};

    private static final BlurTemplates LEFT_TEMPLATES = new BlurTemplates(LEFT, true, false);
    private static final BlurTemplates RIGHT_TEMPLATES = new BlurTemplates(RIGHT, false, true);
    /** With two light modules of the quiet zone: alone, a guard has too few modules to be told. */
    private static final BlurTemplates FIRST_TEMPLATES =
            new BlurTemplates(List.of(new boolean[] {false, false, true, false, true}), false, false);

    private static final BlurTemplates LAST_TEMPLATES =
            new BlurTemplates(List.of(new boolean[] {true, false, true, false, false}), false, false);

    private static final BlurTemplates CENTRE_TEMPLATES = new BlurTemplates(List.of(CENTRE), true, true);

    private static final int DIGIT = 7;
    private static final int ELEMENTS = 4;
    private static final double LEAST_GUARD = 0.75;
    private static final double LEAST_LIKENESS = 0.8;
    private static final double LEAST_MARGIN = 0.01;
    private static final double LEAST_MEAN_MARGIN = 0.06;
    private static final double FINEST_MODULE = 0.9;
    private static final double[] SHIFTS = {0, -0.2, 0.2, -0.4, 0.4};

    private BlurredEan() {}

    private static List<boolean[]> left() {
        List<String> widths = new ArrayList<>(ODD);
        ODD.forEach(digit -> widths.add(new StringBuilder(digit).reverse().toString()));
        return BlurTemplates.ofWidths(widths, false);
    }

    /**
     * @param line luminance along a line across the bars
     * @param starts where dark begins after a stretch of light, in pixels
     * @param ends where a stretch of light begins
     */
    static Optional<Restored> restore(float[] line, double[] starts, double[] ends) {
        for (double start : starts) {
            for (double end : ends) {
                for (int half : new int[] {6, 4}) {
                    double module = (end - start) / (2 * GUARD.length + CENTRE.length + 2.0 * half * DIGIT);
                    if (module >= FINEST_MODULE) {
                        Optional<Restored> restored = restore(line, start, end, module, half);
                        if (restored.isPresent()) {
                            return restored;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Restored> restore(float[] line, double start, double end, double module, int half) {
        int blur = blur(line, start, module, half);
        if (blur < 0) {
            return Optional.empty();
        }
        List<boolean[]> parts = new ArrayList<>(List.of(GUARD));
        double margins = 0;
        for (int i = 0; i < 2 * half; i++) {
            boolean left = i < half;
            if (i == half) {
                parts.add(CENTRE);
            }
            int before = GUARD.length + (left ? 0 : CENTRE.length) + i * DIGIT;
            Match match = best(line, start + before * module, module, blur, left, half);
            if (match.likeness() < LEAST_LIKENESS || match.margin() < LEAST_MARGIN) {
                return Optional.empty();
            }
            margins += match.margin();
            parts.add((left ? LEFT : RIGHT).get(match.character()));
        }
        parts.add(GUARD);
        boolean clear = margins / (2 * half) >= LEAST_MEAN_MARGIN;
        return clear ? Optional.of(Restored.of(parts, start, end)) : Optional.empty();
    }

    /**
     * Whether a line resembles the digits that were measured on it more than other digits. Where thin bars have
     * drowned, all lines of a picture can be measured wrong alike, and a check digit lets every tenth pass.
     *
     * @param line luminance from left to right in the symbol's sense
     * @param edges where dark and light begin on it, in pixels, dark first
     * @param first middle of the first guard, in pixels
     */
    static boolean resembles(float[] line, double[] edges, double first, Symbology symbology, String text) {
        return switch (symbology) {
            case EAN13 -> resembles(line, edges, first, text.substring(1), 6);
            case UPCA -> resembles(line, edges, first, text, 6);
            case EAN8 -> resembles(line, edges, first, text, 4);
            case UPCE -> resembles(line, edges, first, text.substring(1, 7), 0);
            default -> true;
        };
    }

    /** @param half digits left of the centre; 0 for UPC-E, whose six digits are all of the left kind */
    private static boolean resembles(float[] line, double[] edges, double first, String digits, int half) {
        int guard = 0;
        for (int i = 2; i + GUARD.length < edges.length; i += 2) {
            double middle = (edges[i] + edges[i + GUARD.length]) / 2;
            double best = (edges[guard] + edges[guard + GUARD.length]) / 2;
            guard = Math.abs(middle - first) < Math.abs(best - first) ? i : guard;
        }
        int blur = 0;
        while (blur < BlurTemplates.BLURS.length && !resembles(line, edges, guard, blur, digits, half)) {
            blur++;
        }
        return blur < BlurTemplates.BLURS.length;
    }

    private static boolean resembles(float[] line, double[] edges, int guard, int blur, String digits, int half) {
        for (int i = 0; i < digits.length(); i++) {
            boolean left = half == 0 || i < half;
            int at = guard + GUARD.length + (left ? 0 : CENTRE.length) + i * ELEMENTS;
            if (at + ELEMENTS >= edges.length) {
                return false;
            }
            double module = (edges[at + ELEMENTS] - edges[at]) / DIGIT;
            Match match = best(line, edges[at], module, blur, left, half == 0 ? 6 : half);
            if (match.character() % 10 != digits.charAt(i) - '0') {
                return false;
            }
        }
        return true;
    }

    private static Match best(float[] line, double at, double module, int blur, boolean left, int half) {
        BlurTemplates templates = left ? LEFT_TEMPLATES : RIGHT_TEMPLATES;
        // EAN-8 has odd parity only.
        int end = left && half == 6 ? LEFT.size() : RIGHT.size();
        Match best = templates.match(line, at, module, blur, 0, end);
        for (int i = 1; i < SHIFTS.length; i++) {
            Match other = templates.match(line, at + SHIFTS[i] * module, module, blur, 0, end);
            best = other.likeness() > best.likeness() ? other : best;
        }
        return best;
    }

    /** The blur through which the guards are seen best; -1 if none are there. */
    private static int blur(float[] line, double start, double module, int half) {
        int best = -1;
        double most = LEAST_GUARD;
        int middle = GUARD.length + half * DIGIT;
        int last = middle + CENTRE.length + half * DIGIT;
        for (int blur = 0; blur < BlurTemplates.BLURS.length; blur++) {
            double first = FIRST_TEMPLATES
                    .match(line, start - 2 * module, module, blur)
                    .likeness();
            double centre = CENTRE_TEMPLATES
                    .match(line, start + middle * module, module, blur)
                    .likeness();
            double end = LAST_TEMPLATES
                    .match(line, start + last * module, module, blur)
                    .likeness();
            double likeness = Math.min(first, Math.min(centre, end));
            if (likeness > most) {
                most = likeness;
                best = blur;
            }
        }
        return best;
    }
}
