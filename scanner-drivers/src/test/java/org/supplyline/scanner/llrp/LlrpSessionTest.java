package org.supplyline.scanner.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.LinkSettings;
import org.supplyline.scanner.Read;
import org.supplyline.scanner.ScannerLink;
import org.supplyline.scanner.ScannerListener;

/** A whole session over a socket, against a reader that the test scripts. */
class LlrpSessionTest {

    private static final LinkSettings LINK =
            new LinkSettings(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(2), null);
    private static final LlrpSettings SETTINGS =
            new LlrpSettings(Inventory.DEFAULTS, Duration.ofSeconds(60), Duration.ofSeconds(20), 2);
    private static final Read.Tag TAG = new Read.Tag("3005FB63AC1F3841EC880467", 1, -50, 1, 1_594_174_805_140_192L);

    private final List<Read> reads = new CopyOnWriteArrayList<>();
    private final List<String> types = new CopyOnWriteArrayList<>();
    private ScriptedReader reader;
    private ScannerLink link;

    @BeforeEach
    void prepare() throws IOException {
        reader = new ScriptedReader(2);
        link = link(SETTINGS);
    }

    private void prepare(int readersVersion, LlrpSettings settings) throws IOException {
        disconnect();
        reader = new ScriptedReader(readersVersion);
        link = link(settings);
    }

    private ScannerLink link(LlrpSettings settings) {
        ScannerListener listener = new ScannerListener() {
            @Override
            public void onFrame(Frame frame, List<Read> news) {
                types.add(frame.message().type());
                reads.addAll(news);
            }

            @Override
            public void onConnected() {}

            @Override
            public void onDisconnected(Reason reason) {
                types.add("disconnected " + reason);
            }
        };
        return new ScannerLink(reader.transport(), new LlrpProtocol(settings), listener, LINK, Clock.systemUTC());
    }

    @AfterEach
    void disconnect() throws IOException {
        link.close();
        reader.close();
    }

    private void awaitReading() {
        ScriptedReader.await("a running ROSpec", () -> reader.heardTimes("ENABLE_EVENTS_AND_REPORTS") > 0);
    }

    @Test
    void theHostTakesTheReaderThroughAllStepsAndHearsItsTags() throws IOException {
        link.start();
        awaitReading();
        reader.say(new ReaderMessages(2).report(0, List.of(TAG)));
        reader.say(new ReaderMessages(2).report(0, List.of()));
        ScriptedReader.await("both reports", () -> count("ro-access-report") == 2);

        assertThat(reader.heardNames())
                .containsExactly(
                        "GET_SUPPORTED_VERSION",
                        "SET_PROTOCOL_VERSION",
                        "SET_READER_CONFIG",
                        "DELETE_ROSPEC",
                        "ADD_ROSPEC",
                        "ENABLE_ROSPEC",
                        "START_ROSPEC",
                        "ENABLE_EVENTS_AND_REPORTS");
        assertThat(reader.heard()).allMatch(message -> message.version() == 2);
        assertThat(reader.heard().stream().map(LlrpMessage::id)).doesNotHaveDuplicates();
        assertThat(reads).containsExactly(TAG);
    }

    @Test
    void aKeepaliveIsAcknowledgedUnderItsNumber() throws IOException {
        link.start();
        awaitReading();
        for (long id = 100; id < 120; id++) {
            reader.say(new ReaderMessages(2).keepalive(id));
        }

        ScriptedReader.await("20 acknowledgements", () -> reader.heardTimes("KEEPALIVE_ACK") == 20);
        assertThat(reader.heard().get(reader.heard().size() - 1)).isEqualTo(new HostMessages(2).keepaliveAck(119));
        assertThat(link.status().connected()).isTrue();
    }

    @Test
    void aReaderOfTheOldVersionIsSpokenToInIt() throws IOException {
        prepare(1, SETTINGS);
        link.start();
        awaitReading();

        assertThat(reader.heardNames()).doesNotContain("SET_PROTOCOL_VERSION").startsWith("GET_SUPPORTED_VERSION");
        assertThat(reader.heard().stream().skip(1)).allMatch(message -> message.version() == 1);
    }

    @Test
    void aReaderThatHangsUpWhenAskedForItsVersionIsNotAskedAgain() throws IOException {
        prepare(1, SETTINGS);
        reader.hangUpAt("GET_SUPPORTED_VERSION");
        link.start();
        awaitReading();

        assertThat(reader.heardTimes("GET_SUPPORTED_VERSION")).isEqualTo(1);
        assertThat(reader.heard().stream().skip(1)).allMatch(message -> message.version() == 1);
    }

    @Test
    void aReaderThatServesAnotherHostIsTriedUntilItIsFree() throws IOException {
        reader.greetWith("Failed_A_Client_Initiated_Connection_Already_Exists");
        link.start();
        ScriptedReader.await("a second try", () -> reader.connections() >= 2);

        assertThat(link.status().lastFailure())
                .isEqualTo("The reader refuses this host: Failed A Client Initiated Connection Already Exists.");
        assertThat(reader.heard()).isEmpty();
        reader.greetWith("Success");
        awaitReading();
    }

