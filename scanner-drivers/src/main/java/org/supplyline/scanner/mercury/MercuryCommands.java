package org.supplyline.scanner.mercury;

import org.supplyline.scanner.Octets;

/** What a host says to a Mercury module, as bytes for the line. */
public final class MercuryCommands {

    private static final int GEN2 = 5;
    private static final int ALL_METADATA = 0x01FF;
    private static final int SEARCH_CONFIGURED_ANTENNAS = 0x0013;
    private static final int LONGEST_READ_MILLIS = 0xFFFF;
    private static final int MOST_ANTENNAS = 16;
    private static final int LOGICAL_LIST = 2;

    /** Where the module may send; it refuses one that it was not sold for. */
    public enum Region {
        NORTH_AMERICA(0x01),
        CHINA(0x06),
        EUROPE(0x08),
        KOREA(0x09),
        AUSTRALIA(0x0B),
        NEW_ZEALAND(0x0C),
        NORTH_AMERICA_REDUCED(0x0D),
        OPEN(0xFF);

        private final int code;

        Region(int code) {
            this.code = code;
        }
    }

    private MercuryCommands() {}

    /** Asks for the versions of boot loader, hardware and firmware; a module of any state answers. */
    public static byte[] version() {
        return frame(MercuryOpcode.VERSION);
    }

    /** Asks what runs: the boot loader or the firmware. */
    public static byte[] currentProgram() {
        return frame(MercuryOpcode.GET_CURRENT_PROGRAM);
    }

    /** Leaves the boot loader. */
    public static byte[] bootFirmware() {
        return frame(MercuryOpcode.BOOT_FIRMWARE);
    }

    /** Without it a module does not send. */
    public static byte[] setRegion(Region region) {
        return frame(MercuryOpcode.SET_REGION, region.code);
    }

    /** Gen2 tags (ISO 18000-63), which is all that GS1 uses. */
    public static byte[] setProtocol() {
        return frame(MercuryOpcode.SET_TAG_PROTOCOL, 0, GEN2);
    }

    /** @param antennas counted from 1, each to send and to receive, searched in this order */
    public static byte[] setAntennas(int... antennas) {
        checkRange("number of antennas", antennas.length, 1, MOST_ANTENNAS);
        int[] data = new int[1 + 2 * antennas.length];
        data[0] = LOGICAL_LIST;
        for (int i = 0; i < antennas.length; i++) {
            checkRange("antenna", antennas[i], 1, MOST_ANTENNAS);
            data[1 + 2 * i] = antennas[i];
            data[2 + 2 * i] = antennas[i];
        }
        return frame(MercuryOpcode.SET_ANTENNA_PORT, data);
    }

    /** @param centiDbm hundredths of a dBm, 0 to 3300 */
    public static byte[] setReadPower(int centiDbm) {
        checkRange("power", centiDbm, 0, 3_300);
        return frame(MercuryOpcode.SET_READ_TX_POWER, centiDbm >> 8, centiDbm);
    }

    /** Whether a tag that was reported is kept back for a while. */
    public static byte[] setReadFilter(boolean on) {
        return frame(MercuryOpcode.SET_READER_OPTIONAL_PARAMS, 1, 0x0C, on ? 1 : 0);
    }

    /** Forgets what was read. */
    public static byte[] clearTagBuffer() {
        return frame(MercuryOpcode.CLEAR_TAG_ID_BUFFER);
    }

    /** @param millis how long to read, 1 to 65535; the module answers how many tags are then in its buffer */
    public static byte[] readMultiple(int millis) {
        checkRange("time to read", millis, 1, LONGEST_READ_MILLIS);
        return frame(
                MercuryOpcode.READ_TAG_ID_MULTIPLE,
                0,
                SEARCH_CONFIGURED_ANTENNAS >> 8,
                SEARCH_CONFIGURED_ANTENNAS,
                millis >> 8,
                millis);
    }

    /** Asks for the next tags of the buffer, as many as fit into a frame, with all that is known of them. */
    public static byte[] getTagBuffer() {
        return frame(MercuryOpcode.GET_TAG_ID_BUFFER, ALL_METADATA >> 8, ALL_METADATA, 0);
    }

    /** Reads without end: each tag comes by itself, and a sign of life each second. */
    public static byte[] startContinuous() {
        return frame(
                MercuryOpcode.MULTI_PROTOCOL_TAG_OP,
                0,
                0,
                1,
                MercuryOpcode.READ_TAG_ID_MULTIPLE.code(),
                0,
                0,
                GEN2,
                7,
                MercuryOpcode.READ_TAG_ID_MULTIPLE.code(),
                0x10,
                0x00,
                0x1B,
                0x03,
                0xE8,
                ALL_METADATA >> 8,
                ALL_METADATA);
    }

    /** Ends reading without end. */
    public static byte[] stopContinuous() {
        return frame(MercuryOpcode.MULTI_PROTOCOL_TAG_OP, 0, 0, 2);
    }

    private static byte[] frame(MercuryOpcode opcode, int... data) {
        return frame(opcode.code(), Octets.bytes(data));
    }

    /** @throws IllegalArgumentException if the data are longer than 255 bytes */
    static byte[] frame(int opcode, byte[] data) {
        checkRange("length", data.length, 0, 0xFF);
        byte[] body = Octets.join(Octets.bytes(MercuryDecoder.HEAD, data.length, opcode), data);
        int crc = MercuryCrc.of(body, 1, body.length);
        return Octets.join(body, Octets.bytes(crc >> 8, crc));
    }

    /** What a module answers, for tests and simulators. */
    static byte[] answer(int opcode, int status, byte[] data) {
        checkRange("length", data.length, 0, 0xFF);
        byte[] head = Octets.bytes(MercuryDecoder.HEAD, data.length, opcode, status >> 8, status);
        byte[] body = Octets.join(head, data);
        int crc = MercuryCrc.of(body, 1, body.length);
        return Octets.join(body, Octets.bytes(crc >> 8, crc));
    }

    private static void checkRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The %s is %d to %d, not %d.".formatted(what, least, most, value));
        }
    }
}
