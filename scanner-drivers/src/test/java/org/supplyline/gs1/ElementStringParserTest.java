package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.gs1.ElementStringParser.Separators;

class ElementStringParserTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    private final ElementStringParser parser = new ElementStringParser(IN_2026);

    @ParameterizedTest
    @CsvSource({
        "]C10106901234567892172612311OABC,",
        "]C1010690123456789217261231" + "10ABC123,(01)06901234567892(17)261231(10)ABC123",
        "]d2010690123456789210ABC123^17261231,(01)06901234567892(10)ABC123(17)261231",
        "]Q3010690123456789210ABC^21S1^30144,(01)06901234567892(10)ABC(21)S1(30)144",
        "]e00106901234567892^17261200,(01)06901234567892(17)261200",
        "^010690123456789210ABC,(01)06901234567892(10)ABC",
        "]C1^00106141412345678908,(00)106141412345678908",
        "]C10010614141234567890802069012345678923724^10L7^15261130,(00)106141412345678908(02)06901234567892(37)24(10)L7(15)261130",
        "]d2010690123456789210AB2112^,(01)06901234567892(10)AB2112",
        "]C1010690123456789231030001893922^1,",
        "]C1414400638133393125412A,(414)4006381333931(254)12A",
        "]C180030400638133393112,(8003)0400638133393112",
        "]C10106901234567892^392125^3103000189,(01)06901234567892(3921)25(3103)000189"
    })
    void elementsAreReadAsSent(String text, String expected) {
        ElementString.Result result = parser.parse(text.replace('^', '\u001D'));

        String read = result.match(ElementString::toString, readings -> "ambiguous " + readings, errors -> "invalid");
        assertThat(read).isEqualTo(expected == null ? "invalid" : expected);
    }

    @Test
    void aLostSeparatorIsReportedWithAllReadings() {
        ElementString.Result result = parser.parse("0109521234543213" + "10ABC123" + "3103000189");

        assertThat(readings(result))
                .startsWith("(01)09521234543213(10)ABC1233103000189")
                .contains("(01)09521234543213(10)ABC123(3103)000189");
    }

    @Test
    void aPromiseOfSeparatorsIsNotBelievedWhenALotEndsInAMeasureOrADate() {
        assertThat(readings(parser.parse("]C10109521234543213" + "10ABC123" + "3103000189")))
                .containsExactly("(01)09521234543213(10)ABC1233103000189", "(01)09521234543213(10)ABC123(3103)000189");
        assertThat(readings(parser.parse("]C10109521234543213" + "10ABC" + "17261231")))
                .containsExactly("(01)09521234543213(10)ABC17261231", "(01)09521234543213(10)ABC(17)261231");
    }

    @Test
    void withoutAnyMarkALotThatMayHideACountIsReported() {
        assertThat(readings(parser.parse("10xyz3040"))).containsExactly("(10)xyz3040", "(10)xyz(30)40");
        assertThat(parser.parse("]C110xyz3040")).isInstanceOf(ElementString.Parsed.class);
    }

    @Test
    void oneSeparatorProvesThatTheReaderSendsThem() {
        assertThat(parser.parse("010952123454321310xyz3040\u001D17261231")).isInstanceOf(ElementString.Parsed.class);
        assertThat(parser.parse("10xyz3040", Separators.PROVEN)).isInstanceOf(ElementString.Parsed.class);
    }

    @Test
    void aTextThatIsOnlyRightWithSeparatorsPutInIsAmbiguousNotInvalid() {
        ElementString.Result result = parser.parse("]C1010952123454321310ABCDEFGHIJKLMNOPQRST21XYZ");

        assertThat(readings(result)).contains("(01)09521234543213(10)ABCDEFGHIJKLMNOPQRST(21)XYZ");
    }

    @Test
    void aTextOfNothingButIdentifiersEndsSoonAndWithFewReadings() {
        String text = "10".repeat(500) + "21".repeat(500) + "30".repeat(500);

        assertThat(readings(parser.parse(text, Separators.UNPROVEN)))
                .hasSizeLessThanOrEqualTo(ElementStringParser.MAX_READINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "]C10106901234567893,01,18,check-digit",
        "]C117261301,17,7,date",
        "]C117260230,17,9,date",
        "]C10512,'',3,unknown-ai",
        "]C1010690,01,9,value-too-short",
        "]C101069012345678921,'',19,unknown-ai",
        "]C130123456789,30,13,value-too-long",
        "]C13012A,30,7,not-a-digit",
        "]C110AB~C,10,7,character-not-allowed",
        "]C110^21A,10,5,value-too-short",
        "]C17003261231246O,7003,16,not-a-digit",
        "]C170032612312460,7003,13,time",
        "]C180031400638133393112,8003,7,must-be-zero",
        "]C18006069012345678920302,8006,21,piece-of-total",
        "]C1422157,422,6,code-list",
        "]C13910991125,3910,7,code-list",
        "]C18007DE91100000000123456788,8007,9,iban",
        "]C18013515942070CYxLN,8013,19,check-pair",
        "]C18004ABC12,8004,7,company-prefix",
        "]C1430918000000013600000000,4309,7,coordinate",
        "]C14302%4,4302,7,percent-encoding",
        "]C18111012345612345611115,8111,11,value-too-long",
        "]C1811001234561234561111512,8110,24,coupon",
        "]C18001000012341234512,8001,7,must-not-be-zero",
        "]C18011012,8011,7,leading-zero",
        "]C172583/2,7258,7,position-in-sequence",
        "]C1801469012340000075,8014,7,non-digit-required",
        "]C110AB^10CD,10,8,repeated-with-other-value",
        "]C1,'',3,empty",
        "'','',0,empty"
    })
    void anErrorNamesIdentifierPlaceAndKind(String text, String ai, int position, String code) {
        ElementString.Result result = parser.parse(text.replace('^', '\u001D'));

        assertThat(result).isInstanceOf(ElementString.Invalid.class);
        Gs1Error first = ((ElementString.Invalid) result).errors().get(0);
        assertThat(first.ai()).isEqualTo(ai);
        assertThat(first.position()).isEqualTo(position);
        assertThat(first.code().text()).isEqualTo(code);
        assertThat(first.expected()).isNotEmpty();
    }

    @Test
    void allErrorsOfAStringAreNamed() {
        ElementString.Result result = parser.parse("]C10106901234567893" + "17261301" + "10AB");

        assertThat(((ElementString.Invalid) result).errors())
                .extracting(Gs1Error::ai, error -> error.code().text())
                .containsExactly(tuple("01", "check-digit"), tuple("17", "date"));
    }

    @Test
    void theSameElementTwiceCountsOnce() {
        assertThat(parser.parse("]C110AB\u001D10AB"))
                .isEqualTo(new ElementString.Parsed(new ElementString(List.of(new ElementString.Element("10", "AB")))));
    }

    @Test
    void aTextLongerThanAnySymbolIsRefused() {
        assertThat(parser.parse("10" + "A".repeat(ElementStringParser.MAX_LENGTH)))
                .isInstanceOf(ElementString.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C0", "]Q1", "]E0"})
    void aSymbologyThatIsNotOfGs1IsPartOfTheText(String aim) {
        assertThat(parser.parse(aim + "0106901234567892")).isInstanceOf(ElementString.Invalid.class);
    }

    private static List<String> readings(ElementString.Result result) {
        return result.match(
                parsed -> List.of(),
                readings -> readings.stream().map(ElementString::toString).toList(),
                errors -> List.of());
    }
}