    @Test
    void aRefusedRoSpecIsToldWithCodeWordsAndField() throws IOException {
        LlrpParameter status = LlrpParameter.of("LLRPStatus")
                .with("StatusCode", "M_ParameterError")
                .with("ErrorDescription", "bad antenna")
                .with(LlrpParameter.of("ParameterError")
                        .with("ParameterType", 183)
                        .with("ErrorCode", "P_FieldError")
                        .with(LlrpParameter.of("FieldError").with("FieldNum", 2).with("ErrorCode", "A_OutOfRange")));
        reader.answer("ADD_ROSPEC", LlrpMessage.of("ADD_ROSPEC_RESPONSE", 2, 0).with(status));
        link.start();
        ScriptedReader.await("a second try", () -> reader.connections() >= 2);

        assertThat(link.status().lastFailure())
                .isEqualTo("The reader refuses ADD_ROSPEC: M_ParameterError (100), \"bad antenna\","
                        + " parameter AISpec: P_FieldError (201), field 2: A_OutOfRange (301).");
    }

    @Test
    void aReaderWithoutTheEventsIsUsedAllTheSame() throws IOException {
        reader.answer(
                "SET_READER_CONFIG",
                new ReaderMessages(2).response("SET_READER_CONFIG_RESPONSE", 0, "M_UnsupportedParameter", ""));
        link.start();
        ScriptedReader.await("a second try without events", () -> reader.heardTimes("SET_READER_CONFIG") >= 2);

        assertThat(reader.heard().get(2).parameter("ReaderEventNotificationSpec"))
                .isPresent();
        assertThat(reader.heard().get(3).parameters().stream().map(LlrpParameter::name))
                .containsExactly("KeepaliveSpec");
        ScriptedReader.await("the refusal", () -> reader.connections() >= 2);
        assertThat(link.status().lastFailure()).contains("refuses SET_READER_CONFIG: M_UnsupportedParameter (111)");
    }

    @Test
    void aReaderThatIsSilentForThreeKeepalivesIsConnectedAnew() throws IOException {
        prepare(2, new LlrpSettings(Inventory.DEFAULTS, Duration.ofMillis(200), Duration.ofSeconds(20), 2));
        link.start();
        ScriptedReader.await("a second session", () -> reader.heardTimes("ENABLE_EVENTS_AND_REPORTS") >= 2);

        assertThat(types).contains("disconnected LOST");
        assertThat(link.status().lastFailure()).startsWith("The reader gave no sign of life for");
    }

    @Test
    void aReaderThatRestartsIsSetUpAgainAndReadsOn() throws IOException {
        link.start();
        awaitReading();
        reader.say(Arrays.copyOf(new ReaderMessages(2).report(0, List.of(TAG)).encode(), 20));
        ScriptedReader.await("half a report", () -> link.status().bytes() > 0);
        reader.restart();
        ScriptedReader.await("a second session", () -> reader.heardTimes("ENABLE_EVENTS_AND_REPORTS") == 2);
        reader.say(new ReaderMessages(2).report(0, List.of(TAG)));
        ScriptedReader.await("the tag", () -> !reads.isEmpty());

        assertThat(reader.heardTimes("ADD_ROSPEC")).isEqualTo(2);
        assertThat(reads).containsExactly(TAG);
    }

    @Test
    void aRoSpecThatEndsIsStartedAgain() throws IOException {
        link.start();
        awaitReading();
        LlrpParameter end = LlrpParameter.of("ROSpecEvent").with("EventType", "End_Of_ROSpec");
        reader.say(new ReaderMessages(2).event(1, ScriptedReader.NOW, end.with("ROSpecID", 7)));
        reader.say(new ReaderMessages(2).event(2, ScriptedReader.NOW, end.with("ROSpecID", 1)));

        ScriptedReader.await("the second start", () -> reader.heardTimes("ENABLE_EVENTS_AND_REPORTS") == 2);
        assertThat(reader.heardTimes("START_ROSPEC")).isEqualTo(2);
        assertThat(reader.connections()).isEqualTo(1);
    }

    @Test
    void aReaderIsToldWhenTheHostLeaves() throws IOException {
        link.start();
        awaitReading();
        link.close();

        ScriptedReader.await("the farewell", () -> reader.heardTimes("CLOSE_CONNECTION") == 1);
    }

    @Test
    void aFloodInPiecesLosesNoTag() throws IOException {
        link.start();
        awaitReading();
        ByteArrayOutputStream flood = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000; i++) {
            Read.Tag tag = new Read.Tag("%024X".formatted(i), 1, -60, 1, (long) i);
            flood.writeBytes(new ReaderMessages(2).report(i, List.of(tag)).encode());
        }
        byte[] bytes = flood.toByteArray();
        Random random = new Random(3);
        for (int at = 0; at < bytes.length; ) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(700));
            reader.say(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        ScriptedReader.await("all tags", () -> reads.size() == 1_000);

        for (int i = 0; i < 1_000; i++) {
            assertThat(((Read.Tag) reads.get(i)).epc()).isEqualTo("%024X".formatted(i));
        }
    }

    private long count(String type) {
        return types.stream().filter(type::equals).count();
    }
}
