package org.supplyline.scanner.uhf;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;

/** Tells what an answer of an A0 reader means; in an inventory only its length says which kind it is. */
final class A0Answer {

    private static final Set<A0Command> INVENTORIES =
            EnumSet.of(A0Command.REAL_TIME_INVENTORY, A0Command.FAST_SWITCH_INVENTORY, A0Command.SESSION_INVENTORY);

    /** They answer with a value of the reader, or with a status that is then their only byte. */
    private static final Set<A0Command> QUESTIONS = EnumSet.of(
            A0Command.GET_FIRMWARE,
            A0Command.GET_ANTENNA,
            A0Command.GET_POWER,
            A0Command.GET_REGION,
            A0Command.GET_TEMPERATURE,
            A0Command.GET_RETURN_LOSS,
            A0Command.GET_ANTENNA_DETECTOR,
            A0Command.GET_IDENTIFIER,
            A0Command.GET_LINK_PROFILE,
            A0Command.GET_BUFFER_COUNT,
            A0Command.READ_GPIO);

    private static final int ERROR = 1;
    private static final int ANTENNA_ERROR = 2;
    private static final int SHORT_ROUND_END = 5;
    private static final int ROUND_END = 7;
    /** Frequency and antenna, PC, RSSI: what a tag takes beside its EPC. */
    private static final int TAG_OVERHEAD = 4;

    private static final int PHASE = 2;

    private A0Answer() {}

    static DeviceMessage of(int address, int code, Octets data) {
        A0Command command = A0Command.of(code);
        if (command != null && INVENTORIES.contains(command)) {
            return inventory(address, command, data);
        }
        boolean hasStatus = command != null && !QUESTIONS.contains(command) && data.size() == 1;
        return hasStatus
                ? new A0Message.Plain(address, code, data.u8(0), data.from(1))
                : new A0Message.Plain(address, code, null, data);
    }

    private static DeviceMessage inventory(int address, A0Command command, Octets data) {
        int code = command.code();
        if (data.size() == ERROR) {
            return new A0Message.RoundFailed(address, code, null, data.u8(0));
        }
        if (data.size() == ANTENNA_ERROR) {
            return new A0Message.RoundFailed(address, code, data.u8(0) + 1, data.u8(1));
        }
        if (data.size() >= TAG_OVERHEAD) {
            int epc = (data.u16(1) >> 11) * 2;
            int rest = data.size() - TAG_OVERHEAD - epc;
            if (rest == 0 || rest == PHASE) {
                return tag(address, code, data, epc);
            }
        }
        if (data.size() == ROUND_END || data.size() == SHORT_ROUND_END) {
            return new A0Message.RoundEnd(address, code, counts(command, data));
        }
        String message = "%d bytes are neither a tag of the length that its PC tells, nor the end of a round"
                .formatted(data.size());
        return new A0Message.Broken(address, code, new FrameError(FrameError.Code.CONTENT, message), data);
    }

    private static A0Message tag(int address, int code, Octets data, int epcLength) {
        int first = data.u8(0);
        int rssi = data.u8(3 + epcLength) - 129;
        Read.Tag tag = new Read.Tag(data.hex(3, epcLength), (first & 3) + 1, rssi, null, null);
        return new A0Message.Tag(address, code, first >> 2, data.u16(1), tag);
    }

    private static Map<String, Object> counts(A0Command command, Octets data) {
        Map<String, Object> counts = new LinkedHashMap<>();
        if (command == A0Command.FAST_SWITCH_INVENTORY && data.size() == ROUND_END) {
            counts.put("totalReads", data.u24(0));
            counts.put("milliseconds", data.u32(3));
            return counts;
        }
        counts.put("antenna", data.u8(0) + 1);
        counts.put("readRate", data.u16(1));
        counts.put("totalReads", data.size() == ROUND_END ? data.u32(3) : (long) data.u16(3));
        return counts;
    }
}
