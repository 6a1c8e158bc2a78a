package org.supplyline.scanner;

import java.util.List;
import java.util.Optional;

/**
 * Cuts the bytes of a line into frames. Keeps what is not yet a frame, takes any splitting of the line into reads,
 * finds back into step after garbage and uses bounded memory. For one thread.
 */
public interface FrameDecoder {

    /** No symbol holds more: the largest QR code has 7,089 characters, the rest is for what readers add. */
    int MAX_FRAME_BYTES = 8 * 1024;

    /** Takes the first {@code length} bytes of the buffer; gives the frames that they complete, in order. */
    List<ScannedFrame> feed(byte[] buffer, int length);

    /** Ends the frame that has begun, because the line has been quiet for as long as its reader never is. */
    Optional<ScannedFrame> endFrame();

    /** Forgets the frame that has begun, because the line broke; gives it as {@code INCOMPLETE}. */
    Optional<ScannedFrame> abandon();
}
