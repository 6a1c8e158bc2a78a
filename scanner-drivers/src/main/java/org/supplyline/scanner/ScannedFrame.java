package org.supplyline.scanner;

import java.util.Arrays;
import java.util.HexFormat;
import org.supplyline.scan.Scan;
import org.supplyline.scan.ScanParser;

/** The bytes of one trigger pull as they came, without the prefix and suffix that the reader adds. Immutable. */
public final class ScannedFrame {

    /** Whether the frame is whole. */
    public enum State {
        /** Ended as the reader is set to end it. */
        WHOLE,
        /** No terminator within {@link FrameDecoder#MAX_FRAME_BYTES}; only that many bytes are kept, as evidence. */
        OVERSIZE,
        /** The line broke before the terminator. */
        INCOMPLETE,
        /** The prefix that the reader is set to send is missing. */
        NO_PREFIX
    }

    private final State state;
    private final byte[] bytes;

    /** Keeps a copy of the bytes. */
    public ScannedFrame(State state, byte[] bytes) {
        this.state = state;
        this.bytes = bytes.clone();
    }

    public State state() {
        return state;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What the frame says; only a whole frame can say anything, any other is {@link Scan.Garbled}. */
    public Scan scan(ScanParser parser) {
        return switch (state) {
            case WHOLE -> parser.parse(bytes);
            case OVERSIZE -> garbled(Scan.Damage.OVERSIZE);
            case INCOMPLETE -> garbled(Scan.Damage.INCOMPLETE);
            case NO_PREFIX -> garbled(Scan.Damage.NO_PREFIX);
        };
    }

    private Scan garbled(Scan.Damage damage) {
        return new Scan.Garbled(HexFormat.of().formatHex(bytes), damage);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScannedFrame frame && state == frame.state && Arrays.equals(bytes, frame.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * state.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return state + " " + HexFormat.of().formatHex(bytes);
    }
}
