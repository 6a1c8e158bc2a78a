package org.supplyline.scanner;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Frames of readers that send {@code [prefix] text suffix}, as nearly all do when they leave the factory. Every byte
 * but prefix and suffix is kept, also NUL and control characters. Frames without any byte are dropped.
 */
public final class PlainFrameDecoder implements FrameDecoder {

    /** What the reader sends after the text. */
    public enum Suffix {
        CR("\r"),
        LF("\n"),
        CRLF("\r\n"),
        TAB("\t"),
        /** Any of CR, LF and CRLF: right for a reader whose setting is not known. */
        LINE_END("");

        private final String characters;

        Suffix(String characters) {
            this.characters = characters;
        }

        /** Whether a frame ends with this byte, given the one before it on the line. */
        private boolean endsWith(int previous, int current) {
            return switch (this) {
                case LINE_END -> current == '\r' || current == '\n';
                case CRLF -> previous == '\r' && current == '\n';
                case CR, LF, TAB -> current == characters.charAt(0);
            };
        }

        /** How many bytes of the suffix are in the buffer when its last byte comes. */
        private int buffered() {
            return this == CRLF ? 1 : 0;
        }
    }

    private static final int NOTHING = -1;

    private final Suffix suffix;
    private final byte[] prefix;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int previous = NOTHING;
    private boolean skipping;

    /** Without prefix. */
    public PlainFrameDecoder(Suffix suffix) {
        this(suffix, new byte[0]);
    }

    /**
     * With a prefix, which is taken off.
     *
     * @param prefix what the reader is set to send before each text; without bytes if nothing
     */
    public PlainFrameDecoder(Suffix suffix, byte[] prefix) {
        this.suffix = suffix;
        this.prefix = prefix.clone();
    }

    @Override
    public List<ScannedFrame> feed(byte[] buffer, int length) {
        List<ScannedFrame> frames = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            take(buffer[i], frames);
        }
        return frames;
    }

    @Override
    public Optional<ScannedFrame> endFrame() {
        List<ScannedFrame> frames = new ArrayList<>();
        close(begun.size(), frames);
        return frames.stream().findFirst();
    }

    @Override
    public Optional<ScannedFrame> abandon() {
        Optional<ScannedFrame> half = begun.size() == 0
                ? Optional.empty()
                : Optional.of(new ScannedFrame(ScannedFrame.State.INCOMPLETE, begun.toByteArray()));
        startAnew();
        return half;
    }

    private void take(byte current, List<ScannedFrame> frames) {
        boolean ends = suffix.endsWith(previous, current);
        previous = current;
        if (ends) {
            close(begun.size() - suffix.buffered(), frames);
        } else if (!skipping) {
            begun.write(current);
            if (begun.size() > MAX_FRAME_BYTES + suffix.buffered()) {
                byte[] kept = Arrays.copyOf(begun.toByteArray(), MAX_FRAME_BYTES);
                frames.add(new ScannedFrame(ScannedFrame.State.OVERSIZE, kept));
                begun.reset();
                skipping = true;
            }
        }
    }

    private void close(int textLength, List<ScannedFrame> frames) {
        if (!skipping && textLength > 0) {
            frames.add(frame(Arrays.copyOf(begun.toByteArray(), textLength)));
        }
        startAnew();
    }

    private ScannedFrame frame(byte[] line) {
        boolean prefixed =
                line.length >= prefix.length && Arrays.equals(line, 0, prefix.length, prefix, 0, prefix.length);
        return prefixed
                ? new ScannedFrame(ScannedFrame.State.WHOLE, Arrays.copyOfRange(line, prefix.length, line.length))
                : new ScannedFrame(ScannedFrame.State.NO_PREFIX, line);
    }

    private void startAnew() {
        begun.reset();
        skipping = false;
        previous = NOTHING;
    }
}
