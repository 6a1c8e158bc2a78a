package org.supplyline.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WedgeDecoderTest {

    private static final String GS = "\u001D";
    private static final String GS1 = "]C10109521234543213" + "10ABC123" + GS + "17261231";

    private static List<WedgeScan> type(WedgeSettings settings, List<KeyPress> keys) {
        WedgeDecoder decoder = new WedgeDecoder(settings);
        List<WedgeScan> scans = new ArrayList<>();
        keys.forEach(key -> scans.addAll(decoder.key(key)));
        return scans;
    }

    private static List<String> texts(List<WedgeScan> scans) {
        return scans.stream().map(WedgeScan::text).toList();
    }

    private static WedgeSettings layout(WedgeLayout layout) {
        return new WedgeSettings(60, WedgeSettings.NEVER, WedgeSettings.NO_SUBSTITUTE, layout);
    }

    @ParameterizedTest
    @EnumSource(Keyboard.class)
    void anAmericanReaderIsUnderstoodOnEveryComputer(Keyboard computer) {
        for (boolean capsLock : new boolean[] {false, true}) {
            List<KeyPress> keys = new Typing(Keyboard.AMERICAN, computer, capsLock).text(GS1 + "\r");

            assertThat(texts(type(WedgeSettings.DEFAULTS, keys)))
                    .as("%s, caps %s", computer, capsLock)
                    .containsExactly(GS1);
            assertThat(texts(type(layout(WedgeLayout.AMERICAN), keys))).containsExactly(GS1);
        }
    }

    @Test
    void aReaderThatIsSetToTheComputersLayoutIsUnderstoodToo() {
        List<KeyPress> keys = new Typing(Keyboard.FRENCH, Keyboard.FRENCH, false).text("AZ0109521234543213\r");

        assertThat(texts(type(WedgeSettings.DEFAULTS, keys))).containsExactly("AZ0109521234543213");
        assertThat(texts(type(layout(WedgeLayout.COMPUTER), keys))).containsExactly("AZ0109521234543213");
    }

    @Test
    void whatWasLearnedFromDigitsHoldsForLetters() {
        List<KeyPress> keys = new Typing(Keyboard.FRENCH, Keyboard.FRENCH, false).text("0109\rAZQM\r");

        assertThat(texts(type(WedgeSettings.DEFAULTS, keys))).containsExactly("0109", "AZQM");
    }

    @Test
    void quotesAndAtSignsAreNotExchangedOnABritishComputer() {
        List<KeyPress> keys = new Typing(Keyboard.AMERICAN, Keyboard.BRITISH, false).text("{\"id\":\"A@B\"}\r");

        assertThat(texts(type(WedgeSettings.DEFAULTS, keys))).containsExactly("{\"id\":\"A@B\"}");
    }

    @Test
    void aChineseInputMethodDoesNotGetInTheWay() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        List<KeyPress> composing = typing.text("SLP12-A\r").stream()
                .map(press -> press.key().length() == 1 ? typing.withKey(press, "Process") : press)
                .toList();
        List<KeyPress> fullWidth = typing.text("SLP12-A\r").stream()
                .map(press -> press.key().length() == 1
                        ? typing.withKey(
                                press, String.valueOf((char) (press.key().charAt(0) + '\uFF01' - '!')))
                        : press)
                .toList();

        assertThat(texts(type(WedgeSettings.DEFAULTS, composing))).containsExactly("SLP12-A");
        assertThat(texts(type(layout(WedgeLayout.COMPUTER), fullWidth))).containsExactly("SLP12-A");
        assertThat(texts(new WedgeDecoder(WedgeSettings.DEFAULTS).text("ＳＬＰ１２－Ａ")))
                .containsExactly("SLP12-A");
    }

    @Test
    void theSeparatorIsUnderstoodInEachFormThatReadersSend() {
        for (Typing.Separator form : Typing.Separator.values()) {
            Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
            typing.separator(form);

            assertThat(texts(type(WedgeSettings.DEFAULTS, typing.text("10A" + GS + GS + "21B\r"))))
                    .as(form.name())
                    .containsExactly("10A" + GS + GS + "21B");
            assertThat(texts(type(WedgeSettings.DEFAULTS, typing.text("10A" + GS + "\r"))))
                    .as(form.name())
                    .containsExactly("10A" + GS);
        }
    }

    @Test
    void aSubstituteIsTakenForTheSeparatorWhereItIsSet() {
        WedgeSettings settings = new WedgeSettings(60, WedgeSettings.NEVER, '~', WedgeLayout.GUESSED);
        List<KeyPress> keys = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false).text("10A~21B\r");

        assertThat(texts(type(settings, keys))).containsExactly("10A" + GS + "21B");
        assertThat(texts(type(WedgeSettings.DEFAULTS, keys))).containsExactly("10A~21B");
        assertThat(texts(new WedgeDecoder(settings).text("10A~21B"))).containsExactly("10A" + GS + "21B");
    }

    @Test
    void severalCodesInOneBurstAreSeveralScans() {
        List<KeyPress> keys = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false).text("A1\rB2\tC3\r\r");

        assertThat(type(WedgeSettings.DEFAULTS, keys))
                .containsExactly(
                        new WedgeScan("A1", WedgeScan.End.KEY, true),
                        new WedgeScan("B2", WedgeScan.End.KEY, true),
                        new WedgeScan("C3", WedgeScan.End.KEY, true));
        assertThat(new WedgeDecoder(WedgeSettings.DEFAULTS).text("A1\r\nB2\n"))
                .containsExactly(
                        new WedgeScan("A1", WedgeScan.End.TEXT, true), new WedgeScan("B2", WedgeScan.End.TEXT, true));
    }

    @Test
    void aSlowReaderIsNotCutInTwoAndItIsSaidThatItWasSlow() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        List<KeyPress> keys = new ArrayList<>(typing.text("{\"st"));
        typing.rest(500);
        keys.addAll(typing.text("ockitem\":1}\r"));

        assertThat(type(WedgeSettings.DEFAULTS, keys))
                .containsExactly(new WedgeScan("{\"stockitem\":1}", WedgeScan.End.KEY, false));
    }

    @Test
    void aReaderWithoutEndKeyIsReadWhenItPauses() {
        WedgeDecoder decoder =
                new WedgeDecoder(new WedgeSettings(60, 1, WedgeSettings.NO_SUBSTITUTE, WedgeLayout.GUESSED));
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        typing.text("A1").forEach(key -> assertThat(decoder.key(key)).isEmpty());

        assertThat(decoder.pause(typing.now() + 60)).isEmpty();
        assertThat(decoder.pause(typing.now() + 61)).containsExactly(new WedgeScan("A1", WedgeScan.End.PAUSE, true));
        assertThat(decoder.pause(typing.now() + 500)).isEmpty();
        typing.rest(1_000);
        typing.text("B2").forEach(decoder::key);
        typing.rest(1_000);
        assertThat(texts(decoder.key(typing.text("C").get(0)))).containsExactly("B2");
    }

    @Test
    void shortcutsAndKeysWithoutCharacterAreNoPartOfAScan() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        List<KeyPress> keys = new ArrayList<>(typing.text("A"));
        keys.add(new KeyPress("v", "KeyV", false, true, false, false, typing.now()));
        keys.add(new KeyPress("f", "KeyF", false, false, true, false, typing.now()));
        keys.add(new KeyPress("Shift", "ShiftLeft", true, false, false, false, typing.now()));
        keys.add(new KeyPress("ArrowLeft", "ArrowLeft", false, false, false, false, typing.now()));
        keys.addAll(typing.text("B\r"));

        assertThat(texts(type(WedgeSettings.DEFAULTS, keys))).containsExactly("AB");
    }

    @Test
    void whatIsLongerThanAnySymbolIsSaidToBeAndTheNextScanIsWhole() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        List<WedgeScan> scans = type(WedgeSettings.DEFAULTS, typing.text("x".repeat(9_000) + "\rA\r"));

        assertThat(scans).extracting(WedgeScan::end).containsExactly(WedgeScan.End.OVERSIZE, WedgeScan.End.KEY);
        assertThat(scans.get(0).text()).hasSize(WedgeDecoder.MAX_CHARACTERS);
        assertThat(scans.get(1).text()).isEqualTo("A");
    }

    @Test
    void whatHadBegunWhenTheFieldWasLeftIsForgotten() {
        WedgeDecoder decoder = new WedgeDecoder(WedgeSettings.DEFAULTS);
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        typing.text("A").forEach(decoder::key);
        decoder.clear();

        List<WedgeScan> scans = new ArrayList<>();
        typing.text("B\r").forEach(key -> scans.addAll(decoder.key(key)));
        assertThat(texts(scans)).containsExactly("B");
    }

    @Test
    void calibrationTellsTheLayout() {
        assertThat(calibrate(new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false)))
                .isEqualTo(new WedgeCalibration(WedgeLayout.COMPUTER, WedgeCalibration.Separator.RECEIVED, '\0'));
        assertThat(calibrate(new Typing(Keyboard.AMERICAN, Keyboard.BRITISH, true))
                        .layout())
                .isEqualTo(WedgeLayout.AMERICAN);
        assertThat(calibrate(new Typing(Keyboard.AMERICAN, Keyboard.FRENCH, false))
                        .layout())
                .isEqualTo(WedgeLayout.AMERICAN);
        assertThat(calibrate(new Typing(Keyboard.FRENCH, Keyboard.GERMAN, false))
                        .layout())
                .isNull();
    }

    @Test
    void calibrationTellsWhatBecameOfTheSeparator() {
        Typing typing = new Typing(Keyboard.AMERICAN, Keyboard.AMERICAN, false);
        WedgeCalibration substituted = WedgeCalibration.of(typing.text(WedgeCalibration.CODE.replace(GS, "~") + "\r"));
        WedgeCalibration lost = WedgeCalibration.of(typing.text(WedgeCalibration.CODE.replace(GS, "") + "\r"));

        assertThat(substituted.applyTo(WedgeSettings.DEFAULTS))
                .isEqualTo(new WedgeSettings(60, WedgeSettings.NEVER, '~', WedgeLayout.COMPUTER));
        assertThat(lost.separator()).isEqualTo(WedgeCalibration.Separator.LOST);
    }

    private static WedgeCalibration calibrate(Typing typing) {
        return WedgeCalibration.of(typing.text(WedgeCalibration.CODE + "\r"));
    }
}
