package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    private final DigitalLink links = new DigitalLink(IN_2026);
    private final ElementStringParser parser = new ElementStringParser(IN_2026);

    @ParameterizedTest
    @CsvSource({
        "https://id.gs1.org/01/06901234567892,(01)06901234567892",
        "http://a.example:8080/x/y/01/06901234567892/22/V1/10/A%2FB/21/S%21,(01)06901234567892(22)V1(10)A/B(21)S!",
        "HTTPS://a/01/06901234567892?17=261231&3103=000189,(01)06901234567892(17)261231(3103)000189",
        "https://a/01/06901234567892?linkType=all&17=261231&x#y,(01)06901234567892(17)261231",
        "https://a/00/faux/00/106141412345678908,(00)106141412345678908",
        "https://a/414/4006381333931/254/D3,(414)4006381333931(254)D3",
        "https://a/01/06901234567892/235/X?10=A,(01)06901234567892(235)X(10)A",
        "https://a/8004/0614141A?01=6901234567892,(8004)0614141A(01)06901234567892"
    })
    void anAddressIsItsElements(String uri, String elements) {
        assertThat(links.parse(uri).match(ElementString::toString, Object::toString, Object::toString))
                .isEqualTo(elements);
    }

    @ParameterizedTest
    @CsvSource({
        "'',no-uri,0",
        "ftp://a/01/06901234567892,no-uri,0",
        "HtTp://a/01/06901234567892,no-uri,0",
        "https:///01/06901234567892,no-uri,8",
        "https://a_b/01/06901234567892,no-uri,9",
        "https://a/01/06901234567892|,no-uri,27",
        "https://a/01,no-primary-key,9",
        "https://a/gtin/06901234567892,no-primary-key,9",
        "https://a/01/06901234567893,check-digit,26",
        "https://a/01/6901234567892,value-too-short,26",
        "https://a/01/06901234567892/10/,empty,31",
        "https://a/01/06901234567892/10/A%7EB,character-not-allowed,32",
        "https://a/01/06901234567892/21/A/10/B,key-qualifiers,10",
        "https://a/01/06901234567892/99/A,key-qualifiers,10",
        "https://a/01/06901234567892?21=A,not-an-attribute,28",
        "https://a/01/06901234567892?10=A,belongs-in-path,28",
        "https://a/01/06901234567892?17=261231&17=261231,repeated,38",
        "https://a/01/06901234567892?17=261301,date,33",
        "https://a/01/06901234567892?17=,empty,31",
        "https://a/01/06901234567892?999=1,unknown-ai,28",
        "https://a/01/06901234567892?240=A+B,character-not-allowed,33",
        "https://a/01/06901234567892?240=A%00,character-not-allowed,33"
    })
    void whatIsWrongIsNamedAtItsPlace(String uri, String code, int position) {
        ElementString.Result result = links.parse(uri);

        assertThat(result).isInstanceOf(ElementString.Invalid.class);
        Gs1Error error = ((ElementString.Invalid) result).errors().get(0);
        assertThat(error.code().text()).isEqualTo(code);
        assertThat(error.position()).isEqualTo(position);
    }

    @Test
    void anAddressLongerThanAnySymbolIsRefused() {
        assertThat(links.parse("https://a/01/06901234567892?x=" + "1".repeat(DigitalLink.MAX_LENGTH)))
                .isInstanceOf(ElementString.Invalid.class);
    }

    @Test
    void oldLabelsAreReadOnlyIfThatIsAskedFor() {
        String old = "https://a/gtin/6901234567892/lot/A/ser/B";

        assertThat(links.parse(old)).isInstanceOf(ElementString.Invalid.class);
        assertThat(links.parse(old, DigitalLink.Tolerance.OLD_LABELS)
                        .match(ElementString::toString, Object::toString, Object::toString))
                .isEqualTo("(01)06901234567892(10)A(21)B");
    }

    @ParameterizedTest
    @CsvSource({
        "(10)A(01)06901234567892,https://a/01/06901234567892/10/A",
        "(01)06901234567892(21)S+1(22)V(10)L/1,https://a/01/06901234567892/22/V/10/L%2F1/21/S%2B1",
        "(01)06901234567892(240)X(17)261231,https://a/01/06901234567892?17=261231&240=X",
        "(00)106141412345678908(02)06901234567892(37)4,https://a/00/106141412345678908?02=06901234567892&37=4",
        "(414)4006381333931(254)D3,https://a/414/4006381333931/254/D3"
    })
    void elementsBecomeAnAddressThatReadsBack(String elements, String uri) {
        ElementString string = parsed(parser.parseBracketed(elements));

        assertThat(DigitalLink.create(string, "https://a/")).isEqualTo(new DigitalLink.Created(uri));
        assertThat(parsed(links.parse(uri)).elements()).containsExactlyInAnyOrderElementsOf(string.elements());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(10)A", "(01)06901234567892(8200)x", "(01)06901234567892(235)T(10)A"})
    void whatCannotBeAnAddressIsRefused(String elements) {
        assertThat(DigitalLink.create(parsed(parser.parseBracketed(elements)), "https://a"))
                .isInstanceOf(DigitalLink.Refused.class);
    }

    private static ElementString parsed(ElementString.Result result) {
        assertThat(result).isInstanceOf(ElementString.Parsed.class);
        return ((ElementString.Parsed) result).elementString();
    }
}
