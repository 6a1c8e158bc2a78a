package org.supplyline.scanner;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Frames whose head tells their length. A stretch that cannot be a frame, or whose checksum is wrong, costs no more than
 * itself: the next frame is looked for from its second byte on, so a length that lies cannot swallow a good frame.
 */
public abstract class ResyncingDecoder implements FrameDecoder {

    /** {@link #length} says: more bytes are needed to know. */
    protected static final int UNKNOWN = 0;

    /** {@link #length} says: no frame begins here. */
    protected static final int NONE = -1;

    /** Skipped bytes are told at the latest when there are as many. */
    private static final int LONGEST_SKIP = 8 * 1024;

    private final int maxLength;
    private byte[] pending = new byte[LONGEST_SKIP];
    private int size;
    /** The first pending byte that was not given yet. */
    private int start;
    /** Where the search stands; no good frame begins from {@code start} to here. */
    private int position;
    /** What the bytes from {@code start} on are if no good frame is found among them. */
    private DeviceMessage.@Nullable Damaged damaged;

    private int damagedEnd;
    private long offset;

    /** @param maxLength of a frame, bytes; a head that promises more is no head */
    protected ResyncingDecoder(int maxLength) {
        this.maxLength = maxLength;
    }

    /**
     * How long the frame that may begin at {@code from} is, from as few bytes as tell it.
     *
     * @param line holds what came from {@code from} to {@code to}, at least one byte
     * @return all its bytes, {@link #UNKNOWN} or {@link #NONE}
     */
    protected abstract int length(byte[] line, int from, int to);

    /**
     * What the frame says. If that is an error, {@link #mayBeNoFrame} tells whether good frames are looked for inside.
     */
    protected abstract DeviceMessage message(byte[] line, int from, int to);

    /**
     * Whether a message with an error may be none, so that its length is not to be believed. Without another word that
     * is so when the {@link FrameError.Code#CHECKSUM} is wrong; any other error is that of a frame with true bounds.
     */
    protected boolean mayBeNoFrame(DeviceMessage message, FrameError error) {
        return error.code() == FrameError.Code.CHECKSUM;
    }

    @Override
    public final void feed(byte[] buffer, int length, Consumer<Frame> frames) {
        if (size + length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(size + length, 2 * pending.length));
        }
        System.arraycopy(buffer, 0, pending, size, length);
        size += length;
        search(false, frames);
        compact();
    }

    @Override
    public final void quiet(Consumer<Frame> frames) {
        search(true, frames);
        giveLost(size, frames);
        compact();
    }

    @Override
    public final void abandon(Consumer<Frame> frames) {
        quiet(frames);
    }

    /** @param last whether no more bytes are to be waited for */
    private void search(boolean last, Consumer<Frame> frames) {
        while (position < size) {
            int length = length(pending, position, size);
            boolean waits = length == UNKNOWN || (length <= maxLength && length > size - position);
            if (waits && !last) {
                return;
            }
            if (waits) {
                incomplete(length, frames);
            } else if (length == NONE || length > maxLength) {
                position++;
            } else {
                take(position + length, frames);
            }
            boolean damageIsOver = damaged != null && position >= damagedEnd;
            boolean skipIsLong = damaged == null && position - start >= LONGEST_SKIP;
            if (damageIsOver || skipIsLong) {
                giveLost(position, frames);
            }
        }
    }

    private void take(int end, Consumer<Frame> frames) {
        DeviceMessage message = message(pending, position, end);
        FrameError error = message.error();
        if (error != null && mayBeNoFrame(message, error)) {
            suspect(new DeviceMessage.Damaged(message.type(), error, message.reads()), end, frames);
        } else {
            giveLost(position, frames);
            give(end, message, frames);
            position = end;
        }
    }

    private void incomplete(int length, Consumer<Frame> frames) {
        if (length == UNKNOWN) {
            position++;
            return;
        }
        String message = "%d of %d bytes came".formatted(size - position, length);
        suspect(new DeviceMessage.Damaged("incomplete", FrameError.Code.INCOMPLETE, message), size, frames);
    }

    /** Goes on behind the head of what looks like a frame and is none. */
    private void suspect(DeviceMessage.Damaged frame, int end, Consumer<Frame> frames) {
        if (damaged == null) {
            giveLost(position, frames);
            damaged = frame;
            damagedEnd = end;
        }
        position++;
    }

    /** Gives what is before {@code end}, if anything is, as damaged or skipped. */
    private void giveLost(int end, Consumer<Frame> frames) {
        DeviceMessage lost = damaged == null ? new DeviceMessage.Skipped() : damaged;
        damaged = null;
        if (end > start) {
            give(end, lost, frames);
        }
    }

    private void give(int end, DeviceMessage message, Consumer<Frame> frames) {
        frames.accept(new Frame(offset, end - start, Arrays.copyOfRange(pending, start, end), message));
        offset += end - start;
        start = end;
    }

    private void compact() {
        size -= start;
        position -= start;
        damagedEnd -= start;
        System.arraycopy(pending, start, pending, 0, size);
        start = 0;
        if (pending.length > 4 * LONGEST_SKIP && size < LONGEST_SKIP) {
            pending = Arrays.copyOf(pending, LONGEST_SKIP);
        }
    }
}
