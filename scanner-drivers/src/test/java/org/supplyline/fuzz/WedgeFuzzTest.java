package org.supplyline.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.supplyline.wedge.KeyPress;
import org.supplyline.wedge.WedgeCalibration;
import org.supplyline.wedge.WedgeDecoder;
import org.supplyline.wedge.WedgeField;
import org.supplyline.wedge.WedgeLayout;
import org.supplyline.wedge.WedgeSettings;

/** Keys in any order at any time. */
class WedgeFuzzTest {

    private static final List<String> KEYS =
            List.of("a", "Z", "0", "Enter", "Tab", "Shift", "Alt", "Process", "\u001D", "\uFF11", "Dead", "F8", "]");
    private static final List<String> PLACES =
            List.of("", "KeyA", "KeyQ", "Digit1", "Numpad0", "Numpad2", "Numpad9", "BracketRight", "F8", "Enter");

    @FuzzTest(maxDuration = "10m")
    void wedge(FuzzedDataProvider input) {
        WedgeSettings settings = new WedgeSettings(
                60, input.consumeInt(0, 5), WedgeSettings.NO_SUBSTITUTE, input.pickValue(WedgeLayout.values()));
        WedgeDecoder decoder = new WedgeDecoder(settings);
        WedgeField field = new WedgeField();
        List<KeyPress> keys = new ArrayList<>();
        long millis = 0;
        while (input.remainingBytes() > 0 && keys.size() < 2_000) {
            millis += input.consumeInt(0, 200);
            String key = input.consumeBoolean() ? input.pickValue(KEYS) : input.consumeString(2);
            boolean[] held = input.consumeBooleans(4);
            KeyPress press = new KeyPress(
                    key,
                    input.pickValue(PLACES),
                    held.length > 0 && held[0],
                    held.length > 1 && held[1],
                    held.length > 2 && held[2],
                    held.length > 3 && held[3],
                    millis);
            keys.add(press);
            CodesFuzzTest.said = decoder.key(press).toString()
                    + field.key(press, input.consumeBoolean(), key)
                    + field.input(key, key.length(), input.consumeBoolean(), millis);
        }
        CodesFuzzTest.said = decoder.pause(1_000).toString() + field.pause("", 1_000) + WedgeCalibration.of(keys);
    }
}
