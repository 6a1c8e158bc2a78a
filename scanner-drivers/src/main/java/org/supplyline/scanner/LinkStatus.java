package org.supplyline.scanner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a line stands at one moment; the counts run from the start of the link.
 *
 * @param connected whether the line is open
 * @param lastByteAt when the last byte came, if any did
 * @param lastFailure why the line was last lost or could not be opened, in English, for the log and the doctor
 * @param bytes read
 * @param frames whole frames given to the listener
 * @param dropped damaged frames, and stretches of bytes that belong to none
 * @param listenerFailures exceptions of the listener
 * @param reconnects times that the line was opened again after it had been lost
 */
public record LinkStatus(
        boolean connected,
        @Nullable Instant lastByteAt,
        @Nullable String lastFailure,
        long bytes,
        long frames,
        long dropped,
        long listenerFailures,
        long reconnects) {}
