package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationRulesTest {

    private final ElementStringParser parser =
            new ElementStringParser(Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)06901234567892(10)A(17)261231",
                "(00)106141412345678908(02)06901234567892(37)24(10)A",
                "(01)06901234567892(3922)100(3103)000189",
                "(414)4006381333931(254)A",
                "(01)06901234567892(21)A(8030)DIGSIG",
                "(253)4006381333931X(8030)DIGSIG",
                "(91)anything"
            })
    void whatBelongsTogetherIsRight(String elements) {
        assertThat(AssociationRules.check(parsed(elements))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(10)A,10,1,ai-missing,(01) or (02) or (03) or (8006) or (8026)",
        "(01)06901234567892(37)4,01,1,ai-excluded,not with (37)",
        "(02)06901234567892,02,1,ai-missing,(37)",
        "(250)A(01)06901234567892,250,1,ai-missing,(01)+(21) or (03)+(21) or (8006)+(21)",
        "(01)06901234567892(3103)000189(3102)001890,3103,19,ai-excluded,not with (3102)",
        "(3922)100(01)06901234567892,3922,1,ai-missing,(01)+(30) or (01)+(31nn) or (01)+(32nn) or (01)+(35nn) or (01)+(36nn)",
        "(253)4006381333931(8030)DIGSIG,253,17,serial-missing,a serial component"
    })
    void whatIsMissingOrTooMuchIsNamedAtTheElementThatAsks(
            String elements, String ai, int position, String code, String expected) {
        Gs1Error error = AssociationRules.check(parsed(elements)).get(0);

        assertThat(error.ai()).isEqualTo(ai);
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.code().text()).isEqualTo(code);
        assertThat(error.expected()).isEqualTo(expected);
    }

    @Test
    void theSymbolOfALabelAloneIsNotRefusedByTheParser() {
        assertThat(parser.parse("]C117261231" + "10ABC")).isInstanceOf(ElementString.Parsed.class);
    }

    @Test
    void anErrorIsToldInBothLanguages() {
        Gs1Error error = new Gs1Error("01", 15, Gs1Error.Code.CHECK_DIGIT, "2");

        assertThat(error.chinese()).isEqualTo("第 16 个字符，标识符 (01)：校验位不对，应为 2。");
        assertThat(error.english()).isEqualTo("Character 16, identifier (01): the check digit is wrong; expected 2.");
        assertThat(new Gs1Error("", 0, Gs1Error.Code.EMPTY, "").english()).isEqualTo("Character 1: nothing is there.");
        for (Gs1Error.Code code : Gs1Error.Code.values()) {
            assertThat(new Gs1Error("", 0, code, "").chinese()).containsPattern("\\p{IsHan}{2}");
            assertThat(code.text()).matches("[a-z]+(-[a-z]+)*");
        }
    }

    private ElementString parsed(String bracketed) {
        ElementString.Result result = parser.parseBracketed(bracketed);
        assertThat(result).isInstanceOf(ElementString.Parsed.class);
        return ((ElementString.Parsed) result).elementString();
    }
}
