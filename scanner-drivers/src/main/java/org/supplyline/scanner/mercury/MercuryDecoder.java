package org.supplyline.scanner.mercury;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.Direction;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Octets;
import org.supplyline.scanner.ResyncingDecoder;

/** Frames of Mercury modules: {@code FF length opcode [status u16] data crc}; the length counts the data. */
public final class MercuryDecoder extends ResyncingDecoder {

    static final int HEAD = 0xFF;
    private static final int OPCODE_AT = 2;
    private static final int STATUS_AT = 3;
    private static final int STATUS = 2;
    private static final int CRC = 2;
    private static final int LONGEST = STATUS_AT + STATUS + 0xFF + CRC;

    /** Option, search flags and metadata flags, and that a tag follows: what stands before one of an endless read. */
    private static final int STREAMED_TAG_AT = 6;

    private static final int STREAMED = 0x10;
    private static final int STREAMED_TAG = 1;
    private static final int BUFFERED_TAGS_AT = 4;

    private final int overhead;
    private final Direction from;

    /** @param from whose frames these are; only the module's have a status */
    public MercuryDecoder(Direction from) {
        super(LONGEST);
        this.from = from;
        this.overhead = STATUS_AT + (from == Direction.DEVICE ? STATUS : 0) + CRC;
    }

    @Override
    protected int length(byte[] line, int start, int to) {
        if ((line[start] & 0xFF) != HEAD) {
            return NONE;
        }
        if (to - start <= OPCODE_AT) {
            return UNKNOWN;
        }
        boolean known = MercuryOpcode.of(line[start + OPCODE_AT] & 0xFF) != null;
        return known ? (line[start + 1] & 0xFF) + overhead : NONE;
    }

    @Override
    protected DeviceMessage message(byte[] line, int start, int to) {
        int end = to - CRC;
        int expected = MercuryCrc.of(line, start + 1, end);
        int came = (line[end] & 0xFF) << 8 | (line[end + 1] & 0xFF);
        MercuryOpcode opcode = Objects.requireNonNull(MercuryOpcode.of(line[start + OPCODE_AT] & 0xFF));
        if (came != expected) {
            String message = "expected %04X, came %04X".formatted(expected, came);
            return new DeviceMessage.Damaged(opcode.text(), FrameError.Code.CHECKSUM, message);
        }
        if (from == Direction.HOST) {
            return new MercuryMessage(opcode, null, Octets.of(line, start + STATUS_AT, end), List.of(), null);
        }
        int status = (line[start + STATUS_AT] & 0xFF) << 8 | (line[start + STATUS_AT + 1] & 0xFF);
        return answer(opcode, status, Octets.of(line, start + STATUS_AT + STATUS, end));
    }

    private static DeviceMessage answer(MercuryOpcode opcode, int status, Octets data) {
        if (status == 0 && opcode == MercuryOpcode.GET_TAG_ID_BUFFER && data.size() >= BUFFERED_TAGS_AT) {
            return withTags(opcode, data, MercuryTags.read(data, data.u16(0), BUFFERED_TAGS_AT, data.u8(3)));
        }
        boolean streamed = status == 0
                && opcode == MercuryOpcode.READ_TAG_ID_MULTIPLE
                && data.size() > STREAMED_TAG_AT
                && (data.u8(0) & STREAMED) != 0
                && data.u8(STREAMED_TAG_AT - 1) == STREAMED_TAG;
        if (streamed) {
            return withTags(opcode, data, MercuryTags.read(data, data.u16(3), STREAMED_TAG_AT, 1));
        }
        return new MercuryMessage(opcode, status, data, List.of(), null);
    }

    private static DeviceMessage withTags(MercuryOpcode opcode, Octets data, @Nullable List<MercuryTag> tags) {
        if (tags == null) {
            String message = "the tags do not fill the frame as its metadata flags tell";
            FrameError error = new FrameError(FrameError.Code.CONTENT, message);
            return new MercuryMessage(opcode, 0, data, List.of(), error);
        }
        return new MercuryMessage(opcode, 0, data, tags, null);
    }
}
