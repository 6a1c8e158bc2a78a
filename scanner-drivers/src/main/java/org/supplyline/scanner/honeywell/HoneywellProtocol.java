package org.supplyline.scanner.honeywell;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.FrameDecoder;
import org.supplyline.scanner.ReaderProtocol;

/** The host's part with a Honeywell scanner: headers are switched on, scans are not acknowledged. */
public final class HoneywellProtocol implements ReaderProtocol {

    private static final Duration FRAME_GAP = Duration.ofMillis(300);

    private final HoneywellDecoder decoder = new HoneywellDecoder();

    @Override
    public FrameDecoder decoder() {
        return decoder;
    }

    @Override
    public Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public List<byte[]> greeting() {
        return List.of(HoneywellCommands.sendHeaders(false));
    }

    /** @throws IOException if the scanner knows no headers: without them its scans would all be skipped */
    @Override
    public List<byte[]> reply(Frame frame) throws IOException {
        boolean refused =
                frame.message() instanceof MenuAnswer answer && answer.tag().startsWith("DECHDR") && !answer.isDone();
        if (refused) {
            throw new IOException("The scanner refuses to send a header before each scan (DECHDR1).");
        }
        return List.of();
    }
}
