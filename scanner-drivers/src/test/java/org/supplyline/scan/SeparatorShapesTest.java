package org.supplyline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supplyline.gs1.Fnc1Shapes;
import org.supplyline.gs1.Gtin;

/** What readers and keyboards make of the separator of GS1 element strings. */
class SeparatorShapesTest {

    private static final Clock IN_2026 = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Gtin MASKS = new Gtin("06901234567892");

    private final ScanParser parser = new ScanParser(IN_2026);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "␝", "↔", "{GS}", "[GS]", "\\x1d", "\\u001D", "^]", "&#29;", "<GS>", "Alt029", "Alt+029", "＜GS＞", "｛ＧＳ｝"
            })
    void everyShapeOfTheSeparatorIsUnderstood(String shape) {
        String text = "0106901234567892" + "21ABCDEFGHIJKLMNOPQRST" + shape + "10L7";

        assertThat(parser.parse("]C1", text))
                .isEqualTo(new Scan.Item(MASKS, new ItemDetails("L7", "ABCDEFGHIJKLMNOPQRST", null, null, null, null)));
    }

    @Test
    void aShapeThatCouldBeALotIsAmbiguous() {
        assertThat(parser.parse("]C1", "0106901234567892" + "10L7Alt02921S1"))
                .isEqualTo(new Scan.Ambiguous(
                        List.of(new ScannedCode("]C1", "010690123456789210L7Alt02921S1")),
                        List.of(
                                new Scan.Item(MASKS, new ItemDetails("L7Alt02921S1", null, null, null, null, null)),
                                new Scan.Item(MASKS, new ItemDetails("L7", "S1", null, null, null, null)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "|", "#", "^", "@@"})
    void aSubstituteThatIsSetForADeviceIsTheSeparator(String substitute) {
        ScanParser device = new ScanParser(IN_2026, Fnc1Shapes.of(List.of(substitute)));
        String text = "0106901234567892" + "10L7" + substitute + "21S1";

        assertThat(device.parse("]C1", text))
                .isEqualTo(new Scan.Item(MASKS, new ItemDetails("L7", "S1", null, null, null, null)));
        assertThat(device.parse(null, substitute + text))
                .isEqualTo(new Scan.Item(MASKS, new ItemDetails("L7", "S1", null, null, null, null)));
        assertThat(device.parse(null, text))
                .isEqualTo(new Scan.Item(MASKS, new ItemDetails("L7", "S1", null, null, null, null)));
    }
}
