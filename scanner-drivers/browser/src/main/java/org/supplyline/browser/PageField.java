package org.supplyline.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supplyline.wedge.KeyPress;
import org.supplyline.wedge.WedgeField;
import org.teavm.jso.JSExport;

/** {@link WedgeField} as a page calls it: with what its events hold, times in milliseconds, answers as JSON texts. */
final class PageField {

    private final WedgeField field = new WedgeField();

    /** {@link WedgeField#key}; the state of the other keys in the letters {@code s c a l}: Shift, Ctrl, Alt, Caps Lock. */
    @JSExport
    public String key(String key, String code, String state, double millis, boolean isComposing, String held) {
        KeyPress press = new KeyPress(
                key,
                code,
                state.indexOf('s') >= 0,
                state.indexOf('c') >= 0,
                state.indexOf('a') >= 0,
                state.indexOf('l') >= 0,
                (long) millis);
        return json(field.key(press, isComposing, held));
    }

    /** {@link WedgeField#input}. */
    @JSExport
    public String input(String held, int inserted, boolean isComposing, double millis) {
        return json(field.input(held, inserted, isComposing, (long) millis));
    }

    /** {@link WedgeField#pause}. */
    @JSExport
    public String pause(String held, double millis) {
        return json(field.pause(held, (long) millis));
    }

    private static String json(WedgeField.Answer answer) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("scans", answer.scans());
        words.put("taken", answer.taken());
        words.put("empties", answer.empties());
        words.put("waitMillis", answer.waitMillis());
        return Json.of(words);
    }
}
