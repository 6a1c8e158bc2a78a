package org.supplyline.scanner.uhf;

import org.supplyline.scanner.Octets;

/**
 * What a host says to UHFReader18, 86 and 288, as bytes for the line.
 *
 * @param address 0 to 254, delivered 0; 255 for every reader on the line
 */
public record UhfReaderCommands(int address) {

    private static final int LARGEST_DATA = 0xFF - 4;
    private static final int FIRST_ANTENNA = 0x80;
    private static final int EPC_MEMORY = 1;

    /** @throws IllegalArgumentException if the address is none */
    public UhfReaderCommands {
        checkRange("address", address, 0, 0xFF);
    }

    /** All tags in the field, with the settings of the reader. */
    public byte[] inventory() {
        return frame(UhfReaderModel.INVENTORY);
    }

    /**
     * All tags in the field of one antenna of a UHFReader288 or 86.
     *
     * @param q 0 to 15: the reader expects about 2 to the power of q tags
     * @param session 0 to 3
     * @param antenna counted from 1
     * @param scanTime tenths of a second, 0 to 255
     */
    public byte[] inventory(int q, int session, int antenna, int scanTime) {
        checkRange("q", q, 0, 15);
        checkRange("session", session, 0, 3);
        checkRange("antenna", antenna, 1, 16);
        checkRange("scan time", scanTime, 0, 0xFF);
        return frame(
                UhfReaderModel.INVENTORY, q, session, EPC_MEMORY, 0, 0, 0, 0, FIRST_ANTENNA + antenna - 1, scanTime);
    }

    /** Any one tag; UHFReader18 only. */
    public byte[] inventorySingle() {
        return frame(UhfReaderModel.SINGLE_TAG);
    }

    /** Asks for version, type, power and scan time. */
    public byte[] readerInfo() {
        return frame(UhfReaderModel.READER_INFO);
    }

    /** @param dbm 0 to 33 */
    public byte[] setPower(int dbm) {
        checkRange("power", dbm, 0, 33);
        return frame(UhfReaderModel.SET_POWER, dbm);
    }

    /** @param tenths how long an inventory may take, tenths of a second, 3 to 255 */
    public byte[] setScanTime(int tenths) {
        checkRange("scan time", tenths, 3, 0xFF);
        return frame(UhfReaderModel.SET_SCAN_TIME, tenths);
    }

    /**
     * Beeps and lights the lamp.
     *
     * @param onTime in units of 50 ms
     * @param offTime in units of 50 ms
     * @param times how often
     */
    public byte[] beep(int onTime, int offTime, int times) {
        checkRange("time", Math.max(onTime, offTime), 0, 0xFF);
        checkRange("number of times", times, 0, 0xFF);
        return frame(UhfReaderModel.LAMP_AND_BUZZER, onTime, offTime, times);
    }

    /** Whether the reader beeps when it reads a tag; UHFReader288 and 86 only. */
    public byte[] setBuzzer(boolean on) {
        return frame(UhfReaderModel.SET_BUZZER, on ? 1 : 0);
    }

    private byte[] frame(int command, int... data) {
        return frame(address, command, Octets.bytes(data));
    }

    /** @throws IllegalArgumentException if the data are longer than 251 bytes */
    static byte[] frame(int address, int command, byte[] data) {
        checkRange("length", data.length, 0, LARGEST_DATA);
        byte[] body = Octets.join(Octets.bytes(data.length + 4, address, command), data);
        int crc = Crc16.of(body, 0, body.length);
        return Octets.join(body, Octets.bytes(crc, crc >> 8));
    }

    private static void checkRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The %s is %d to %d, not %d.".formatted(what, least, most, value));
        }
    }
}
