package org.supplyline.scanner;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Keeps what it hears, in order. */
final class RecordingListener implements ScannerListener {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final List<Read> reads = new CopyOnWriteArrayList<>();
    private volatile String failing = "no frame says this";

    /** Makes the listener throw at the frame with this text. */
    void failOn(String text) {
        failing = text;
    }

    List<String> events() {
        return events;
    }

    List<Frame> frames() {
        return frames;
    }

    /** What was new, in order. */
    List<Read> reads() {
        return reads;
    }

    List<String> texts() {
        return frames.stream().map(RecordingListener::text).toList();
    }

    @Override
    public void onFrame(Frame frame, List<Read> newReads) {
        if (text(frame).equals(failing)) {
            throw new IllegalStateException("The test wants the listener to fail here.");
        }
        FrameError error = frame.message().error();
        events.add(frame.message().type() + (error == null ? "" : " " + error.code()));
        reads.addAll(newReads);
        frames.add(frame);
    }

    @Override
    public void onConnected() {
        events.add("connected");
    }

    @Override
    public void onDisconnected(Reason reason) {
        events.add("disconnected " + reason);
    }

    private static String text(Frame frame) {
        return frame.message().reads().stream()
                .map(read -> read instanceof Read.Code code
                        ? (code.code().aim() == null ? "" : code.code().aim())
                                + code.code().text()
                        : read.toString())
                .collect(Collectors.joining());
    }
}
