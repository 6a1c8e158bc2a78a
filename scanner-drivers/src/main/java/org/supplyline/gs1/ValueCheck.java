package org.supplyline.gs1;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a value must be beyond its character set and length. Each refuses what the rule of the same purpose in
 * the GS1 Barcode Syntax Dictionary refuses, and names the first character that is wrong.
 */
enum ValueCheck {
    CHECK_DIGIT(NumberChecks::checkDigit),
    CHECK_PAIR(KeyChecks::checkPair),
    /** A GS1 company prefix stands at the beginning. */
    PREFIX(KeyChecks::prefix),
    /** A GS1 company prefix stands after the first character. */
    PREFIX_2(KeyChecks::prefixAfterOne),
    NON_DIGIT(KeyChecks::nonDigit),
    /** Place of one importer among several, a character of set 64. */
    IMPORTER(KeyChecks::importer),
    /** YYMMDD. */
    DATE(DateChecks::date),
    /** YYMMDD, day 00 stands for the whole month. */
    DATE_OR_MONTH(DateChecks::dateOrMonth),
    /** YYYYMMDD. */
    LONG_DATE(DateChecks::longDate),
    /** YYYYMMDD, day 00 stands for the whole month. */
    LONG_DATE_OR_MONTH(DateChecks::longDateOrMonth),
    HOUR(DateChecks::hour),
    MINUTE(DateChecks::minute),
    SECOND(DateChecks::second),
    HOUR_MINUTE(DateChecks::hourMinute),
    ZERO(NumberChecks::zero),
    NOT_ZERO(NumberChecks::notZero),
    NO_LEADING_ZERO(NumberChecks::noLeadingZero),
    PIECE_OF_TOTAL(NumberChecks::pieceOfTotal),
    /** Position and end with a slash between them. */
    POSITION_OF_END(NumberChecks::positionOfEnd),
    /** Degrees in units of 10^-7, from the south pole. */
    LATITUDE(NumberChecks::latitude),
    /** Degrees in units of 10^-7, eastward from 180 degrees west. */
    LONGITUDE(NumberChecks::longitude),
    /** ISO 3166-1 numeric. */
    COUNTRY(ListChecks::country),
    /** ISO 3166-1 numeric or 999. */
    COUNTRY_OR_999(ListChecks::countryOr999),
    /** ISO 3166-1 alpha-2. */
    COUNTRY_LETTERS(ListChecks::countryLetters),
    /** ISO 4217 numeric. */
    CURRENCY(ListChecks::currency),
    /** ISO/IEC 5218. */
    SEX(ListChecks::sex),
    YES_NO(ListChecks::yesNo),
    /** Direction in which a roll is wound. */
    WINDING(ListChecks::winding),
    /** Sign of a temperature. */
    HYPHEN(ListChecks::hyphen),
    /** Kind of carrier of an identity, AI 7241. */
    MEDIA(ListChecks::media),
    /** UN/ECE Recommendation 21 as GS1 extends it. */
    PACKAGE(PackageTypes::check),
    /** ISO 13616. */
    IBAN(Iban::check),
    /** Percent-encoded text. */
    PERCENT(KeyChecks::percent),
    /** Paper coupons of North America, AI 8110. */
    COUPON(Coupons::coupon),
    /** Positive offer file coupons, AI 8112. */
    OFFER(Coupons::offer);

    /** Looks at one part of a text. */
    private interface Rule {
        @Nullable
        Fault find(String text, int from, int to, int referenceYear);
    }

    // Each is a static method, so it has nothing to change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rule rule;

    ValueCheck(Rule rule) {
        this.rule = rule;
    }

    /** What is wrong with this part of the text; null if nothing is. */
    @Nullable
    Fault find(String text, int from, int to, int referenceYear) {
        return rule.find(text, from, to, referenceYear);
    }
}
