package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Readers that type into the scanning page key by key: what they read arrives, whatever keyboard the computer believes in. */
class WedgeInChromiumIT extends HandheldIT {

    /** Types all keys in one go, as fast as a reader; a key brings its character unless the page takes it. */
    private static final String TYPE = """
            (keys) => {
              const field = document.getElementById("code");
              for (const [key, code, held, isComposing] of keys) {
                const [shiftKey, altKey] = [held === "Shift", held === "Alt"];
                const event = new KeyboardEvent("keydown",
                  { key, code, shiftKey, altKey, isComposing, bubbles: true, cancelable: true });
                if (field.dispatchEvent(event) && key.length === 1 && !altKey) {
                  document.execCommand("insertText", false, key);
                }
              }
            }
            """;

    private static final List<Object> ENTER = key("Enter", "Enter", "");

    /** The digits' row of a French keyboard without Shift, from 0. */
    private static final String FRENCH_DIGITS = "\u00E0&\u00E9\"'(-\u00E8_\u00E7";

    private static List<Object> key(String key, String code, String held) {
        return List.of(key, code, held, false);
    }

    /** As the computer's layout makes characters of the digits' keys and leaves those of the letters. */
    private static List<List<Object>> keys(String text, IntFunction<String> digit) {
        List<List<Object>> keys = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = Character.isDigit(c);
            keys.add(isDigit ? key(digit.apply(c - '0'), "Digit" + c, "") : key(String.valueOf(c), "Key" + c, "Shift"));
        }
        return keys;
    }

    @Test
    void theSeparatorTypedAsAltCodeIsPartOfTheScan() {
        BrowserContext context = open(Screen.HAND);
        Page page = scanning(context, enrol());
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        context.onRequest(request -> {
            if (request.url().endsWith("/api/scans")) {
                sent.add(request.postData());
            }
        });
        long before = boxes();
        List<List<Object>> keys = new ArrayList<>(keys("01" + BOX + "10ABC", String::valueOf));
        keys.add(key("Alt", "AltLeft", "Alt"));
        for (String digit : List.of("0", "2", "9")) {
            keys.add(key(digit, "Numpad" + digit, "Alt"));
        }
        keys.addAll(keys("17401231", String::valueOf));
        keys.add(ENTER);
        page.evaluate(TYPE, keys);

        assertThat(page.locator("#card-code")).hasText("01" + BOX + "10ABC␝17401231");
        waitForBooked(page, 1);
        assertThat(boxes()).isEqualTo(before + 1);
        assertThat(sent.get(0)).contains("\"text\":\"01" + BOX + "10ABC\\u001d17401231\"");
    }

    @Test
    void anAmericanReaderOnAFrenchComputerIsReadRight() {
        Page page = scanning(open(Screen.HAND), enrol());
        long before = boxes();
        List<List<Object>> keys = new ArrayList<>(keys(BOX, digit -> String.valueOf(FRENCH_DIGITS.charAt(digit))));
        keys.add(ENTER);
        page.evaluate(TYPE, keys);

        assertThat(page.locator("#card-code")).hasText(BOX);
        assertThat(page.locator("#code")).hasValue("");
        waitForBooked(page, 1);
        assertThat(boxes()).isEqualTo(before + 1);
    }

    @Test
    void aReaderIsReadThroughAChineseInputMethod() {
        Page page = scanning(open(Screen.HAND), enrol());
        List<List<Object>> keys = new ArrayList<>();
        for (int i = 0; i < BOX.length(); i++) {
            keys.add(List.of("Process", "Digit" + BOX.charAt(i), "", true));
        }
        keys.add(List.of("Process", "Enter", "", true));
        page.evaluate(TYPE, keys);

        assertThat(page.locator("#card-code")).hasText(BOX);
        assertThat(page.locator("#counter")).hasText("1");
    }

    @Test
    void severalCodesWithoutEndKeyAreAScanEach() {
        Page page = scanning(open(Screen.HAND), enrol());
        page.evaluate(TYPE, keys(BOX, String::valueOf));
        assertThat(page.locator("#counter")).hasText("1");
        page.evaluate(TYPE, keys(KIT, String::valueOf));
        assertThat(page.locator("#counter")).hasText("2");

        assertThat(page.locator("#card-code")).hasText(KIT);
        assertThat(page.locator("#code")).hasValue("");
    }

    @Test
    void aPersonTypesAtLeisureAndCorrects() {
        Page page = scanning(open(Screen.HAND), enrol());
        page.keyboard().type("02007", new Keyboard.TypeOptions().setDelay(120));
        page.keyboard().press("Backspace");
        page.waitForFunction("typed => performance.now() - typed > 300", page.evaluate("performance.now()"));
        assertThat(page.locator("#code")).hasValue("0200");
        assertThat(page.locator("#counter")).hasText("0");

        for (int i = 0; i < "0200".length(); i++) {
            page.keyboard().press("Backspace");
        }
        page.keyboard().type("12", new Keyboard.TypeOptions().setDelay(120));
        page.keyboard().press("Enter");
        assertThat(page.locator("#quantity-next")).hasText("× 12");
    }
}
