package org.supplyline.barcode;

/**
 * What one attempt made of a symbol; not yet believed.
 *
 * @param symbology after the content told whether it is GS1
 * @param aim symbology identifier
 * @param text normal form
 * @param outline in pixels of the upright picture
 * @param strained whether error correction came near its limit, see {@link CorrectionMargin}
 */
record Reading(Symbology symbology, String aim, String text, Outline outline, boolean strained) {

    boolean saysTheSameAs(Reading other) {
        return symbology == other.symbology && text.equals(other.text);
    }
}
