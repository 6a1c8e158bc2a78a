package org.supplyline.scan;

import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.AimId;

/**
 * The text of one symbol as the reader sent it, the form in which scan events carry it.
 *
 * @param aim the AIM symbology identifier {@code ]cm} if the reader sent one
 * @param text the content, unchanged; U+001D stands for FNC1 as separator
 */
public record ScannedCode(@Nullable String aim, String text) {

    /** Splits what a reader sent into symbology identifier and content. */
    public static ScannedCode of(String sent) {
        return AimId.leading(sent)
                .map(aim -> new ScannedCode(aim.id(), sent.substring(aim.id().length())))
                .orElseGet(() -> new ScannedCode(null, sent));
    }

    /** Splits what a keyboard-like reader typed, without what an input method made of it and without blanks around. */
    public static ScannedCode typed(String text) {
        return of(ScannedText.normalise(text));
    }
}
