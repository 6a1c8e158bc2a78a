package org.supplyline.scanner.llrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Frames;

/** The dialogue step by step, by a clock that the test sets. */
class LlrpProtocolTest {

    private static final ReaderMessages READER = new ReaderMessages(1);

    private long nanos = 1_000_000_000_000L;

    private LlrpProtocol protocol(Inventory inventory, int highestVersion) {
        LlrpSettings settings =
                new LlrpSettings(inventory, Duration.ofSeconds(10), Duration.ofSeconds(10), highestVersion);
        LlrpProtocol protocol = new LlrpProtocol(settings, () -> nanos);
        assertThat(protocol.greeting()).isEmpty();
        return protocol;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private static List<String> names(List<byte[]> words) {
        return words.stream()
                .map(word ->
                        Frames.whole(new LlrpDecoder(), word).get(0).message().type())
                .toList();
    }

    private static Frame frame(LlrpMessage message) {
        return Frames.whole(new LlrpDecoder(), message.encode()).get(0);
    }

    private static List<String> said(LlrpProtocol protocol, LlrpMessage heard) throws IOException {
        return names(protocol.reply(frame(heard)));
    }

    private static LlrpMessage well(String response) {
        return READER.response(response, 1, "M_Success", "");
    }

    private LlrpProtocol reading(Inventory inventory) throws IOException {
        LlrpProtocol protocol = protocol(inventory, 1);
        assertThat(said(protocol, READER.connectionAttempt(0, ScriptedReader.NOW, "Success")))
                .containsExactly("set-reader-config");
        assertThat(said(protocol, well("SET_READER_CONFIG_RESPONSE"))).containsExactly("delete-rospec");
        assertThat(said(protocol, well("DELETE_ROSPEC_RESPONSE"))).containsExactly("add-rospec");
        assertThat(said(protocol, well("ADD_ROSPEC_RESPONSE"))).containsExactly("enable-rospec");
        assertThat(said(protocol, well("ENABLE_ROSPEC_RESPONSE"))).containsExactly("start-rospec");
        assertThat(said(protocol, well("START_ROSPEC_RESPONSE"))).containsExactly("enable-events-and-reports");
        return protocol;
    }

    @Test
    void nothingIsSaidBeforeTheReadersFirstWord() throws IOException {
        LlrpProtocol protocol = protocol(Inventory.DEFAULTS, 2);

        assertThat(protocol.idle(Duration.ZERO)).isEmpty();
        assertThat(protocol.farewell()).isEmpty();
        assertThat(said(protocol, READER.keepalive(4))).containsExactly("keepalive-ack");
        pass(Duration.ofSeconds(11));
        assertThatThrownBy(() -> protocol.idle(Duration.ZERO))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader sent no READER_EVENT_NOTIFICATION within 10000 ms.");
    }

    @Test
    void aReaderThatDoesNotAnswerForItsVersionIsTakenForTheOldOne() throws IOException {
        LlrpProtocol protocol = protocol(Inventory.DEFAULTS, 2);
        LlrpMessage hello = READER.connectionAttempt(0, ScriptedReader.NOW, "Success");
        assertThat(said(protocol, hello)).containsExactly("get-supported-version");

        pass(Duration.ofSeconds(2));
        assertThat(protocol.idle(Duration.ZERO)).isEmpty();
        pass(Duration.ofSeconds(2));
        List<byte[]> words = protocol.idle(Duration.ZERO);

        assertThat(names(words)).containsExactly("set-reader-config");
        assertThat(words.get(0)[0] >> 2).isEqualTo(1);
        assertThat(said(protocol, READER.response("ERROR_MESSAGE", 1, "M_UnsupportedVersion", "")))
                .as("late")
                .isEmpty();
        assertThat(said(protocol, well("SET_READER_CONFIG_RESPONSE"))).containsExactly("delete-rospec");
    }

    @Test
    void aReaderThatSpeaksTheNewVersionAlreadyIsNotTold() throws IOException {
        LlrpProtocol protocol = protocol(Inventory.DEFAULTS, 2);
        said(protocol, READER.connectionAttempt(0, ScriptedReader.NOW, "Success"));

        List<byte[]> words = protocol.reply(frame(READER.supportedVersion(1, 2, 2)));

        assertThat(names(words)).containsExactly("set-reader-config");
        assertThat(words.get(0)[0] >> 2).isEqualTo(2);
    }

    @Test
    void anAnswerThatDoesNotComeEndsTheSession() throws IOException {
        LlrpProtocol protocol = protocol(Inventory.DEFAULTS, 1);
        said(protocol, READER.connectionAttempt(0, ScriptedReader.NOW, "Success"));
        pass(Duration.ofSeconds(11));

        assertThatThrownBy(() -> protocol.reply(frame(READER.keepalive(4))))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader sent no SET_READER_CONFIG_RESPONSE within 10000 ms.");
    }

    @Test
    void aBrokenAnswerEndsTheSessionAndABrokenReportDoesNot() throws IOException {
        LlrpProtocol protocol = protocol(Inventory.DEFAULTS, 1);
        said(protocol, READER.connectionAttempt(0, ScriptedReader.NOW, "Success"));
        Frame report = broken("043D00000017 00000000 00F0000D 8D0000000000000000".replace(" ", ""));
        Frame answer = broken("040D0000000A00000001");

        assertThat(protocol.reply(report)).isEmpty();
        assertThatThrownBy(() -> protocol.reply(answer))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader's set-reader-config-response breaks LLRP:"
                        + " SET_READER_CONFIG_RESPONSE at byte 10: LLRPStatus is missing.");
    }

