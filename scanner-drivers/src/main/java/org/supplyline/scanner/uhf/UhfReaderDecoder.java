package org.supplyline.scanner.uhf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.Read;
import org.supplyline.scanner.ResyncingDecoder;

/**
 * Frames of UHFReader18, 86 and 288 (Chafon and others): {@code length address command [status] data crc}; the length
 * counts what follows it, the CRC has its low byte first. Nothing marks the beginning of a frame but that its CRC is
 * right.
 */
public final class UhfReaderDecoder extends ResyncingDecoder {

    private static final int LONGEST = 0x100;
    private static final int CRC = 2;
    private static final int SHORTEST_COMMAND = 4;
    private static final int SHORTEST_ANSWER = 5;

    private final UhfReaderModel model;
    private final Direction from;

    /** @param from whose frames these are; only the reader's have a status */
    public UhfReaderDecoder(UhfReaderModel model, Direction from) {
        super(LONGEST);
        this.model = model;
        this.from = from;
    }

    @Override
    protected int length(byte[] line, int start, int to) {
        int length = line[start] & 0xFF;
        int shortest = from == Direction.HOST ? SHORTEST_COMMAND : SHORTEST_ANSWER;
        return length < shortest ? NONE : length + 1;
    }

    @Override
    protected DeviceMessage message(byte[] line, int start, int to) {
        int end = to - CRC;
        int expected = Crc16.of(line, start, end);
        int came = (line[end] & 0xFF) | (line[end + 1] & 0xFF) << 8;
        int command = line[start + 2] & 0xFF;
        if (came != expected) {
            String message = "expected %04X, came %04X".formatted(expected, came);
            return new DeviceMessage.Damaged(UhfReaderModel.command(command), FrameError.Code.CHECKSUM, message);
        }
        int address = line[start + 1] & 0xFF;
        if (from == Direction.HOST) {
            return new UhfReaderMessage(address, command, null, Octets.of(line, start + 3, end), List.of(), null);
        }
        return answer(address, command, line[start + 3] & 0xFF, Octets.of(line, start + 4, end));
    }

    private DeviceMessage answer(int address, int command, int status, Octets data) {
        boolean inventory = command == UhfReaderModel.INVENTORY || command == UhfReaderModel.SINGLE_TAG;
        boolean hasTags = inventory && status >= 1 && status <= 4 && data.size() > 0;
        if (!hasTags) {
            return new UhfReaderMessage(address, command, status, data, List.of(), null);
        }
        List<Read> reads = tags(data);
        FrameError error = reads == null
                ? new FrameError(FrameError.Code.CONTENT, "the lengths of the EPCs do not fill the frame")
                : null;
        return new UhfReaderMessage(address, command, status, data, reads == null ? List.of() : reads, error);
    }

    /** Null if they do not fit into the frame exactly. */
    private @Nullable List<Read> tags(Octets data) {
        boolean withAntenna = model == UhfReaderModel.UHFREADER288;
        int countAt = withAntenna ? 1 : 0;
        if (data.size() <= countAt) {
            return null;
        }
        Integer antenna = withAntenna ? antenna(data.u8(0)) : null;
        List<Read> reads = new ArrayList<>();
        int at = countAt + 1;
        for (int left = data.u8(countAt); left > 0; left--) {
            int needed = at < data.size() ? 1 + data.u8(at) + (withAntenna ? 1 : 0) : 1;
            if (at + needed > data.size()) {
                return null;
            }
            int length = data.u8(at);
            Integer rssi = withAntenna ? (Integer) data.u8(at + 1 + length) : null;
            reads.add(new Read.Tag(data.hex(at + 1, length), antenna, rssi, null, null));
            at += needed;
        }
        return at == data.size() ? List.copyOf(reads) : null;
    }

    /** One bit for each antenna; only with one bit set is it known which. */
    private static @Nullable Integer antenna(int mask) {
        return Integer.bitCount(mask) == 1 ? Integer.numberOfTrailingZeros(mask) + 1 : null;
    }
}
