package org.supplyline.scanner.ssi;

import org.supplyline.scanner.Octets;

/** What a host says to an SSI scanner, as bytes for the line. */
public final class SsiCommands {

    private static final int HEAD = 4;
    private static final int LARGEST_DATA = 0xFF - HEAD;
    private static final int PERMANENT = 0x08;
    private static final int NO_BEEP = 0xFF;
    private static final int PACKETED_DECODE_DATA = 0xEE;

    private SsiCommands() {}

    /** The packet before this one is safe. */
    public static byte[] ack() {
        return packet(SsiOpcode.CMD_ACK);
    }

    static byte[] nak(SsiNak reason) {
        return packet(SsiOpcode.CMD_NAK, reason.code());
    }

    /** This segment of a code came whole. */
    static byte[] segmentAck() {
        return packet(SsiOpcode.MULTIPACKET_ACK);
    }

    /** Lets the trigger work. */
    public static byte[] enable() {
        return packet(SsiOpcode.SCAN_ENABLE);
    }

    /** Makes the trigger dead. */
    public static byte[] disable() {
        return packet(SsiOpcode.SCAN_DISABLE);
    }

    /** As if the trigger were pulled. */
    public static byte[] startSession() {
        return packet(SsiOpcode.START_SESSION);
    }

    /** As if the trigger were let go. */
    public static byte[] stopSession() {
        return packet(SsiOpcode.STOP_SESSION);
    }

    /** Throws away what the scanner has not sent yet. */
    public static byte[] flushQueue() {
        return packet(SsiOpcode.FLUSH_QUEUE);
    }

    /** Asks for the revision of the scanner's software. */
    public static byte[] requestRevision() {
        return packet(SsiOpcode.REQUEST_REVISION);
    }

    /** @param pattern 0 to 0x1A, Zebra's table of beeps: 0 one short high, 5 one short low, 0x12 four long low … */
    public static byte[] beep(int pattern) {
        return packet(SsiOpcode.BEEP, pattern);
    }

    /** @param lamps one bit each; bit 0 is the decode lamp */
    public static byte[] ledOn(int lamps) {
        return packet(SsiOpcode.LED_ON, lamps);
    }

    /** @param lamps one bit each; bit 0 is the decode lamp */
    public static byte[] ledOff(int lamps) {
        return packet(SsiOpcode.LED_OFF, lamps);
    }

    /** Lets the scanner send codes as packets, until it is switched off; delivered they send bare text. */
    public static byte[] sendPackets() {
        return parameter(false, PACKETED_DECODE_DATA, 1);
    }

    /**
     * Sets a parameter of one byte.
     *
     * @param permanent whether the scanner keeps it when it is switched off
     * @param number 0 to 0xEF
     */
    public static byte[] parameter(boolean permanent, int number, int value) {
        return packet(SsiOpcode.PARAM_SEND, permanent ? PERMANENT : 0, NO_BEEP, number, value);
    }

    private static byte[] packet(SsiOpcode opcode, int... data) {
        return packet(opcode.code(), SsiDecoder.HOST, 0, Octets.bytes(data));
    }

    private static byte[] packet(SsiOpcode opcode, int status, int first, int second, int third) {
        return packet(opcode.code(), SsiDecoder.HOST, status, Octets.bytes(first, second, third));
    }

    /** @throws IllegalArgumentException if the data are longer than a packet holds, 251 bytes */
    static byte[] packet(int opcode, int source, int status, byte[] data) {
        if (data.length > LARGEST_DATA) {
            throw new IllegalArgumentException(
                    "An SSI packet holds %d bytes, not %d.".formatted(LARGEST_DATA, data.length));
        }
        byte[] body = Octets.join(Octets.bytes(HEAD + data.length, opcode, source, status), data);
        int sum = SsiDecoder.checksum(body, 0, body.length);
        return Octets.join(body, Octets.bytes(sum >> 8, sum));
    }
}
