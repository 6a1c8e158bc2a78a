package org.supplyline.scanner.uhf;

import org.supplyline.scanner.Octets;

/**
 * What a host says to an A0 reader, as bytes for the line.
 *
 * @param address 0 to 254, delivered 1; 255 for every reader on the line
 */
public record A0Commands(int address) {

    private static final int LARGEST_DATA = 0xFF - A0Decoder.SHORTEST;
    private static final int MOST_ANTENNAS = 4;
    private static final int NO_ANTENNA = 0xFF;

    /** Where the reader may send; the reader checks whether it was sold for it. */
    public enum Region {
        FCC(1, 0x07, 0x3B),
        ETSI(2, 0x00, 0x06),
        /** 920 to 925 MHz. */
        CHINA(3, 0x2B, 0x35);

        private final int code;
        private final int first;
        private final int last;

        Region(int code, int first, int last) {
            this.code = code;
            this.first = first;
            this.last = last;
        }
    }

    /** When the reader beeps. */
    public enum Beeper {
        SILENT(0),
        AFTER_EACH_ROUND(1),
        AFTER_EACH_TAG(2);

        private final int code;

        Beeper(int code) {
            this.code = code;
        }
    }

    /** @throws IllegalArgumentException if the address is none */
    public A0Commands {
        checkRange("address", address, 0, 0xFF);
    }

    /** Starts the reader anew; it answers only if it cannot. */
    public byte[] reset() {
        return frame(A0Command.RESET);
    }

    /** Asks for the version of the firmware. */
    public byte[] firmware() {
        return frame(A0Command.GET_FIRMWARE);
    }

    /** @param antenna counted from 1 */
    public byte[] setAntenna(int antenna) {
        checkRange("antenna", antenna, 1, MOST_ANTENNAS);
        return frame(A0Command.SET_ANTENNA, antenna - 1);
    }

    /** @param dbm of all antennas, 0 to 33 */
    public byte[] setPower(int dbm) {
        checkRange("power", dbm, 0, 33);
        return frame(A0Command.SET_POWER, dbm);
    }

    /** Lets the reader use all channels of a region. */
    public byte[] setRegion(Region region) {
        return frame(A0Command.SET_REGION, region.code, region.first, region.last);
    }

    /** Sets when it beeps. */
    public byte[] setBeeper(Beeper mode) {
        return frame(A0Command.SET_BEEPER, mode.code);
    }

    /**
     * One round on the antenna that is set; tags come at once.
     *
     * @param repeat how often the reader asks the tags in this round, 1 to 255; with 255 as short as possible
     */
    public byte[] realTimeInventory(int repeat) {
        checkRange("repeat", repeat, 1, 0xFF);
        return frame(A0Command.REAL_TIME_INVENTORY, repeat);
    }

    /**
     * One round over several antennas; tags come at once.
     *
     * @param restMillis between two antennas, 0 to 255
     * @param repeat how often the whole, 1 to 255
     * @param antennas counted from 1, at most four, each once
     */
    public byte[] fastSwitchInventory(int restMillis, int repeat, int... antennas) {
        checkRange("rest", restMillis, 0, 0xFF);
        checkRange("repeat", repeat, 1, 0xFF);
        checkRange("number of antennas", antennas.length, 1, MOST_ANTENNAS);
        int[] data = new int[2 * MOST_ANTENNAS + 2];
        for (int i = 0; i < MOST_ANTENNAS; i++) {
            boolean used = i < antennas.length;
            if (used) {
                checkRange("antenna", antennas[i], 1, MOST_ANTENNAS);
            }
            data[2 * i] = used ? antennas[i] - 1 : NO_ANTENNA;
            data[2 * i + 1] = used ? 1 : 0;
        }
        data[2 * MOST_ANTENNAS] = restMillis;
        data[2 * MOST_ANTENNAS + 1] = repeat;
        return frame(A0Command.FAST_SWITCH_INVENTORY, data);
    }

    private byte[] frame(A0Command command, int... data) {
        return frame(address, command.code(), Octets.bytes(data));
    }

    /** @throws IllegalArgumentException if the data are longer than 252 bytes */
    static byte[] frame(int address, int command, byte[] data) {
        checkRange("length", data.length, 0, LARGEST_DATA);
        int length = data.length + A0Decoder.SHORTEST;
        byte[] body = Octets.join(Octets.bytes(A0Decoder.HEAD, length, address, command), data);
        return Octets.join(body, Octets.bytes(A0Decoder.check(body, 0, body.length)));
    }

    private static void checkRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The %s is %d to %d, not %d.".formatted(what, least, most, value));
        }
    }
}
