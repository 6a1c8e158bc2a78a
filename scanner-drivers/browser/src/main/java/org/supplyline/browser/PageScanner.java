package org.supplyline.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.scan.ScanParser;
import org.supplyline.scan.ScannedCode;

/** What a page asks of the library, answered as JSON texts; in a browser by way of {@link ScannerModule}. */
public final class PageScanner {

    private PageScanner() {}

    /**
     * Says what a code is.
     *
     * @param aim the symbology identifier if it is known apart from the text
     * @param year decides the century of a date
     * @return see {@link ScanWords}, and {@code aim} and {@code text} as a scan event carries them
     */
    public static String read(@Nullable String aim, String text, int year) {
        Clock clock = Clock.fixed(LocalDate.of(year, 7, 1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Map<String, @Nullable Object> words =
                new LinkedHashMap<>(new ScanParser(clock).parse(aim, text).match(new ScanWords()));
        ScannedCode code = ScannedCode.typed(text);
        words.put("aim", aim == null ? code.aim() : aim);
        words.put("text", code.text());
        return Json.of(words);
    }

    /**
     * Looks for a code in a picture.
     *
     * @param luminance a byte a pixel, row by row
     * @return {@code [{aim, text}]}, empty if there is none
     */
    public static String decode(int width, int height, byte[] luminance) {
        return Json.of(PictureCodes.in(width, height, luminance));
    }
}
