package org.supplyline.scanner.ssi;

import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.ResyncingDecoder;

/**
 * SSI packets of scanner and host: {@code length opcode source status data checksum}; the length counts all but the
 * checksum, which is 0x10000 less the sum of the bytes before it, big-endian (Zebra, SSI Programmer's Guide).
 */
public final class SsiDecoder extends ResyncingDecoder {

    static final int SCANNER = 0;
    static final int HOST = 4;
    /** The first segment of a code in several packets was seen with this. */
    private static final int FIRST_SEGMENT = 2;

    private static final int HEAD = 4;
    private static final int CHECKSUM = 2;
    private static final int LONGEST = 0xFF + CHECKSUM;

    /** For either side of the line: the packets themselves say who sent them. */
    public SsiDecoder() {
        super(LONGEST);
    }

    @Override
    protected int length(byte[] line, int from, int to) {
        int length = line[from] & 0xFF;
        if (length < HEAD) {
            return NONE;
        }
        if (to - from <= 2) {
            return UNKNOWN;
        }
        int source = line[from + 2];
        boolean segment = (line[from + 1] & 0xFF) == SsiOpcode.MULTIPACKET_SEGMENT.code();
        boolean possible = source == SCANNER || source == HOST || (segment && source == FIRST_SEGMENT);
        return possible ? length + CHECKSUM : NONE;
    }

    @Override
    protected DeviceMessage message(byte[] line, int from, int to) {
        int end = to - CHECKSUM;
        int expected = checksum(line, from, end);
        int came = (line[end] & 0xFF) << 8 | (line[end + 1] & 0xFF);
        int opcode = line[from + 1] & 0xFF;
        if (came != expected) {
            String message = "expected %04X, came %04X".formatted(expected, came);
            return new DeviceMessage.Damaged(SsiOpcode.text(opcode), FrameError.Code.CHECKSUM, message);
        }
        int source = line[from + 2] == HOST ? HOST : SCANNER;
        return new SsiPacket(opcode, source, line[from + 3] & 0xFF, Octets.of(line, from + HEAD, end));
    }

    static int checksum(byte[] line, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += line[i] & 0xFF;
        }
        return -sum & 0xFFFF;
    }
}
