package org.supplyline.scanner.llrp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supplyline.scanner.DeviceMessage;
import org.supplyline.scanner.FrameError;
import org.supplyline.scanner.Read;

/**
 * One LLRP message as it came. Its type is the standard's name as {@code ro-access-report}; its reads are the tags that
 * it reports, those of a damaged one as far as their own reports are whole. Immutable.
 */
public final class LlrpFrame implements DeviceMessage {

    private final String type;
    /** The whole message; of a damaged one the header. */
    private final byte[] bytes;

    private final List<Read> reads;
    private final @Nullable FrameError error;
    /** Whether the parameters end where the length says, so that the length can be believed. */
    private final boolean trueBounds;

    private final int examined;
    /** Made when first asked for; every thread would make the same. */
    private @Nullable LlrpMessage message;

    private LlrpFrame(
            String type, byte[] bytes, List<Read> reads, @Nullable FrameError error, boolean trueBounds, int examined) {
        this.type = type;
        this.bytes = bytes;
        this.reads = reads;
        this.error = error;
        this.trueBounds = trueBounds;
        this.examined = examined;
    }

    /** A tag report that was read the quick way. Keeps array and list. */
    static LlrpFrame report(String type, byte[] bytes, List<Read> reads) {
        return new LlrpFrame(type, bytes, reads, null, true, bytes.length);
    }

    static LlrpFrame whole(LlrpMessage message, byte[] bytes) {
        List<Read> reads = message.parameters("TagReportData").stream()
                .<Read>map(TagReports::tag)
                .toList();
        LlrpFrame frame = new LlrpFrame(message.type(), bytes, reads, null, true, bytes.length);
        frame.message = message;
        return frame;
    }

    static LlrpFrame damaged(String type, byte[] header, String fault, BrokenMessage rest) {
        FrameError error = new FrameError(FrameError.Code.CONTENT, fault);
        return new LlrpFrame(type, header, rest.reads(), error, rest.trueBounds(), rest.examined());
    }

    @Override
    public String type() {
        return type;
    }

    /** The message as a tree; empty if it is damaged. */
    public Optional<LlrpMessage> message() {
        if (error != null) {
            return Optional.empty();
        }
        LlrpMessage made = message;
        if (made == null) {
            try {
                made = LlrpMessage.decode(bytes);
            } catch (LlrpFormatException bug) {
                throw new IllegalStateException("The quick way let pass what the slow one refuses.", bug);
            }
            message = made;
        }
        return Optional.of(made);
    }

    /** Version, message ID, fields and parameters by the standard's names; of a damaged message only the first two. */
    @Override
    public Map<String, Object> fields() {
        return message().map(FieldView::of).orElseGet(this::header);
    }

    private Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("version", bytes[0] >> 2 == LlrpMessage.VERSION_1_0_1 ? "1.0.1" : "1.1");
        header.put("messageId", BigEndian.u32(bytes, 6));
        return header;
    }

    @Override
    public List<Read> reads() {
        return reads;
    }

    @Override
    public @Nullable FrameError error() {
        return error;
    }

    boolean hasTrueBounds() {
        return trueBounds;
    }

    /** How many bytes were looked at to say this. */
    int examined() {
        return examined;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LlrpFrame frame
                && Arrays.equals(bytes, frame.bytes)
                && Objects.equals(error, frame.error)
                && reads.equals(frame.reads);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return type + (error == null ? "" : " " + error) + " " + reads;
    }
}
