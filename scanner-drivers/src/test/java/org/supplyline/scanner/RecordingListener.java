package org.supplyline.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it hears, in order. */
final class RecordingListener implements ScannerListener {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<ScannedFrame> frames = new CopyOnWriteArrayList<>();
    private volatile String failing = "";

    /** Makes the listener throw at the frame with this text. */
    void failOn(String text) {
        failing = text;
    }

    List<String> events() {
        return events;
    }

    List<ScannedFrame> frames() {
        return frames;
    }

    List<String> texts() {
        return frames.stream().map(RecordingListener::text).toList();
    }

    @Override
    public void onFrame(ScannedFrame frame) {
        if (text(frame).equals(failing)) {
            throw new IllegalStateException("The test wants the listener to fail here.");
        }
        events.add("frame " + frame.state());
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

    private static String text(ScannedFrame frame) {
        return new String(frame.bytes(), ISO_8859_1);
    }
}
