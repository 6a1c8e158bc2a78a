package org.supplyline.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void theCheckCharacterIsThatOfThePublishedExample() {
        // The Global Release Identifier A1-2425G-ABC1234002-M of the GRid standard uses the same system.
        assertThat(CheckCharacter.of("A12425GABC1234002")).isEqualTo('M');
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsReadBackAsItWasPrinted(OwnCode.Kind kind) {
        OwnCode code = new OwnCode(kind, "7QX09");

        assertThat(code.text()).startsWith(kind.prefix() + "7QX09").hasSize(9);
        assertThat(OwnCode.parse(code.text())).contains(code);
        assertThat(OwnCode.parse(code.text().toLowerCase(Locale.ROOT))).contains(code);
    }

    @Test
    void everyWrongCharacterAndEverySwapOfNeighboursIsFound() {
        String right = new OwnCode(OwnCode.Kind.PLACE, "A01B7").text();
        for (int place = 0; place < right.length(); place++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                String changed = right.substring(0, place) + ALPHABET.charAt(i) + right.substring(place + 1);
                assertThat(OwnCode.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(right));
            }
        }
        for (int place = 0; place + 1 < right.length(); place++) {
            String swapped = right.substring(0, place)
                    + right.charAt(place + 1)
                    + right.charAt(place)
                    + right.substring(place + 2);
            assertThat(OwnCode.parse(swapped).isPresent()).as(swapped).isEqualTo(swapped.equals(right));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SLP", "SLP1", "SLX12", "SLP-12", "ＳＬＰ１２", "SLP1 2", "SLPABCDEFGHIJ0123456789XYZ"})
    void whatIsBuiltOtherwiseIsNone(String text) {
        assertThat(OwnCode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A-1", "123456789012345678901"})
    void aNumberThatCannotBePrintedIsABug(String number) {
        assertThatThrownBy(() -> new OwnCode(OwnCode.Kind.ORDER, number)).isInstanceOf(IllegalArgumentException.class);
    }
}
