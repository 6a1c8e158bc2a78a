package org.supplyline.scanner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The host's part in the dialogue with one reader: what to say when, and which reads of a frame are new. Answers at once
 * what the reader must have at once; what depends on the fate of a scan is asked for when that is known. For one thread,
 * but {@link #accepted} and {@link #refused}, which any thread may call. Each frame is given to {@link #reads} and then
 * to {@link #reply}, in the order of the line.
 */
public interface ReaderProtocol {

    /** Cuts this reader's line; the same object each time. */
    FrameDecoder decoder();

    /** What to send when the line has opened; forgets the dialogue before it. */
    default List<byte[]> greeting() {
        return List.of();
    }

    /**
     * What to send at once after a frame, damaged or not.
     *
     * @throws IOException if the reader refuses this host; the line is closed and opened anew
     */
    default List<byte[]> reply(Frame frame) throws IOException {
        return List.of();
    }

    /**
     * What to send while the line is quiet: the next poll, a sign of life.
     *
     * @param quiet since the last byte, or since the line opened
     * @throws IOException if the reader should have spoken by now; the line is closed and opened anew
     */
    default List<byte[]> idle(Duration quiet) throws IOException {
        return List.of();
    }

    /** What to send when this program closes the line, so that the reader is free for the next. */
    default List<byte[]> farewell() {
        return List.of();
    }

    /** The reads of a frame, without those that the reader only repeats because it missed an answer. */
    default List<Read> reads(Frame frame) {
        return frame.message().reads();
    }

    /**
     * What tells the reader that a read is safe; empty if the protocol has no such word, or the reader no longer waits
     * for it and would take it for the answer to something else.
     *
     * @param frame the one that the read came with
     */
    default List<byte[]> accepted(Frame frame) {
        return List.of();
    }

    /**
     * What tells the reader that a read was not taken; empty as for {@link #accepted}.
     *
     * @param frame the one that the read came with
     */
    default List<byte[]> refused(Frame frame) {
        return List.of();
    }

    /**
     * How long the line must be quiet before a frame that has begun is given up, where {@link LinkSettings} does not say;
     * null if it is waited for, because its end can be seen.
     */
    default @Nullable Duration frameGap() {
        return null;
    }

    /** A reader that only listens. */
    static ReaderProtocol listening(FrameDecoder decoder) {
        return () -> decoder;
    }
}
