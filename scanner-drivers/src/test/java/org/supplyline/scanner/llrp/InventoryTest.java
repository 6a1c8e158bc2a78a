package org.supplyline.scanner.llrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes that a reader is sent, written out by hand from the standard. */
class InventoryTest {

    private static final HostMessages HOST = new HostMessages(1);

    @Test
    void theDefaultRoSpecIsEndlessOnAllAntennasAndReportsEachTag() {
        assertThat(hex(HOST.addRoSpec(4, Inventory.DEFAULTS.roSpec(1))))
                .isEqualTo(("0414 0000004B 00000004 00B1 0041 00000001 00 00"
                                + "00B2 0012 00B3 0005 00 00B6 0009 00 00000000"
                                + "00B7 0018 0001 0000 00B8 0009 00 00000000 00BA 0007 0001 01"
                                + "00ED 000D 02 0001 00EE 0006 1680")
                        .replace(" ", ""));
    }

    @Test
    void antennasSessionAndPopulationAreSaidAsAsked() {
        Inventory inventory = Inventory.DEFAULTS
                .onAntennas(4, 1)
                .with(new Singulation(2, 300, Duration.ofSeconds(1)))
                .reporting(ReportField.ANTENNA, ReportField.ACCESS_SPEC_ID);

        assertThat(hex(HOST.addRoSpec(4, inventory.roSpec(1))))
                .contains("00B7 0030 0002 0001 0004".replace(" ", ""))
                .contains("00BA 001D 0001 01 00DE 0016 0000 014A 0010 00 0150 000B 80 012C 000003E8".replace(" ", ""))
                .endsWith("00EE00061040");
    }

    @Test
    void reportsByTimeAreSaidToReadersOfTheNewVersionOnly() {
        Inventory inventory = Inventory.DEFAULTS.with(ReportTrigger.every(Duration.ofMillis(750)));

        assertThat(hex(HOST.addRoSpec(4, inventory.roSpec(2)))).contains("00ED000D0602EE");
        assertThat(hex(HOST.addRoSpec(4, inventory.roSpec(1)))).contains("00ED000D020000");
    }

    @Test
    void theOtherWordsOfAHostAreTheStandards() {
        assertThat(hex(HOST.getSupportedVersion(1))).isEqualTo("082E0000000A00000001");
        assertThat(hex(HOST.setProtocolVersion(2, 2))).isEqualTo("082F0000000B0000000202");
        assertThat(hex(HOST.getReaderCapabilities(3))).isEqualTo("04010000000B0000000300");
        assertThat(hex(HOST.getReaderConfig(4))).isEqualTo("04020000001100000004" + "0000" + "00" + "0000" + "0000");
        assertThat(hex(HOST.setReaderConfig(5, Duration.ofSeconds(10), List.of("ROSpec_Event", "Antenna_Event"))))
                .isEqualTo("0403000000260000000500" + "00F40012" + "00F50007000280" + "00F50007000880"
                        + "00DC00090100002710");
        assertThat(hex(HOST.deleteRoSpec(6, 0))).isEqualTo("04150000000E0000000600000000");
        assertThat(hex(HOST.startRoSpec(7, 1))).isEqualTo("04160000000E0000000700000001");
        assertThat(hex(HOST.stopRoSpec(8, 1))).isEqualTo("04170000000E0000000800000001");
        assertThat(hex(HOST.enableRoSpec(9, 1))).isEqualTo("04180000000E0000000900000001");
        assertThat(hex(HOST.disableRoSpec(10, 1))).isEqualTo("04190000000E0000000A00000001");
        assertThat(hex(HOST.getRoSpecs(11))).isEqualTo("041A0000000A0000000B");
        assertThat(hex(HOST.getReport(12))).isEqualTo("043C0000000A0000000C");
        assertThat(hex(HOST.enableEventsAndReports(13))).isEqualTo("04400000000A0000000D");
        assertThat(hex(HOST.keepaliveAck(14))).isEqualTo("04480000000A0000000E");
        assertThat(hex(HOST.closeConnection(15))).isEqualTo("040E0000000A0000000F");
    }

    @Test
    void aReaderSimulatorSaysTheFirstWordAsTheStandardHasIt() {
        ReaderMessages reader = new ReaderMessages(1);

        assertThat(hex(reader.connectionAttempt(9, Instant.EPOCH.plusSeconds(1), "Success")))
                .isEqualTo("043F0000002000000009" + "00F60016" + "0080000C00000000000F4240" + "010000060000");
        assertThat(hex(reader.supportedVersion(1, 1, 2)))
                .isEqualTo("08380000001400000001" + "0102" + "011F000800000000");
    }

    @Test
    void whatNoReaderCanDoIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Inventory.DEFAULTS.onAntennas(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Singulation(4, 1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportTrigger.everyTags(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ReportTrigger.every(Duration.ofMinutes(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LlrpSettings(Inventory.DEFAULTS, Duration.ZERO, Duration.ofSeconds(1), 1));
    }

    private static String hex(LlrpMessage message) {
        return HexFormat.of().withUpperCase().formatHex(message.encode());
    }
}
