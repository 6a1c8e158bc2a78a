package org.supplyline.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.gs1.Gs1Date;

/**
 * The unique identification of a medical device by one of the two Chinese agencies beside GS1; that of GS1 is a GTIN with
 * its elements.
 *
 * <p>MA (IDcode): {@code MA.156.M0.100350.01004YA1.SLMSAG.M210628.LAY21.E220628.V220627.C3}: agency, country, branch,
 * registrant, product, then a letter with each part: S serial number, L lot, M or P production, V valid until, E expired
 * from. The check characters are not judged, because their rule is not published. AHM (Ali Health): a code that begins with
 * AHM; its parts are not cut.
 *
 * @param agency who gave out the number
 * @param identifier the device identifier: for MA the first five parts, for AHM the whole code
 * @param details what the other parts say
 */
public record UdiCode(Agency agency, String identifier, ItemDetails details) {

    private static final int IDENTIFIER_PARTS = 5;
    private static final int MAX_LENGTH = 254;
    private static final int AHM_MIN_LENGTH = 10;

    /** An issuing agency. */
    public enum Agency {
        MA,
        AHM
    }

    /** @param referenceYear decides the century of a date */
    public static Optional<UdiCode> parse(String text, int referenceYear) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (text.startsWith("MA.")) {
            return ma(split(text), referenceYear);
        }
        boolean ahm = text.startsWith("AHM") && text.length() >= AHM_MIN_LENGTH && Text.areLettersOrDigits(text, 3, 4);
        return ahm && isVisible(text) ? Optional.of(new UdiCode(Agency.AHM, text, ItemDetails.NONE)) : Optional.empty();
    }

    private static Optional<UdiCode> ma(List<String> parts, int referenceYear) {
        boolean identifier = parts.size() >= IDENTIFIER_PARTS
                && parts.get(1).length() == 3
                && Text.areDigits(parts.get(1))
                && parts.get(2).length() == 2
                && Text.areLettersOrDigits(parts.get(2), 0, 2)
                && Text.areLettersOrDigits(parts.get(3), 0, parts.get(3).length())
                && Text.areLettersOrDigits(parts.get(4), 0, parts.get(4).length());
        if (!identifier) {
            return Optional.empty();
        }
        List<String> production = parts.subList(IDENTIFIER_PARTS, parts.size());
        LocalDate made = date(production, 'M', referenceYear);
        LocalDate valid = date(production, 'V', referenceYear);
        return Optional.of(new UdiCode(
                Agency.MA,
                String.join(".", parts.subList(0, IDENTIFIER_PARTS)),
                new ItemDetails(
                        part(production, 'L'),
                        part(production, 'S'),
                        valid != null ? valid : date(production, 'E', referenceYear),
                        null,
                        made != null ? made : date(production, 'P', referenceYear),
                        null)));
    }

    private static @Nullable LocalDate date(List<String> parts, char letter, int referenceYear) {
        String date = part(parts, letter);
        return date == null ? null : Gs1Date.parse(date, referenceYear).orElse(null);
    }

    private static @Nullable String part(List<String> parts, char letter) {
        for (String part : parts) {
            if (part.length() > 1 && part.charAt(0) == letter) {
                return part.substring(1);
            }
        }
        return null;
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
