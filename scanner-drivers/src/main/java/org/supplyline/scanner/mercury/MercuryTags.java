package org.supplyline.scanner.mercury;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/** Reads the tags out of a message; which metadata stand before each EPC is told by flags. */
final class MercuryTags {

    private static final int READ_COUNT = 0x0001;
    private static final int RSSI = 0x0002;
    private static final int ANTENNA = 0x0004;
    private static final int FREQUENCY = 0x0008;
    private static final int TIMESTAMP = 0x0010;
    private static final int PHASE = 0x0020;
    private static final int PROTOCOL = 0x0040;
    private static final int DATA = 0x0080;
    private static final int GPIO = 0x0100;
    private static final int KNOWN = 0x01FF;

    private static final int PC_BYTES = 2;
    private static final int CRC_BYTES = 2;

    private final Octets bytes;
    private final int flags;
    private int at;

    private MercuryTags(Octets bytes, int flags, int from) {
        this.bytes = bytes;
        this.flags = flags;
        this.at = from;
    }

    /**
     * The tags that fill the message from {@code from} to its end.
     *
     * @return null if they do not, or if a flag is set whose metadata have an unknown size
     */
    static @Nullable List<MercuryTag> read(Octets bytes, int flags, int from, int count) {
        if ((flags & ~KNOWN) != 0) {
            return null;
        }
        MercuryTags reader = new MercuryTags(bytes, flags, from);
        List<MercuryTag> tags = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                tags.add(reader.next());
            }
        } catch (IndexOutOfBoundsException tooShort) {
            return null;
        }
        return reader.at == bytes.size() ? List.copyOf(tags) : null;
    }

    private MercuryTag next() {
        Integer count = has(READ_COUNT) ? (Integer) number(1) : null;
        Integer rssi = has(RSSI) ? (Integer) (int) (byte) number(1) : null;
        Integer antenna = has(ANTENNA) ? (Integer) (number(1) >> 4) : null;
        int frequency = has(FREQUENCY) ? number(3) : 0;
        long timestamp = has(TIMESTAMP) ? number(4) & 0xFFFF_FFFFL : 0;
        int phase = has(PHASE) ? number(2) : 0;
        if (has(PROTOCOL)) {
            number(1);
        }
        String data = has(DATA) ? hex((number(2) + 7) / 8) : "";
        if (has(GPIO)) {
            number(1);
        }
        int epcBytes = number(2) / 8 - PC_BYTES - CRC_BYTES;
        String pc = hex(PC_BYTES);
        Read.Tag read = new Read.Tag(hex(epcBytes), antenna, rssi, count, null);
        return new MercuryTag(read, frequency, timestamp, phase, data, pc, hex(CRC_BYTES));
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private int number(int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes.u8(at + i);
        }
        at += length;
        return number;
    }

    private String hex(int length) {
        String hex = bytes.hex(at, length);
        at += length;
        return hex;
    }
}
