package org.supplyline.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A courier's number for a parcel. Letters tell the carrier for sure; digits alone are taken only in lengths and with
 * first digits that the carrier gives out, and may be several carriers'. Only numbers of the posts have a check digit (UPU
 * standard S10); the other forms are those printed on waybills, no carrier publishes a standard.
 *
 * @param carrier never the donor of what is inside
 * @param number in upper case, with the piece of a consignment of several pieces if the label has it
 */
public record TrackingNumber(Carrier carrier, String number) {

    private static final int S10_LENGTH = 13;
    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int MAX_LENGTH = 30;

    /** A carrier's letters and how many digits follow, or how a number of digits only begins. */
    private record Form(Carrier carrier, String prefix, int minDigits, int maxDigits) {

        boolean fits(String text) {
            int digits = text.length() - prefix.length();
            return text.startsWith(prefix)
                    && digits >= minDigits
                    && digits <= maxDigits
                    && Text.areDigits(text, prefix.length(), text.length());
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(Carrier.SF, "SF", 12, 13),
            new Form(Carrier.YTO, "YT", 13, 13),
            new Form(Carrier.JT, "JT", 13, 13),
            new Form(Carrier.DEPPON, "DPK", 12, 13),
            new Form(Carrier.EMS, "10", 11, 11),
            new Form(Carrier.EMS, "11", 11, 11),
            new Form(Carrier.EMS, "12", 11, 11),
            new Form(Carrier.EMS, "13", 11, 11),
            new Form(Carrier.CHINA_POST, "98", 11, 11),
            new Form(Carrier.CHINA_POST, "99", 11, 11),
            new Form(Carrier.ZTO, "73", 12, 12),
            new Form(Carrier.ZTO, "75", 12, 12),
            new Form(Carrier.ZTO, "76", 12, 12),
            new Form(Carrier.ZTO, "78", 12, 12),
            new Form(Carrier.STO, "77", 13, 13),
            new Form(Carrier.YUNDA, "31", 13, 13),
            new Form(Carrier.YUNDA, "43", 13, 13),
            new Form(Carrier.YUNDA, "46", 13, 13));

    /** All numbers that a text can be; empty if it has none of the forms. */
    public static List<TrackingNumber> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return List.of();
        }
        String number = text.toUpperCase(Locale.ROOT);
        List<TrackingNumber> found = new ArrayList<>(1);
        for (Form form : FORMS) {
            if (form.fits(number)) {
                found.add(new TrackingNumber(form.carrier(), number));
            }
        }
        if (isJd(number)) {
            found.add(new TrackingNumber(Carrier.JD, number));
        }
        if (isS10(number) && s10CheckDigit(number) == number.charAt(10)) {
            found.add(new TrackingNumber(post(number), number));
        }
        return found;
    }

    /** A number of the Chinese post by its form whose check digit is wrong, so that it was misread or mistyped. */
    static boolean isMisread(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        return isS10(number) && number.endsWith("CN") && s10CheckDigit(number) != number.charAt(10);
    }

    private static Carrier post(String number) {
        if (!number.endsWith("CN")) {
            return Carrier.FOREIGN_POST;
        }
        return number.charAt(0) == 'E' ? Carrier.EMS : Carrier.CHINA_POST;
    }

    /** Two letters of service, eight digits, check digit, two letters of the country. */
    private static boolean isS10(String number) {
        return number.length() == S10_LENGTH
                && Text.areLetters(number, 0, 2)
                && Text.areDigits(number, 2, 11)
                && Text.areLetters(number, 11, S10_LENGTH);
    }

    private static char s10CheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < S10_WEIGHTS.length; i++) {
            sum += S10_WEIGHTS[i] * (number.charAt(2 + i) - '0');
        }
        int check = 11 - sum % 11;
        return check == 10 ? '0' : check == 11 ? '5' : (char) ('0' + check);
    }

    /** JD, up to two letters, 10 to 13 digits, then perhaps piece and count: {@code JDVA01234567890-1-2-}. */
    private static boolean isJd(String number) {
        int dash = number.indexOf('-');
        int end = dash < 0 ? number.length() : dash;
        int at = 2;
        while (at < 4 && at < end && Text.areLetters(number, at, at + 1)) {
            at++;
        }
        return number.startsWith("JD")
                && end - at >= 10
                && end - at <= 13
                && Text.areDigits(number, at, end)
                && (dash < 0 || isPieces(number, dash));
    }

    private static boolean isPieces(String number, int dash) {
        int second = number.indexOf('-', dash + 1);
        int end = number.endsWith("-") ? number.length() - 1 : number.length();
        return second > dash + 1
                && end > second + 1
                && Text.areDigits(number, dash + 1, second)
                && Text.areDigits(number, second + 1, end);
    }

    @Override
    public String toString() {
        return carrier + " " + number;
    }
}
