package org.supplyline.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.scanner.uhf.A0Protocol;

/** An A0 reader, played by the test, on a real serial line. */
@Timeout(60)
class PollingDialogueTest {

    private static final String SET_ANTENNA = "A0 04 01 74 00 E7";
    private static final String ANTENNA_SET = "A0 04 01 74 10 D7";
    private static final String POLL = "A0 04 01 89 01 D1";
    private static final String TAG = "A0 13 01 89 04 30 00 E2 00 30 16 66 13 01 21 15 50 74 EF 45 BF";
    private static final String ROUND_END = "A0 0A 01 89 00 00 11 00 00 00 05 B6";
    private static final String NO_ANTENNA = "A0 04 01 89 22 B0";

    @TempDir
    Path folder;

    private final RecordingListener listener = new RecordingListener();
    private SerialCable cable;
    private ScannerLink link;

    @BeforeEach
    void connect() throws IOException {
        cable = SerialCable.plugIn(folder);
        link = new ScannerLink(
                new SerialPortTransport(cable.path().toString(), 115_200),
                new A0Protocol(),
                listener,
                new LinkSettings(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(500), null),
                Clock.systemUTC());
    }

    @AfterEach
    void disconnect() throws IOException {
        if (cable != null) {
            link.close();
            cable.close();
        }
    }

    @Test
    void oneRoundFollowsTheOtherAlsoAfterSilenceAndTrouble() throws IOException {
        try (FarEnd reader = new FarEnd(cable)) {
            link.start();
            reader.hear(SET_ANTENNA);
            reader.say(ANTENNA_SET);
            reader.hear(POLL);
            reader.say(TAG + TAG.substring(0, 20));
            reader.say(TAG.substring(20));
            reader.say(ROUND_END);
            reader.hear(POLL);
            reader.hear(POLL);
            reader.say(NO_ANTENNA);
            reader.hear(POLL);
            reader.say(ROUND_END);
            reader.hear(POLL);
        }
        Read tag = new Read.Tag("E200301666130121155074EF", 1, -60, null, null);
        assertThat(listener.reads()).containsExactly(tag, tag);
        assertThat(listener.events()).contains("inventory-error").noneMatch(event -> event.contains("CHECKSUM"));
    }

    @Test
    void aReaderThatWasUnpluggedIsPreparedAnew() throws IOException {
        try (FarEnd reader = new FarEnd(cable)) {
            link.start();
            reader.hear(SET_ANTENNA);
            reader.say(ANTENNA_SET);
            reader.hear(POLL);
            reader.say(TAG.substring(0, 30));
            SerialCable.await("half a tag", () -> link.status().bytes() == 16);
            cable.unplug();
        }
        SerialCable.await("the loss", () -> listener.events().contains("disconnected LOST"));
        cable.plugInAgain();
        try (FarEnd reader = new FarEnd(cable)) {
            reader.hear(SET_ANTENNA);
            reader.say(ANTENNA_SET);
            reader.hear(POLL);
        }
        assertThat(listener.reads()).isEmpty();
    }
}
