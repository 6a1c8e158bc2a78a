package org.supplyline.scanner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.supplyline.scan.Scan;

/**
 * Frames of readers that send {@code [prefix] text suffix}, as nearly all do when they leave the factory. Every byte
 * but prefix and suffix is kept, also NUL and control characters. Frames without any byte are dropped.
 */
public final class PlainFrameDecoder implements FrameDecoder {

    /** No symbol holds more: the largest QR code has 7,089 characters, the rest is for what readers add. */
    public static final int MAX_FRAME_BYTES = 8 * 1024;

    /** A line of text. */
    record Text(List<Read> reads) implements DeviceMessage {
        @Override
        public String type() {
            return "text";
        }
    }

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

        private int length() {
            return this == CRLF ? 2 : 1;
        }

        /** How many bytes of the suffix may be in the buffer before its last byte comes. */
        private int buffered() {
            return length() - 1;
        }
    }

    private static final int NOTHING = -1;

    private final Suffix suffix;
    private final byte[] prefix;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int previous = NOTHING;
    /** How many bytes of an endless frame were thrown away; {@link #NOTHING} outside one. */
    private int skipped = NOTHING;
    /** Of the first byte in the buffer, or of the first thrown away. */
    private long start;

    private long offset;

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
    public void feed(byte[] buffer, int length, Consumer<Frame> frames) {
        for (int i = 0; i < length; i++) {
            take(buffer[i], frames);
        }
    }

    @Override
    public void quiet(Consumer<Frame> frames) {
        close(begun.size(), frames);
    }

    @Override
    public void abandon(Consumer<Frame> frames) {
        if (begun.size() > 0) {
            String message = "the line broke after %d bytes".formatted(begun.size());
            giveDamaged(FrameError.Code.INCOMPLETE, message, Scan.Damage.INCOMPLETE, begun.size(), frames);
        }
        startAnew(frames);
    }

    private void take(byte current, Consumer<Frame> frames) {
        boolean ends = suffix.endsWith(previous, current);
        previous = current;
        offset++;
        if (skipped != NOTHING) {
            skipped++;
        } else {
            begun.write(current);
        }
        if (ends) {
            close(begun.size() - suffix.length(), frames);
        } else if (begun.size() > MAX_FRAME_BYTES + suffix.buffered()) {
            String message = "no end within %d bytes".formatted(MAX_FRAME_BYTES);
            giveDamaged(FrameError.Code.OVERSIZE, message, Scan.Damage.OVERSIZE, MAX_FRAME_BYTES, frames);
            begun.reset();
            start = offset;
            skipped = 0;
        }
    }

    private void close(int textLength, Consumer<Frame> frames) {
        if (skipped == NOTHING && textLength > 0) {
            byte[] line = begun.toByteArray();
            if (isPrefixed(line, textLength)) {
                Read read = Read.of(line, prefix.length, textLength);
                frames.accept(new Frame(start, line.length, line, new Text(List.of(read))));
            } else {
                String message = "the prefix is missing";
                giveDamaged(FrameError.Code.NO_PREFIX, message, Scan.Damage.NO_PREFIX, textLength, frames);
            }
        }
        startAnew(frames);
    }

    private boolean isPrefixed(byte[] line, int textLength) {
        return textLength >= prefix.length && Arrays.equals(line, 0, prefix.length, prefix, 0, prefix.length);
    }

    private void giveDamaged(
            FrameError.Code code, String message, Scan.Damage damage, int evidence, Consumer<Frame> frames) {
        byte[] line = begun.toByteArray();
        Read kept = Read.Garbled.of(Arrays.copyOf(line, evidence), damage);
        DeviceMessage.Damaged damaged = new DeviceMessage.Damaged("text", new FrameError(code, message), List.of(kept));
        frames.accept(new Frame(start, line.length, line, damaged));
    }

    private void startAnew(Consumer<Frame> frames) {
        if (skipped > 0) {
            frames.accept(new Frame(start, skipped, new byte[0], new DeviceMessage.Skipped()));
        }
        begun.reset();
        skipped = NOTHING;
        previous = NOTHING;
        start = offset;
    }
}
