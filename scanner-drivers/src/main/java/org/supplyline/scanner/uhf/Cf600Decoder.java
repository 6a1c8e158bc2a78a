package org.supplyline.scanner.uhf;

import java.util.List;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;
import org.supplyline.scanner.ResyncingDecoder;

/**
 * Frames of CF600 ("UHF Prime" readers): {@code CF, address, command u16, length, data, crc}; the length counts the
 * data, which in an answer begin with a status; the CRC has its high byte first.
 */
public final class Cf600Decoder extends ResyncingDecoder {

    static final int HEAD = 0xCF;
    private static final int LENGTH_AT = 4;
    private static final int DATA_AT = 5;
    private static final int CRC = 2;
    private static final int LONGEST = DATA_AT + 0xFF + CRC;

    /** RSSI, antenna, channel and length of the EPC. */
    private static final int TAG_HEAD = 5;

    private static final int WEAKEST_DBM = -150;

    private final Direction from;

    /** @param from whose frames these are; only the reader's have a status */
    public Cf600Decoder(Direction from) {
        super(LONGEST);
        this.from = from;
    }

    @Override
    protected int length(byte[] line, int start, int to) {
        if ((line[start] & 0xFF) != HEAD) {
            return NONE;
        }
        if (to - start <= LENGTH_AT) {
            return UNKNOWN;
        }
        int length = line[start + LENGTH_AT] & 0xFF;
        return from == Direction.DEVICE && length == 0 ? NONE : DATA_AT + length + CRC;
    }

    @Override
    protected DeviceMessage message(byte[] line, int start, int to) {
        int end = to - CRC;
        int expected = Crc16.of(line, start, end);
        int came = (line[end] & 0xFF) << 8 | (line[end + 1] & 0xFF);
        int command = (line[start + 2] & 0xFF) << 8 | (line[start + 3] & 0xFF);
        if (came != expected) {
            String message = "expected %04X, came %04X".formatted(expected, came);
            return new DeviceMessage.Damaged(Cf600Message.command(command), FrameError.Code.CHECKSUM, message);
        }
        int address = line[start + 1] & 0xFF;
        if (from == Direction.HOST) {
            return new Cf600Message(address, command, null, Octets.of(line, start + DATA_AT, end), List.of(), null);
        }
        return answer(address, command, line[start + DATA_AT] & 0xFF, Octets.of(line, start + DATA_AT + 1, end));
    }

    private static DeviceMessage answer(int address, int command, int status, Octets data) {
        boolean isTag = command == Cf600Message.INVENTORY && status == Cf600Message.OK && data.size() > 0;
        if (!isTag) {
            return new Cf600Message(address, command, status, data, List.of(), null);
        }
        if (data.size() < TAG_HEAD || data.size() < TAG_HEAD + data.u8(4)) {
            FrameError error = new FrameError(FrameError.Code.CONTENT, "the EPC is longer than the frame");
            return new Cf600Message(address, command, status, data, List.of(), error);
        }
        Read tag = new Read.Tag(data.hex(TAG_HEAD, data.u8(4)), data.u8(2), dbm(data), null, null);
        return new Cf600Message(address, command, status, data, List.of(tag), null);
    }

    /** Tenths of a dBm; some firmware was seen to send whole ones, which no tenths of a readable tag can equal. */
    private static int dbm(Octets data) {
        int raw = (short) data.u16(0);
        return raw < WEAKEST_DBM ? Math.round(raw / 10f) : raw;
    }
}
