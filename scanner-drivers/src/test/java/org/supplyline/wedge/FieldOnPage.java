package org.supplyline.wedge;

import java.util.ArrayList;
import java.util.List;

/** An input field as a browser keeps it, with the page's thin script around {@link WedgeField}. */
final class FieldOnPage {

    private final WedgeField field = new WedgeField();
    private final List<String> scans = new ArrayList<>();
    private String held = "";
    private long wakeMillis = Long.MAX_VALUE;

    List<String> scans() {
        return scans;
    }

    String held() {
        return held;
    }

    /** Keys that bring their character into the field, but for Backspace, which takes one away. */
    void type(List<KeyPress> keys) {
        for (KeyPress press : keys) {
            if (isDown(press, false) && press.key().equals("Backspace") && !held.isEmpty()) {
                come(held.substring(0, held.length() - 1), 0, false, press.millis());
            } else if (press.key().length() == 1 && !press.ctrl() && !press.alt()) {
                come(held + press.key(), 1, false, press.millis());
            }
        }
    }

    /** Keys that an input method takes, which shows a text of its own in the field. */
    void compose(List<KeyPress> keys, String shown) {
        for (KeyPress press : keys) {
            if (isDown(press, !held.isEmpty())) {
                come(shown, shown.length(), true, press.millis());
            }
        }
    }

    /** Text without keys: a keyboard service, the clipboard, or what an input method makes of its keys in the end. */
    void come(String text, int inserted, boolean composing, long millis) {
        held = text;
        hear(field.input(held, inserted, composing, millis), millis);
    }

    /** Time passes; the page's timer goes off if it is set. */
    void passTo(long millis) {
        while (wakeMillis <= millis) {
            long now = wakeMillis;
            hear(field.pause(held, now), now);
        }
    }

    /** Whether the key has its usual effect. */
    private boolean isDown(KeyPress press, boolean composing) {
        passTo(press.millis());
        WedgeField.Answer answer = field.key(press, composing, held);
        hear(answer, press.millis());
        return !answer.taken();
    }

    private void hear(WedgeField.Answer answer, long millis) {
        scans.addAll(answer.scans());
        held = answer.empties() ? "" : held;
        wakeMillis = answer.waitMillis() > 0 ? millis + answer.waitMillis() : Long.MAX_VALUE;
    }
}
