package org.supplyline.scanner;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one frame says, in the words of its protocol. Immutable. */
public interface DeviceMessage {

    /** The name of the kind of message, stable, lower case with hyphens: {@code decode-data}. */
    String type();

    /**
     * What the frame carries beside reads, for a person who looks for a fault: made when asked for, in the order of the
     * frame. Values are strings (bytes as upper-case hex), numbers, booleans, and lists and maps of these.
     */
    default Map<String, Object> fields() {
        return Map.of();
    }

    /** What the reader has read, in order. */
    default List<Read> reads() {
        return List.of();
    }

    /** What is wrong with the frame; null if nothing is. */
    default @Nullable FrameError error() {
        return null;
    }

    /** Bytes between frames that belong to none. */
    record Skipped() implements DeviceMessage {
        @Override
        public String type() {
            return "skipped";
        }
    }

    /**
     * A frame that was recognised and cannot be trusted.
     *
     * @param reads what must be kept as evidence although it says nothing, where the reader will not send it again
     */
    record Damaged(String type, FrameError error, List<Read> reads) implements DeviceMessage {

        /** Makes the list unmodifiable. */
        public Damaged {
            reads = List.copyOf(reads);
        }

        /** Damage of a frame that the reader sends again, or that holds no scan. */
        public Damaged(String type, FrameError.Code code, String message) {
            this(type, new FrameError(code, message), List.of());
        }
    }
}
