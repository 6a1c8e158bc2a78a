package org.supplyline.wedge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of the calibration code, which holds every character that layouts, Caps Lock and input methods
 * endanger, and a separator.
 *
 * @param layout under which the characters come out right; null if under none, then the reader must be set
 * @param separator how FNC1 arrived
 * @param substitute for {@link Separator#SUBSTITUTED}, what to set as {@link WedgeSettings#separatorSubstitute}
 */
public record WedgeCalibration(@Nullable WedgeLayout layout, Separator separator, char substitute) {

    /** How FNC1 arrived. */
    public enum Separator {
        /** As it should. */
        RECEIVED,
        /** As another character. */
        SUBSTITUTED,
        /** Not at all: the reader must be set to send a substitute. */
        LOST
    }

    private static final String CHARACTERS = "AZQWMYazqwmy0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}";

    private static final String END = "SLEND";

    /** What to put into the symbol: a GS1-free Data Matrix or QR code with U+001D in it. */
    public static final String CODE = CHARACTERS + "\u001D" + END;

    /** Judges the keys of one scan of the code, from the first to Enter or Tab. */
    public static WedgeCalibration of(List<KeyPress> keys) {
        WedgeCalibration best = new WedgeCalibration(null, Separator.LOST, WedgeSettings.NO_SUBSTITUTE);
        for (WedgeLayout layout : List.of(WedgeLayout.COMPUTER, WedgeLayout.AMERICAN)) {
            WedgeSettings settings =
                    new WedgeSettings(Long.MAX_VALUE, WedgeSettings.NEVER, WedgeSettings.NO_SUBSTITUTE, layout);
            WedgeDecoder decoder = new WedgeDecoder(settings);
            for (KeyPress key : keys) {
                for (WedgeScan scan : decoder.key(key)) {
                    best = best.layout == null ? ofText(scan.text(), layout) : best;
                }
            }
        }
        return best;
    }

    private static WedgeCalibration ofText(String text, WedgeLayout layout) {
        boolean isCode = text.startsWith(CHARACTERS)
                && text.endsWith(END)
                && text.length() >= CHARACTERS.length() + END.length();
        if (!isCode) {
            return new WedgeCalibration(null, Separator.LOST, WedgeSettings.NO_SUBSTITUTE);
        }
        String separator = text.substring(CHARACTERS.length(), text.length() - END.length());
        if (separator.length() != 1) {
            return new WedgeCalibration(layout, Separator.LOST, WedgeSettings.NO_SUBSTITUTE);
        }
        char c = separator.charAt(0);
        return c == '\u001D'
                ? new WedgeCalibration(layout, Separator.RECEIVED, WedgeSettings.NO_SUBSTITUTE)
                : new WedgeCalibration(layout, Separator.SUBSTITUTED, c);
    }

    /** The settings for this reader; the layout is guessed where calibration found none. */
    public WedgeSettings applyTo(WedgeSettings settings) {
        return new WedgeSettings(
                settings.gapMillis(),
                settings.pauseEndsFrom(),
                separator == Separator.SUBSTITUTED ? substitute : settings.separatorSubstitute(),
                layout == null ? WedgeLayout.GUESSED : layout);
    }
}
