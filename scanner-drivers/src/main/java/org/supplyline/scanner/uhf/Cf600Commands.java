package org.supplyline.scanner.uhf;

import org.supplyline.scanner.Octets;

/**
 * What a host says to a CF600, as bytes for the line.
 *
 * @param address 0 to 254; 255 for every reader on the line
 */
public record Cf600Commands(int address) {

    private static final int MOST_DBM = 33;

    /** @throws IllegalArgumentException if the address is none */
    public Cf600Commands {
        checkRange("address", address, 0, 0xFF);
    }

    /** Asks for serial number and versions. */
    public byte[] deviceInfo() {
        return frame(address, Cf600Message.DEVICE_INFO, new byte[0]);
    }

    /** @param rounds how many, at least 1; the reader says when they are over */
    public byte[] inventory(int rounds) {
        checkRange("number of rounds", rounds, 1, Integer.MAX_VALUE);
        return frame(address, Cf600Message.INVENTORY, Octets.bytes(1, rounds >> 24, rounds >> 16, rounds >> 8, rounds));
    }

    /** Ends an inventory. */
    public byte[] stop() {
        return frame(address, Cf600Message.INVENTORY_STOP, new byte[0]);
    }

    /** @param dbm 0 to 33 */
    public byte[] setPower(int dbm) {
        checkRange("power", dbm, 0, MOST_DBM);
        return frame(address, Cf600Message.SET_POWER, Octets.bytes(dbm, 0));
    }

    /** @throws IllegalArgumentException if the data are longer than 255 bytes */
    static byte[] frame(int address, int command, byte[] data) {
        checkRange("length", data.length, 0, 0xFF);
        byte[] head = Octets.bytes(Cf600Decoder.HEAD, address, command >> 8, command, data.length);
        byte[] body = Octets.join(head, data);
        int crc = Crc16.of(body, 0, body.length);
        return Octets.join(body, Octets.bytes(crc >> 8, crc));
    }

    private static void checkRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The %s is %d to %d, not %d.".formatted(what, least, most, value));
        }
    }
}
