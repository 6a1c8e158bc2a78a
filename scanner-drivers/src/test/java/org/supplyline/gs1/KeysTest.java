package org.supplyline.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({"9638507,4", "03600029145,2", "400638133393,1", "8061414112345,8", "10614141234567890,8"})
    void theCheckDigitIsThatOfTheStandard(String digits, char check) {
        assertThat(CheckDigit.of(digits)).isEqualTo(check);
        assertThat(CheckDigit.isValid(digits + check, digits.length() + 1)).isTrue();
        assertThat(CheckDigit.isValid(digits + check, digits.length())).isFalse();
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = "4006381333931";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(CheckDigit.isValid(changed, 13)).as(changed).isEqualTo(changed.equals(right));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "96385074,00000096385074",
        "036000291452,00036000291452",
        "4006381333931,04006381333931",
        "80614141123458,80614141123458"
    })
    void everyLengthOfGtinIsStoredWithFourteenDigits(String text, String digits) {
        assertThat(Gtin.parse(text)).contains(new Gtin(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4006381333930",
                "400638133393",
                "40063813339312",
                "400638133393A",
                "４００６３８１３３３９３１",
                "+006381333931"
            })
    void aWrongGtinIsNone(String text) {
        assertThat(Gtin.parse(text)).isEmpty();
    }

    @Test
    void ssccAndGlnNeedTheirLengthAndCheckDigit() {
        assertThat(Sscc.parse("106141412345678908")).contains(new Sscc("106141412345678908"));
        assertThat(Sscc.parse("106141412345678909")).isEmpty();
        assertThat(Gln.parse("4006381333931")).contains(new Gln("4006381333931"));
        assertThat(Gln.parse("04006381333931")).isEmpty();
        assertThatThrownBy(() -> new Gtin("4006381333931"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4006381333931");
    }
}
