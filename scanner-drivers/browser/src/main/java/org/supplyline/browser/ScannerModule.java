package org.supplyline.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** The exports of {@code scanner.js}. */
final class ScannerModule {

    private ScannerModule() {}

    /** Nothing runs by itself. */
    public static void main(String[] arguments) {}

    /** {@link PageScanner#read}. */
    @JSExport
    public static String read(@Nullable String aim, String text, int year) {
        return PageScanner.read(aim, text, year);
    }

    /** What reads the keys and texts of one input field. */
    @JSExport
    public static PageField field() {
        return new PageField();
    }

    /** {@link PageScanner#decode}; the picture as an {@code Int8Array}. */
    @JSExport
    public static String decode(int width, int height, byte[] luminance) {
        return PageScanner.decode(width, height, luminance);
    }
}
