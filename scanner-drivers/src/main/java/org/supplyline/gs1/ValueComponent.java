package org.supplyline.gs1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of an application identifier's value: character set, length and meaning.
 *
 * @param numeric digits only; else GS1 character set 82 (General Specifications, figure 7.11-1)
 */
record ValueComponent(boolean numeric, int minLength, int maxLength, boolean optional, Content content) {

    /** What the characters mean beyond their set. */
    enum Content {
        ANY,
        CHECK,
        DATE,
        DAY,
        HOUR,
        MINUTE,
        ZERO,
        PIECE
    }

    /** What is wrong with a part, before it is known where it stands. */
    record Problem(Gs1Error.Code code, String expected) {}

    private static final Pattern NOTATION = Pattern.compile("(\\[?)([NX])(\\.\\.)?(\\d+)(?::([a-z]+))?]?");
    private static final String PUNCTUATION_82 = "!\"%&'()*+,-./:;<=>?_";

    /**
     * Reads the notation of the table: {@code N14:check}, {@code X..20}, {@code [N..12]} for a part that may be absent.
     */
    static ValueComponent of(String notation) {
        Matcher matcher = NOTATION.matcher(notation);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the format of a value: '%s'.".formatted(notation));
        }
        int length = Integer.parseInt(matcher.group(4));
        String content = matcher.group(5);
        return new ValueComponent(
                matcher.group(2).equals("N"),
                matcher.group(3) == null ? length : 1,
                length,
                !matcher.group(1).isEmpty(),
                content == null ? Content.ANY : Content.valueOf(content.toUpperCase(Locale.ROOT)));
    }

    Optional<Problem> check(String part, int referenceYear) {
        if (part.length() < minLength) {
            return problem(Gs1Error.Code.VALUE_TOO_SHORT, toString());
        }
        if (numeric && !CheckDigit.isDigits(part)) {
            return problem(Gs1Error.Code.NOT_A_DIGIT, toString());
        }
        if (!numeric && !part.chars().allMatch(ValueComponent::isInSet82)) {
            return problem(Gs1Error.Code.CHARACTER_NOT_ALLOWED, toString());
        }
        return checkContent(part, referenceYear);
    }

    private Optional<Problem> checkContent(String part, int referenceYear) {
        return switch (content) {
            case ANY -> Optional.empty();
            case CHECK ->
                CheckDigit.isValid(part, part.length())
                        ? Optional.empty()
                        : problem(
                                Gs1Error.Code.CHECK_DIGIT,
                                "check digit " + CheckDigit.of(part.substring(0, part.length() - 1)));
            case DATE ->
                Gs1Date.parse(part, referenceYear).isPresent()
                        ? Optional.empty()
                        : problem(Gs1Error.Code.DATE, "YYMMDD, day 00 for the end of the month");
            case DAY ->
                !part.endsWith("00") && Gs1Date.parse(part, referenceYear).isPresent()
                        ? Optional.empty()
                        : problem(Gs1Error.Code.DATE, "YYMMDD");
            case HOUR -> atMost(part, 23, "hour 00 to 23");
            case MINUTE -> atMost(part, 59, "00 to 59");
            case ZERO -> part.equals("0") ? Optional.empty() : problem(Gs1Error.Code.MUST_BE_ZERO, "0");
            case PIECE -> checkPiece(part);
        };
    }

    private static Optional<Problem> checkPiece(String part) {
        int half = part.length() / 2;
        int piece = Integer.parseInt(part.substring(0, half));
        int total = Integer.parseInt(part.substring(half));
        return piece >= 1 && piece <= total
                ? Optional.empty()
                : problem(Gs1Error.Code.PIECE_OF_TOTAL, "piece number from 1 to the total");
    }

    private static Optional<Problem> atMost(String part, int limit, String expected) {
        return Integer.parseInt(part) <= limit ? Optional.empty() : problem(Gs1Error.Code.TIME, expected);
    }

    private static Optional<Problem> problem(Gs1Error.Code code, String expected) {
        return Optional.of(new Problem(code, expected));
    }

    private static boolean isInSet82(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || PUNCTUATION_82.indexOf(c) >= 0;
    }

    /** The notation of the General Specifications. */
    @Override
    public String toString() {
        String format = (numeric ? "N" : "X") + (minLength < maxLength ? ".." : "") + maxLength;
        return optional ? "[" + format + "]" : format;
    }
}
