package org.supplyline.scanner.llrp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.Read;

/** What TagReportData parameters (LLRP 1.1, section 14.2.3.1) say of tags. */
final class TagReports {

    private static final int TAG_REPORT_DATA = 240;
    private static final int EPC_DATA = 241;

    /** Bytes of a TV parameter behind its type, by type; 0 where the quick way does not know it. */
    private static final int[] LENGTH = {0, 2, 8, 8, 8, 8, 1, 2, 2, 4, 2, 2, 2, 12, 2, 0, 4, 0, 0, 2, 2};

    private static final int ANTENNA = 1;
    private static final int FIRST_SEEN_UTC = 2;
    private static final int PEAK_RSSI = 6;
    private static final int SEEN_COUNT = 8;
    private static final int EPC_96 = 13;

    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private TagReports() {}

    /**
     * The quick way for what readers send most: tag reports with an EPC and any of the short parameters, each once.
     *
     * @param tags what was read is added
     * @return false if anything else stands there, or anything wrong; then the tags are of no use
     */
    static boolean read(byte[] line, int from, int to, List<Read> tags) {
        int at = from;
        while (at < to) {
            boolean isTag = to - at >= 4 && line[at] == 0 && (line[at + 1] & 0xFF) == TAG_REPORT_DATA;
            int end = isTag ? at + BigEndian.u16(line, at + 2) : at;
            if (end - at < 4 || end > to) {
                return false;
            }
            Read.Tag tag = tag(line, at + 4, end);
            if (tag == null) {
                return false;
            }
            tags.add(tag);
            at = end;
        }
        return true;
    }

    private static Read.@Nullable Tag tag(byte[] line, int from, int to) {
        Found found = new Found();
        int at = from;
        while (at < to) {
            if (line[at] >= 0) {
                int bytes = found.epc == null ? epcDataBytes(line, at, to) : 0;
                if (bytes == 0) {
                    return null;
                }
                found.epc = epc(line, at + 6, BigEndian.u16(line, at + 4));
                at += bytes;
            } else {
                int type = line[at] & 0x7F;
                int length = type < LENGTH.length ? LENGTH[type] : 0;
                if (length == 0 || length >= to - at || !found.take(type, line, at + 1)) {
                    return null;
                }
                at += 1 + length;
            }
        }
        return found.tag();
    }

    /** What the parameters of one report say. */
    private static final class Found {

        private @Nullable String epc;
        private @Nullable Integer antenna;
        private @Nullable Integer rssi;
        private @Nullable Integer count;
        private @Nullable Long firstSeen;
        /** The short parameters that were found, a bit each. */
        private int types;

        /** Returns false if this type, or an EPC, was found already. */
        boolean take(int type, byte[] line, int at) {
            if ((types & (1 << type)) != 0 || (type == EPC_96 && epc != null)) {
                return false;
            }
            types |= 1 << type;
            switch (type) {
                case EPC_96 -> epc = hex(line, at, LENGTH[EPC_96]);
                case ANTENNA -> antenna = BigEndian.u16(line, at);
                case PEAK_RSSI -> rssi = (int) line[at];
                case SEEN_COUNT -> count = BigEndian.u16(line, at);
                case FIRST_SEEN_UTC -> firstSeen = BigEndian.u64(line, at);
                default -> {}
            }
            return true;
        }

        Read.@Nullable Tag tag() {
            return epc == null ? null : new Read.Tag(epc, antenna, rssi, count, firstSeen);
        }
    }

    /** All bytes of an EPCData parameter, 0 if none stands there in good order. */
    private static int epcDataBytes(byte[] line, int at, int to) {
        if (to - at < 6 || line[at] != 0 || (line[at + 1] & 0xFF) != EPC_DATA) {
            return 0;
        }
        int bytes = BigEndian.u16(line, at + 2);
        return bytes == 6 + BitString.bytes(BigEndian.u16(line, at + 4)) && bytes <= to - at ? bytes : 0;
    }

    /** The tag of a report that was read into a tree. */
    static Read.Tag tag(LlrpParameter report) {
        LlrpParameter epc96 = report.parameter("EPC_96").orElse(null);
        String epc = epc96 == null ? anyLength(report) : epc96.text("EPC");
        return new Read.Tag(
                epc,
                number(report, "AntennaID", "AntennaID").map(Long::intValue).orElse(null),
                number(report, "PeakRSSI", "PeakRSSI").map(Long::intValue).orElse(null),
                number(report, "TagSeenCount", "TagCount").map(Long::intValue).orElse(null),
                number(report, "FirstSeenTimestampUTC", "Microseconds").orElse(null));
    }

    private static String anyLength(LlrpParameter report) {
        BitString bits = report.parameter("EPCData").orElseThrow().bits("EPC");
        byte[] bytes = HexFormat.of().parseHex(bits.hex());
        return epc(bytes, 0, bits.count());
    }

    private static Optional<Long> number(LlrpParameter report, String parameter, String field) {
        return report.parameter(parameter).map(found -> found.number(field));
    }

    /** Bits behind the last of the EPC are cleared, so that a tag is the same whatever a reader fills up with. */
    private static String epc(byte[] line, int from, int bits) {
        int bytes = BitString.bytes(bits);
        if (bits % 8 == 0) {
            return hex(line, from, bytes);
        }
        byte[] cleared = new byte[bytes];
        System.arraycopy(line, from, cleared, 0, bytes);
        cleared[bytes - 1] &= (byte) (0xFF << (8 - bits % 8));
        return hex(cleared, 0, bytes);
    }

    private static String hex(byte[] line, int from, int bytes) {
        byte[] text = new byte[2 * bytes];
        for (int i = 0; i < bytes; i++) {
            text[2 * i] = DIGITS[(line[from + i] >> 4) & 0xF];
            text[2 * i + 1] = DIGITS[line[from + i] & 0xF];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
