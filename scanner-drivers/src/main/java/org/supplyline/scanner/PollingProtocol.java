package org.supplyline.scanner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The dialogue with a reader that speaks only when it is asked: some words of preparation, each after the answer to the
 * one before, then polls without end. A reader that stays silent is asked again, and given up after a few times.
 */
public abstract class PollingProtocol implements ReaderProtocol {

    /** What a message of the reader means for the dialogue. */
    protected enum Next {
        /** More of the same answer follows, or the message has nothing to do with the question. */
        WAIT,
        /** The answer is complete. */
        ASK,
        /** The reader is in trouble: asked again at once it would only say the same in an endless loop. */
        REST
    }

    /** How long after a message that tells of trouble. */
    private static final Duration REST = Duration.ofMillis(500);

    /** How often a silent reader is asked before the line is opened anew. */
    private static final int TRIES = 5;

    /** Longer than the pauses inside a frame on any line, shorter than between two answers. */
    private static final Duration FRAME_GAP = Duration.ofMillis(300);

    private final FrameDecoder decoder;
    private final Duration patience;
    private int prepared;
    private boolean polling;
    private int unanswered;
    /** The quiet after which to ask. */
    private Duration due;

    private List<byte[]> asked = List.of();

    /** @param patience how long the reader may stay silent in the middle of an answer */
    protected PollingProtocol(FrameDecoder decoder, Duration patience) {
        this.decoder = decoder;
        this.patience = patience;
        this.due = patience;
    }

    /** The words of preparation. */
    protected abstract List<byte[]> preparation();

    /** The words of the next poll. */
    protected abstract List<byte[]> poll();

    /**
     * What a whole frame means for the dialogue.
     *
     * @throws IOException if the reader refuses what it must be set to; the line is closed and opened anew
     */
    protected abstract Next heard(DeviceMessage message) throws IOException;

    /** Whether words of preparation are still to be said or answered. */
    protected final boolean prepares() {
        return !polling;
    }

    @Override
    public final FrameDecoder decoder() {
        return decoder;
    }

    @Override
    public final Duration frameGap() {
        return FRAME_GAP;
    }

    @Override
    public List<byte[]> greeting() {
        prepared = 0;
        polling = false;
        unanswered = 0;
        return ask();
    }

    @Override
    public final List<byte[]> reply(Frame frame) throws IOException {
        if (!frame.isWhole()) {
            return List.of();
        }
        unanswered = 0;
        due = patience;
        return switch (heard(frame.message())) {
            case WAIT -> List.of();
            case ASK -> ask();
            case REST -> {
                due = REST;
                asked = List.of();
                yield List.of();
            }
        };
    }

    @Override
    public final List<byte[]> idle(Duration quiet) throws IOException {
        if (quiet.compareTo(due) < 0) {
            return List.of();
        }
        if (unanswered == TRIES) {
            throw new IOException("The reader was asked %d times and said nothing.".formatted(TRIES));
        }
        if (asked.isEmpty()) {
            List<byte[]> words = ask();
            due = quiet.plus(patience);
            return words;
        }
        unanswered++;
        due = quiet.plus(patience);
        return asked;
    }

    private List<byte[]> ask() {
        List<byte[]> words = preparation();
        polling = prepared >= words.size();
        asked = polling ? poll() : List.of(words.get(prepared));
        prepared = Math.min(prepared + 1, words.size());
        due = patience;
        return asked;
    }
}
