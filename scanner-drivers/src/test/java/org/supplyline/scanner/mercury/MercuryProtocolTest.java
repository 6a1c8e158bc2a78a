package org.supplyline.scanner.mercury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supplyline.scanner.Frames.hex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.PollingProtocol;

class MercuryProtocolTest {

    private static final byte[] OK = {};

    private static List<byte[]> hear(PollingProtocol protocol, int opcode, int status, byte[] data) throws IOException {
        byte[] line = MercuryCommands.answer(opcode, status, data);
        List<Frame> frames = new ArrayList<>();
        protocol.decoder().feed(line, line.length, frames::add);
        return protocol.reply(frames.get(0));
    }

    private static void prepare(MercuryProtocol protocol) throws IOException {
        protocol.greeting();
        assertThat(hear(protocol, 0x03, 0, hex("14 12 08 00"))).containsExactly(MercuryCommands.currentProgram());
        assertThat(hear(protocol, 0x0C, 0, hex("52")))
                .containsExactly(MercuryCommands.setRegion(MercuryCommands.Region.CHINA));
        assertThat(hear(protocol, 0x97, 0, OK)).containsExactly(MercuryCommands.setProtocol());
        assertThat(hear(protocol, 0x93, 0, OK)).containsExactly(MercuryCommands.setAntennas(1));
        assertThat(hear(protocol, 0x91, 0, OK)).containsExactly(MercuryCommands.setReadPower(2_000));
    }

    @Test
    void aModuleIsPreparedStepByStepAndThenReadWithoutEnd() throws IOException {
        MercuryProtocol protocol = new MercuryProtocol();
        prepare(protocol);

        assertThat(hear(protocol, 0x92, 0, OK)).containsExactly(MercuryCommands.clearTagBuffer());
        assertThat(hear(protocol, 0x2A, 0, OK)).containsExactly(MercuryCommands.readMultiple(500));
        assertThat(hear(protocol, 0x22, 0, hex("00 00 13 00 00 00 02")))
                .containsExactly(MercuryCommands.getTagBuffer());
        byte[] oneTag = hex("0000 00 01 0040 2000 AABBCCDD 1234");
        assertThat(hear(protocol, 0x29, 0, oneTag)).containsExactly(MercuryCommands.getTagBuffer());
        assertThat(hear(protocol, 0x29, 0, oneTag)).containsExactly(MercuryCommands.clearTagBuffer());
        assertThat(hear(protocol, 0x2A, 0, OK)).containsExactly(MercuryCommands.readMultiple(500));
        assertThat(hear(protocol, 0x22, 0x0400, OK)).containsExactly(MercuryCommands.clearTagBuffer());
        assertThat(hear(protocol, 0x2A, 0, OK)).containsExactly(MercuryCommands.readMultiple(500));
        assertThat(hear(protocol, 0x22, 0x0504, OK)).isEmpty();
    }

    @Test
    void aModuleInItsBootLoaderIsStarted() throws IOException {
        MercuryProtocol protocol = new MercuryProtocol();

        assertThat(protocol.greeting()).containsExactly(hex("FF 00 03 1D 0C"));
        hear(protocol, 0x03, 0, hex("14 12 08 00"));
        assertThat(hear(protocol, 0x0C, 0, hex("51"))).containsExactly(MercuryCommands.bootFirmware());
        assertThat(hear(protocol, 0x04, 0, OK))
                .containsExactly(MercuryCommands.setRegion(MercuryCommands.Region.CHINA));
    }

    @Test
    void aRegionThatTheModuleRefusesIsNotPassedOver() throws IOException {
        MercuryProtocol protocol = new MercuryProtocol();
        protocol.greeting();
        hear(protocol, 0x03, 0, hex("14 12 08 00"));
        hear(protocol, 0x0C, 0, hex("52"));

        assertThatThrownBy(() -> hear(protocol, 0x97, 0x010B, OK))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("set-region");
    }

    @Test
    void anEndlessReadIsStartedOnceAndLeftAlone() throws IOException {
        MercuryProtocol.Settings settings = new MercuryProtocol.Settings(
                MercuryCommands.Region.CHINA, 2_000, List.of(1), MercuryProtocol.Mode.CONTINUOUS);
        MercuryProtocol protocol = new MercuryProtocol(settings);

        assertThat(protocol.greeting())
                .containsExactly(Octets.join(MercuryCommands.stopContinuous(), MercuryCommands.version()));
        assertThat(hear(protocol, 0x2F, 0x0101, OK)).isEmpty();
        hear(protocol, 0x03, 0, hex("14 12 08 00"));
        hear(protocol, 0x0C, 0, hex("52"));
        hear(protocol, 0x97, 0, OK);
        hear(protocol, 0x93, 0, OK);
        hear(protocol, 0x91, 0, OK);
        assertThat(hear(protocol, 0x92, 0, OK)).containsExactly(MercuryCommands.setReadFilter(false));
        assertThat(hear(protocol, 0x9A, 0, OK)).containsExactly(MercuryCommands.startContinuous());
        assertThat(hear(protocol, 0x2F, 0, hex("00"))).isEmpty();
        assertThat(hear(protocol, 0x22, 0x0400, OK)).isEmpty();
        List<Frame> frames = new ArrayList<>();
        protocol.decoder().feed(MercuryDecoderTest.STREAMED_TAG, MercuryDecoderTest.STREAMED_TAG.length, frames::add);
        assertThat(protocol.reply(frames.get(0))).isEmpty();
        assertThat(protocol.reads(frames.get(0))).hasSize(1);
    }
}
