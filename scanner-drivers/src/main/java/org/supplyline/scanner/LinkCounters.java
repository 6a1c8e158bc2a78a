package org.supplyline.scanner;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what happens on a line, so that {@link LinkStatus} is of one moment. */
final class LinkCounters {

    private final Clock clock;

    private boolean connected;
    private boolean lost;
    private boolean failing;
    private @Nullable Instant lastByteAt;
    private @Nullable String lastFailure;
    private long bytes;
    private long frames;
    private long dropped;
    private long listenerFailures;
    private long reconnects;

    LinkCounters(Clock clock) {
        this.clock = clock;
    }

    synchronized void connected() {
        connected = true;
        failing = false;
        if (lost) {
            reconnects++;
            lost = false;
        }
    }

    synchronized void disconnected() {
        connected = false;
    }

    /** Notes a failure; returns whether it is news, the first since the line was last open. */
    synchronized boolean failed(@Nullable String failure) {
        lost |= connected;
        lastFailure = failure;
        boolean news = !failing;
        failing = true;
        return news;
    }

    synchronized void read(int count) {
        bytes += count;
        lastByteAt = clock.instant();
    }

    synchronized void delivered(Frame frame) {
        if (frame.isWhole()) {
            frames++;
        } else {
            dropped++;
        }
    }

    synchronized void listenerFailed() {
        listenerFailures++;
    }

    synchronized LinkStatus status() {
        return new LinkStatus(connected, lastByteAt, lastFailure, bytes, frames, dropped, listenerFailures, reconnects);
    }
}
