package org.supplyline.scanner.llrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Read;
import org.supplyline.scanner.ResyncingDecoder;

/**
 * Cuts LLRP 1.0.1 and 1.1 (binary encoding, either direction) into messages of at most 4 MiB; gives {@link LlrpFrame}s.
 * Tag reports are read straight from the bytes, and seen as fields only when asked for.
 */
public final class LlrpDecoder extends ResyncingDecoder {

    private static final int RO_ACCESS_REPORT = 61;

    /** A report of more tags is read the slow way, which counts their parameters. */
    private static final int MOST_QUICK_TAGS = TreeReader.MAX_PARAMETERS / 20;

    /** Broken messages may hide good ones; but one that seems to hold another, and so on, must not take for ever. */
    private static final long MOST_DOUBT = 256 * 1024;

    private static final int DOUBT_PER_GOOD_BYTE = 64;

    /** Bytes that were examined in vain; good ones make up for them. */
    private long doubted;

    public LlrpDecoder() {
        super(Definitions.MAX_MESSAGE_BYTES);
    }

    /** A head has three zero bits, a version, a known type, and a length that this type can have. */
    @Override
    protected int length(byte[] line, int from, int to) {
        int version = (line[from] & 0xFF) >> 2;
        if (version != LlrpMessage.VERSION_1_0_1 && version != LlrpMessage.VERSION_1_1) {
            return NONE;
        }
        if (to - from < 2) {
            return UNKNOWN;
        }
        int type = type(line, from);
        if (Definitions.message(type) == null) {
            return NONE;
        }
        if (to - from < 6) {
            return UNKNOWN;
        }
        long length = BigEndian.u32(line, from + 2);
        return length < LlrpMessage.HEADER_BYTES || length > Definitions.longest(type) ? NONE : (int) length;
    }

    @Override
    protected DeviceMessage message(byte[] line, int from, int to) {
        Definition definition = Objects.requireNonNull(Definitions.message(type(line, from)));
        String type = Definitions.type(definition.number());
        try {
            LlrpFrame frame = whole(type, line, from, to);
            doubted = Math.max(0, doubted - (long) DOUBT_PER_GOOD_BYTE * (to - from));
            return frame;
        } catch (LlrpFormatException fault) {
            byte[] header = Arrays.copyOfRange(line, from, from + LlrpMessage.HEADER_BYTES);
            BrokenMessage rest = BrokenMessage.of(definition, line, from, to);
            return LlrpFrame.damaged(type, header, String.valueOf(fault.getMessage()), rest);
        }
    }

    private static LlrpFrame whole(String type, byte[] line, int from, int to) throws LlrpFormatException {
        if (type(line, from) == RO_ACCESS_REPORT) {
            List<Read> tags = new ArrayList<>();
            boolean quick = TagReports.read(line, from + LlrpMessage.HEADER_BYTES, to, tags);
            if (quick && tags.size() <= MOST_QUICK_TAGS) {
                return LlrpFrame.report(type, Arrays.copyOfRange(line, from, to), Collections.unmodifiableList(tags));
            }
        }
        LlrpMessage message = TreeReader.read(line, from, to);
        return LlrpFrame.whole(message, Arrays.copyOfRange(line, from, to));
    }

    @Override
    protected boolean mayBeNoFrame(DeviceMessage message, FrameError error) {
        if (!(message instanceof LlrpFrame frame) || frame.hasTrueBounds() || doubted > MOST_DOUBT) {
            return false;
        }
        doubted += frame.examined();
        return true;
    }

    private static int type(byte[] line, int from) {
        return BigEndian.u16(line, from) & 0x3FF;
    }
}
