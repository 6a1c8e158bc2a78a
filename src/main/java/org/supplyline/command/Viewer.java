package org.supplyline.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open board. Its messages wait in a queue of its own, so a viewer with a slow line delays nobody; one that falls
 * too far behind is cut off, connects again and gets everything at once.
 */
final class Viewer implements Consumer<BoardMessage> {

    static final int QUEUE_LIMIT = 256;

    private final SseEmitter emitter;
    private final JsonMapper json;
    private final Executor executor;
    private final Deque<BoardMessage> queue = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    Viewer(SseEmitter emitter, JsonMapper json, Executor executor) {
        this.emitter = emitter;
        this.json = json;
        this.executor = executor;
    }

    @Override
    public synchronized void accept(BoardMessage message) {
        if (closed) {
            return;
        }
        if (queue.size() >= QUEUE_LIMIT) {
            close();
            return;
        }
        queue.add(message);
        if (!sending) {
            sending = true;
            executor.execute(this::send);
        }
    }

    synchronized void close() {
        closed = true;
        queue.clear();
        emitter.complete();
    }

    private void send() {
        for (BoardMessage message = next(); message != null; message = next()) {
            try {
                emitter.send(SseEmitter.event()
                        .name(message.event())
                        .id(message.cursor().toString())
                        .data(json.writeValueAsString(message), MediaType.TEXT_PLAIN));
            } catch (IOException | IllegalStateException gone) {
                synchronized (this) {
                    closed = true;
                    queue.clear();
                }
                return;
            }
        }
    }

    private synchronized @Nullable BoardMessage next() {
        BoardMessage message = closed ? null : queue.poll();
        if (message == null) {
            sending = false;
        }
        return message;
    }
}
