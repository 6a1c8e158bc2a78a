package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.barcode.BlurTemplates.Match;

/** Recognises Code 128 (ISO/IEC 15417) through blur that leaves no thin bar whole, and on bent surfaces. */
final class BlurredCode128 {

    /** The widths of bars and spaces of the values 0 to 105; 106 is the stop without its last bar. */
    private static final List<String> WIDTHS = List.of("""
            212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132
            122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212
            322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311
            112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321
            331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
            112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212
            124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113
            411311 113141 114131 311141 411131 211412 211214 211232 233111
            """.strip().split("\\s+"));

    private static final List<boolean[]> CHARACTERS = BlurTemplates.ofWidths(WIDTHS, true);
    private static final BlurTemplates TEMPLATES = new BlurTemplates(CHARACTERS, false, true);
    private static final boolean[] LAST_BAR = {true, true};
    private static final int FIRST_START = 103;
    private static final int STOP = 106;
    private static final int MODULES = 11;
    /** The longest GS1-128 has 48 characters of data, and fewer symbol characters than twice that. */
    private static final int MOST_CHARACTERS = 80;

    private static final double LEAST_LIKENESS = 0.72;
    private static final double LEAST_START = 0.88;
    /** The best character must lead by this much on the average of a symbol. */
    private static final double LEAST_MARGIN = 0.02;

    private static final double FINEST_MODULE = 0.9;
    private static final double COARSEST_MODULE = 9;
    private static final double MODULE_STEP = 1.05;
    /** In modules; a character is looked for around where the last one ended. */
    private static final double[] SHIFTS = {0, -0.15, 0.15, -0.3, 0.3};

    private BlurredCode128() {}

    private record Beginning(double start, double module, int blur, Match match) {}

    /**
     * @param line luminance along a line across the bars
     * @param edges where dark begins after a stretch of light, in pixels
     */
    static Optional<Restored> restore(float[] line, double[] edges) {
        for (double edge : edges) {
            Beginning beginning = beginning(line, edge);
            if (beginning != null) {
                Optional<Restored> restored = follow(line, beginning);
                if (restored.isPresent()) {
                    return restored;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Beginning beginning(float[] line, double edge) {
        Beginning best = null;
        for (double module = FINEST_MODULE; module < COARSEST_MODULE; module *= MODULE_STEP) {
            for (int blur = 0; blur < BlurTemplates.BLURS.length; blur++) {
                for (double shift : SHIFTS) {
                    double start = edge + shift * module;
                    Match match = TEMPLATES.match(line, start, module, blur, FIRST_START, STOP);
                    if (best == null || match.likeness() > best.match.likeness()) {
                        best = new Beginning(start, module, blur, match);
                    }
                }
            }
        }
        return best == null || best.match.likeness() < LEAST_START ? null : best;
    }

    private static Optional<Restored> follow(float[] line, Beginning beginning) {
        List<boolean[]> parts = new ArrayList<>(List.of(CHARACTERS.get(beginning.match.character())));
        double module = beginning.module;
        double at = beginning.start + MODULES * module;
        double margins = 0;
        while (parts.size() < MOST_CHARACTERS && at + MODULES * module < line.length + module) {
            double shift = 0;
            Match best = TEMPLATES.match(line, at, module, beginning.blur);
            for (int i = 1; i < SHIFTS.length; i++) {
                Match other = TEMPLATES.match(line, at + SHIFTS[i] * module, module, beginning.blur);
                if (other.likeness() > best.likeness()) {
                    best = other;
                    shift = SHIFTS[i];
                }
            }
            if (best.likeness() < LEAST_LIKENESS) {
                return Optional.empty();
            }
            parts.add(CHARACTERS.get(best.character()));
            margins += best.margin();
            at += (MODULES + shift) * module;
            // Bars grow or shrink slowly along a bent or slanted label.
            module *= 1 + 0.25 * shift / MODULES;
            if (best.character() == STOP) {
                parts.add(LAST_BAR);
                boolean clear = margins / (parts.size() - 2) > LEAST_MARGIN;
                return clear ? Optional.of(Restored.of(parts, beginning.start, at + 2 * module)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