    private static Frame broken(String hex) {
        Frame frame =
                Frames.whole(new LlrpDecoder(), HexFormat.of().parseHex(hex)).get(0);
        assertThat(frame.message().error()).isNotNull();
        return frame;
    }

    @Test
    void onlyWholeMessagesAreSignsOfLife() throws IOException {
        LlrpProtocol protocol = reading(Inventory.DEFAULTS);
        pass(Duration.ofSeconds(29));
        assertThat(said(protocol, READER.report(1, List.of()))).isEmpty();
        pass(Duration.ofSeconds(29));
        assertThat(protocol.idle(Duration.ofSeconds(29))).isEmpty();
        pass(Duration.ofSeconds(2));

        Frame garbage = Frames.whole(new LlrpDecoder(), new byte[] {1, 2, 3}).get(0);
        assertThatThrownBy(() -> protocol.reply(garbage))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader gave no sign of life for 31 s, 3 keepalives.");
    }

    @Test
    void anOldReaderIsAskedForReportsThatItCannotSendByTime() throws IOException {
        Inventory everyHalfSecond = Inventory.DEFAULTS.with(ReportTrigger.every(Duration.ofMillis(500)));
        LlrpProtocol protocol = reading(everyHalfSecond);

        assertThat(protocol.idle(Duration.ZERO)).isEmpty();
        pass(Duration.ofMillis(500));
        assertThat(names(protocol.idle(Duration.ZERO))).containsExactly("get-report");
        assertThat(protocol.idle(Duration.ZERO)).isEmpty();
        pass(Duration.ofMillis(600));
        assertThat(said(protocol, READER.report(1, List.of()))).containsExactly("get-report");
    }

    @Test
    void errorsAndEventsWhileReadingDoNotEndTheSession() throws IOException {
        LlrpProtocol protocol = reading(Inventory.DEFAULTS);

        assertThat(said(protocol, READER.response("ERROR_MESSAGE", 0, "M_UnsupportedMessage", "what?")))
                .isEmpty();
        for (LlrpParameter event : List.of(
                LlrpParameter.of("AntennaEvent").with("AntennaID", 2),
                LlrpParameter.of("ReportBufferLevelWarningEvent").with("ReportBufferPercentageFull", 90),
                LlrpParameter.of("ReportBufferOverflowErrorEvent"),
                LlrpParameter.of("ReaderExceptionEvent").with("Message", "hot"),
                LlrpParameter.of("ConnectionAttemptEvent").with("Status", "Another_Connection_Attempted"))) {
            assertThat(said(protocol, READER.event(1, ScriptedReader.NOW, event)))
                    .isEmpty();
        }
    }

    @Test
    void aReaderThatClosesTheConnectionIsBelieved() throws IOException {
        LlrpProtocol protocol = reading(Inventory.DEFAULTS);
        LlrpMessage close = READER.event(1, ScriptedReader.NOW, LlrpParameter.of("ConnectionCloseEvent"));

        assertThatThrownBy(() -> protocol.reply(frame(close)))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader closes the connection.");
    }

    @Test
    void aRoSpecThatEndsAgainAndAgainIsAFault() throws IOException {
        LlrpProtocol protocol = reading(Inventory.DEFAULTS);
        LlrpParameter end = LlrpParameter.of("ROSpecEvent")
                .with("EventType", "End_Of_ROSpec")
                .with("ROSpecID", 1);
        LlrpMessage ended = READER.event(1, ScriptedReader.NOW, end);
        for (int i = 0; i < 10; i++) {
            assertThat(said(protocol, ended)).containsExactly("start-rospec");
            said(protocol, well("START_ROSPEC_RESPONSE"));
        }

        assertThatThrownBy(() -> protocol.reply(frame(ended)))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader ended its ROSpec 11 times and saw no tag.");
    }
}
