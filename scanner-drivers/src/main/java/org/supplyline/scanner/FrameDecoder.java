package org.supplyline.scanner;

import java.util.function.Consumer;

/**
 * Cuts the bytes of a line into frames and says what each means. Keeps what is not yet a frame, gives the same frames
 * however the line is split into reads, finds back into step after garbage and uses bounded memory. For one thread.
 */
public interface FrameDecoder {

    /** Takes the first {@code length} bytes of the buffer and gives the frames that they complete, in order. */
    void feed(byte[] buffer, int length, Consumer<Frame> frames);

    /**
     * Decides about what has begun, because the line has been quiet for as long as its reader never is, or a recording
     * ends: gives it as a frame if it can be one, else as damaged or skipped.
     */
    void quiet(Consumer<Frame> frames);

    /** Forgets what has begun, because the line broke, and gives it as damaged or skipped. */
    void abandon(Consumer<Frame> frames);
}
