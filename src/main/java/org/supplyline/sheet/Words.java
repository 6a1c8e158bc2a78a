package org.supplyline.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is taken off a text before it is read. */
public final class Words {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

    private Words() {}

    /** The text without zero-width and control characters, each run of blanks as one, none at the ends. */
    public static String clean(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text.replace('\n', ' ')).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The form in which texts are compared: full-width letters and digits made narrow, no blanks, small letters. Sheets
     * write the same words in all these ways.
     */
    public static String normal(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(INVISIBLE.matcher(narrow).replaceAll(""))
                .replaceAll("")
                .replace('【', '(')
                .replace('】', ')')
                .replace('[', '(')
                .replace(']', ')')
                .toLowerCase(Locale.ROOT);
    }
}
