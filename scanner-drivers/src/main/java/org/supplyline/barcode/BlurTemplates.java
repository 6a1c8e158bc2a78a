package org.supplyline.barcode;

import java.util.ArrayList;
import java.util.List;

/**
 * How the characters of a symbology look through blur. A blurred line is compared with each character as it would
 * look, instead of measuring bars that the blur has drowned (after Gallo and Manduchi, "Reading 1D barcodes with
 * mobile phones using deformable templates", 2011). Likeness is the correlation, so light and contrast do not matter.
 */
final class BlurTemplates {

    /** Standard deviations of the blur, in modules. */
    static final double[] BLURS = {0.3, 0.5, 0.7, 0.9};

    private static final int SAMPLES_A_MODULE = 3;

    private final int modules;
    /** By blur, then character: zero mean, unit length. */
    private final float[][][] templates;

    /** The character that a line resembles most at some place, and by how much more than any other. */
    record Match(int character, double likeness, double margin) {}

    /**
     * @param characters for each the modules from left to right, set where dark
     * @param darkBefore whether the module before each character is dark
     * @param darkAfter whether the module after each character is dark
     */
    BlurTemplates(List<boolean[]> characters, boolean darkBefore, boolean darkAfter) {
        this.modules = characters.get(0).length;
        this.templates = new float[BLURS.length][characters.size()][];
        for (int blur = 0; blur < BLURS.length; blur++) {
            for (int character = 0; character < characters.size(); character++) {
                templates[blur][character] = seen(characters.get(character), darkBefore, darkAfter, BLURS[blur]);
            }
        }
    }

    /** Characters given by the widths of their elements, in modules, as text of digits. */
    static List<boolean[]> ofWidths(List<String> widths, boolean firstIsDark) {
        List<boolean[]> characters = new ArrayList<>();
        for (String elements : widths) {
            boolean[] dark = new boolean[elements.chars().map(c -> c - '0').sum()];
            boolean now = firstIsDark;
            int at = 0;
            for (int element : elements.chars().toArray()) {
                for (int i = 0; i < element - '0'; i++) {
                    dark[at++] = now;
                }
                now = !now;
            }
            characters.add(dark);
        }
        return characters;
    }

    int modules() {
        return modules;
    }

    private static float[] seen(boolean[] dark, boolean before, boolean after, double blur) {
        float[] samples = new float[dark.length * SAMPLES_A_MODULE];
        for (int i = 0; i < samples.length; i++) {
            double at = (i + 0.5) / SAMPLES_A_MODULE;
            double darkness = (before ? share(-at, blur) : 0) + (after ? 1 - share(dark.length - at, blur) : 0);
            for (int module = 0; module < dark.length; module++) {
                darkness += dark[module] ? share(module + 1 - at, blur) - share(module - at, blur) : 0;
            }
            samples[i] = (float) -darkness;
        }
        normalise(samples);
        return samples;
    }

    /** Share of a Gaussian that lies below a value; the logistic approximation is within one per cent. */
    private static double share(double value, double blur) {
        return 1 / (1 + Math.exp(-1.702 * value / blur));
    }

    private static boolean normalise(float[] samples) {
        float mean = 0;
        for (float sample : samples) {
            mean += sample;
        }
        mean /= samples.length;
        float square = 0;
        for (int i = 0; i < samples.length; i++) {
            samples[i] -= mean;
            square += samples[i] * samples[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < samples.length && length > 0; i++) {
            samples[i] /= length;
        }
        return length > 0;
    }

    /**
     * @param start of the character on the line, in pixels
     * @param module in pixels
     * @param first the first character to compare, {@code end} the first that is not
     */
    Match match(float[] line, double start, double module, int blur, int first, int end) {
        float[] seen = new float[modules * SAMPLES_A_MODULE];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = at(line, start + (i + 0.5) / SAMPLES_A_MODULE * module);
        }
        if (!normalise(seen)) {
            return new Match(-1, 0, 0);
        }
        int best = -1;
        float most = -1;
        float second = -1;
        for (int character = first; character < end; character++) {
            float[] template = templates[blur][character];
            float likeness = 0;
            for (int i = 0; i < seen.length; i++) {
                likeness += seen[i] * template[i];
            }
            if (likeness > most) {
                second = most;
                most = likeness;
                best = character;
            } else if (likeness > second) {
                second = likeness;
            }
        }
        return new Match(best, most, most - second);
    }

    Match match(float[] line, double start, double module, int blur) {
        return match(line, start, module, blur, 0, templates[blur].length);
    }

    private static float at(float[] line, double position) {
        double left = Math.max(0, Math.min(line.length - 1.001, position - 0.5));
        int index = (int) left;
        float share = (float) (left - index);
        return line[index] * (1 - share) + line[Math.min(index + 1, line.length - 1)] * share;
    }
}
