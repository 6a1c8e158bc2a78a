package org.supplyline.command;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/stream}: server-sent events (HTML standard, section 9.2) for the boards. */
@RestController
class BoardStream {

    private static final String STOCK = "stock";

    /** Open boards of this instance; each costs a connection and a small queue. */
    static final int VIEWER_LIMIT = 200;

    /** A board connects anew after this, which also keeps its session alive for as long as it is open. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final int WRITERS = 4;
    private static final String RETRY_AFTER_SECONDS = "10";

    private final StockBoard board;
    private final JsonMapper json;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, task -> {
        Thread thread = new Thread(task, "board-writer");
        thread.setDaemon(true);
        return thread;
    });

    BoardStream(StockBoard board, JsonMapper json) {
        this.board = board;
        this.json = json;
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @OpenTo(Audience.USERS)
    SseEmitter stream(@RequestParam(defaultValue = STOCK) Set<String> topics, HttpServletResponse response) {
        if (!topics.equals(Set.of(STOCK))) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "topic-unknown").refusal();
        }
        if (viewers.size() >= VIEWER_LIMIT) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-many-viewers", VIEWER_LIMIT)
                    .refusal();
        }
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        Viewer viewer = new Viewer(emitter, json, writers);
        emitter.onCompletion(() -> end(viewer));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> end(viewer));
        viewers.add(viewer);
        board.join(viewer);
        return emitter;
    }

    private void end(Viewer viewer) {
        viewers.remove(viewer);
        board.leave(viewer);
    }

    /** Ends all streams; boards connect again by themselves. */
    void disconnectAll() {
        viewers.forEach(Viewer::close);
    }

    @PreDestroy
    void stop() {
        disconnectAll();
        writers.shutdownNow();
    }
}
