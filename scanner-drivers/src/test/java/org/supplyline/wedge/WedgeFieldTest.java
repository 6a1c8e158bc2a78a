package org.supplyline.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WedgeFieldTest {

    private static final String GS = "\u001D";
    private static final String GS1 = "]C10109521234543213" + "10ABC123" + GS + "17261231";

    private final FieldOnPage page = new FieldOnPage();

    @ParameterizedTest
    @EnumSource(Keyboard.class)
    void whatAReaderTypesIsReadByItsKeysWhateverTheComputerMakesOfThem(Keyboard computer) {
        for (Typing.Separator form : Typing.Separator.values()) {
            Typing typing = new Typing(Keyboard.AMERICAN, computer, false);
            typing.separator(form);
            FieldOnPage field = new FieldOnPage();
            field.type(typing.text(GS1 + "\r"));

            assertThat(field.scans()).as(form.name()).containsExactly(GS1);
            assertThat(field.held()).isEmpty();
        }
    }

    @Test
    void aCodeWithoutEndKeyEndsByAPauseAndTheNextOneIsWhole() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.FRENCH, false);
        page.type(typing.text("SLP12-A"));
        assertThat(page.scans()).isEmpty();

        page.passTo(typing.now() + 60);
        assertThat(page.scans()).isEmpty();
        page.passTo(typing.now() + 61);
        assertThat(page.scans()).containsExactly("SLP12-A");

        typing.rest(500);
        page.type(typing.text("10A" + GS + "21B"));
        page.passTo(typing.now() + 61);
        assertThat(page.scans()).containsExactly("SLP12-A", "10A" + GS + "21B");
    }

    @Test
    void aPageThatIsLateToSeeThePauseStillTellsTwoCodesApart() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        WedgeField field = new WedgeField();
        List<String> scans = new ArrayList<>();
        List<KeyPress> keys = new ArrayList<>(typing.text("AAAA1"));
        typing.rest(100);
        keys.addAll(typing.text("BBBB2\r"));
        for (KeyPress press : keys) {
            scans.addAll(field.key(press, false, "").scans());
        }

        assertThat(scans).containsExactly("AAAA1", "BBBB2");
    }

    @Test
    void aPersonsNumberWaitsForEnterHoweverFastOrSlow() {
        Typing fast = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        page.type(fast.text("12"));
        page.passTo(fast.now() + 5_000);
        assertThat(page.scans()).isEmpty();
        page.type(fast.text("\r"));

        page.type(slowly(fast, "02000"));
        page.passTo(fast.now() + 5_000);
        assertThat(page.scans()).containsExactly("12");
        assertThat(page.held()).isEqualTo("02000");
        page.type(fast.text("\r"));
        assertThat(page.scans()).containsExactly("12", "02000");
    }

    @ParameterizedTest
    @EnumSource(Typing.Separator.class)
    void aReaderThatFaltersOnABusyComputerKeepsItsSeparators(Typing.Separator form) {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        typing.separator(form);
        List<KeyPress> keys = new ArrayList<>(typing.text("]C"));
        typing.rest(200);
        keys.addAll(typing.text(GS1.substring(2) + "\r"));
        page.type(keys);

        assertThat(page.scans()).containsExactly(GS1);
        assertThat(page.held()).isEmpty();
    }

    @Test
    void whatAPersonCorrectsCountsAsItStandsInTheField() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        page.type(slowly(typing, "13"));
        page.type(List.of(named("Backspace", typing)));
        page.type(slowly(typing, "2\r"));

        assertThat(page.scans()).containsExactly("12");
    }

    @Test
    void aFieldThatWasEmptiedByHandIsReadyForAReader() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.BRITISH, false);
        page.type(typing.text("9"));
        typing.rest(3_000);
        page.type(List.of(named("Backspace", typing)));
        typing.rest(3_000);
        page.type(typing.text("10A" + GS + "21\"\r"));

        assertThat(page.scans()).containsExactly("10A" + GS + "21\"");
    }

    @Test
    void aPersonWhoChangesWindowsDoesNotMakeTheNextReadASlowOne() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.FRENCH, false);
        page.type(List.of(named("Alt", typing)));
        typing.rest(5_000);
        page.type(typing.text("AZQM\r"));

        assertThat(page.scans()).containsExactly("AZQM");
    }

    @Test
    void aTextThatComesAtOnceEndsByAPauseOrByEnter() {
        page.come("０１０９", 4, false, 1_000);
        page.passTo(1_061);
        assertThat(page.scans()).containsExactly("0109");

        page.come("SLP12-A", 7, false, 2_000);
        page.type(new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false).text("\r"));
        assertThat(page.scans()).containsExactly("0109", "SLP12-A");
    }

    @Test
    void aTextInSeveralPiecesIsOneCode() {
        page.come("SLP12", 5, false, 1_000);
        page.passTo(1_050);
        page.come("SLP12-A", 2, false, 1_050);
        page.passTo(1_200);

        assertThat(page.scans()).containsExactly("SLP12-A");
    }

    @Test
    void lettersOfAKeyboardThatTellsNoKeysWaitForEnterWhenTheyComeSlowly() {
        for (int i = 1; i <= 6; i++) {
            page.come("02-000".substring(0, i), 1, false, i * 300L);
        }
        page.passTo(10_000);
        assertThat(page.scans()).isEmpty();
        assertThat(page.held()).isEqualTo("02-000");
    }

    @Test
    void theSameReadDeliveredTwiceIsOne() {
        page.come("SLP12-A", 7, false, 1_000);
        page.passTo(1_061);
        page.come("SLP12-A", 7, false, 1_100);
        page.passTo(1_161);
        assertThat(page.scans()).containsExactly("SLP12-A");

        page.come("SLP12-A", 7, false, 1_300);
        page.passTo(1_361);
        assertThat(page.scans()).containsExactly("SLP12-A", "SLP12-A");
    }

    @Test
    void aReaderIsUnderstoodThroughAnInputMethodWhichThenHasNothingMoreToSay() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        page.compose(processed(typing, "SLP12-A\r"), "slp12-a");
        page.come("slp12-a", 7, false, typing.now() + 5);
        page.passTo(typing.now() + 1_000);

        assertThat(page.scans()).containsExactly("SLP12-A");
        assertThat(page.held()).isEmpty();
    }

    @Test
    void aPersonsInputMethodKeepsItsEnterAndItsWord() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        for (String letter : List.of("m", "i", "a", "n")) {
            typing.rest(300);
            page.compose(processed(typing, letter), "mian");
        }
        typing.rest(300);
        page.compose(processed(typing, "\r"), "mian");
        assertThat(page.scans()).isEmpty();

        page.come("棉", 1, false, typing.now() + 5);
        typing.rest(300);
        page.type(typing.text("\r"));
        assertThat(page.scans()).containsExactly("棉");
    }

    private static List<KeyPress> slowly(Typing typing, String text) {
        List<KeyPress> keys = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            typing.rest(300);
            keys.addAll(typing.text(text.substring(i, i + 1)));
        }
        return keys;
    }

    /** As a browser tells keys that an input method has taken. */
    private static List<KeyPress> processed(Typing typing, String text) {
        return typing.text(text).stream()
                .map(press -> typing.withKey(press, "Process"))
                .toList();
    }

    private static KeyPress named(String key, Typing typing) {
        return new KeyPress(key, key, false, false, key.equals("Alt"), false, typing.now());
    }
}
