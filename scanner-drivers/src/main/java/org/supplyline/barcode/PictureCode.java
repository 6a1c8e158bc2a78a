package org.supplyline.barcode;

import java.util.List;
import java.util.Locale;
import org.supplyline.gs1.ElementString;

/**
 * One symbol found in a picture.
 *
 * @param symbology its kind
 * @param aim its AIM symbology identifier {@code ]cm} (ISO/IEC 15424)
 * @param text the content without identifier and without a leading FNC1; U+001D separates GS1 elements
 * @param elements what a GS1 symbol says; empty for other symbols and where the text is no valid element string
 * @param corners four points around it in pixels of the upright picture, clockwise in the symbol's own sense
 * @param read how it was made sure
 */
public record PictureCode(
        Symbology symbology,
        String aim,
        String text,
        List<ElementString.Element> elements,
        List<Corner> corners,
        Read read) {

    /** Makes the lists unmodifiable. */
    public PictureCode {
        elements = List.copyOf(elements);
        corners = List.copyOf(corners);
    }

    /** A point of the picture, in pixels from its upper left corner. */
    public record Corner(int x, int y) {}

    /** Why the text is believed. */
    public enum Read {
        /** Error correction with room to spare, or several rows of one look, agree. */
        SURE,
        /** One look alone was too weak; a second, independent one said the same. */
        CONFIRMED;

        /** The form for interfaces. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
