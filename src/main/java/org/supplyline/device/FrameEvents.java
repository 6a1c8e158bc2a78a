package org.supplyline.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.supplyline.integrations.Payload;
import org.supplyline.scan.ScannedCode;
import org.supplyline.scanner.Frame;
import org.supplyline.scanner.Read;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes scan events out of the frames of one session, numbered from 1; the frame itself goes along as evidence. */
final class FrameEvents {

    /** Two thirds of an event, which base64 fills; what is longer is no symbol and is cut. */
    private static final int EVIDENCE_BYTES = 8 * 1024;

    private final String device;
    private final long epoch;
    private final ReadPoint point;
    private long seq;

    FrameEvents(String device, long epoch, ReadPoint point) {
        this.device = device;
        this.epoch = epoch;
        this.point = point;
    }

    /** An event's key and bytes. */
    record Event(long epoch, long seq, Payload payload) {}

    /**
     * @param place what was last scanned as the place, or null for the read point's own
     */
    Event next(Frame frame, Read read, @Nullable String place, Instant at) {
        seq++;
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("v", 1)
                .put("device", device)
                .put("epoch", epoch)
                .put("seq", seq)
                .put("at", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("step", point.step());
        String to = place == null ? point.place() : place;
        if (to != null) {
            event.put("to", to);
        }
        ArrayNode codes = event.putArray("codes");
        ScannedCode code = read.code();
        if (code != null) {
            ObjectNode node = codes.addObject();
            if (code.aim() != null) {
                node.put("aim", code.aim());
            }
            node.put("text", code.text());
        }
        byte[] evidence = frame.bytes();
        event.putArray("frames")
                .add(Base64.getEncoder()
                        .encodeToString(Arrays.copyOf(evidence, Math.min(evidence.length, EVIDENCE_BYTES))));
        return new Event(epoch, seq, Payload.of(event.toString()));
    }
}
