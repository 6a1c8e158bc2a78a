package org.supplyline.dispatch.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.JsonBody;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/trips}: trips under way for programs, and what is told for their drivers. */
@RestController
@OpenTo(rights = {Right.DISPATCH, Right.CHECK})
class RoadController {

    private static final int ROWS = 100;

    private final TripBoardStore board;
    private final RoadRequests requests;
    private final JsonMapper json;

    RoadController(TripBoardStore board, RoadRequests requests, JsonMapper json) {
        this.board = board;
        this.requests = requests;
        this.json = json;
    }

    /** A part of the trips, those that leave last first; {@code total} counts all of them. */
    record Page(List<TripBoardStore.Row> trips, long total) {}

    /** What the driver called about. */
    record Trouble(@Nullable String words) {}

    /** @param state {@code open} for those with an order that nobody signed for, or {@code all} */
    @GetMapping("/api/trips")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
    Page list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "0") int page) {
        boolean open = !state.equals("all");
        return new Page(board.page(open, Math.max(0, page) * ROWS, ROWS), board.count(open));
    }

    @PostMapping("/api/trips/{code}/departed")
    ResponseEntity<String> departed(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        return requests.departed(code, IdempotencyKey.ofBody(request, body), done(code))
                .toProgram();
    }

    @PostMapping("/api/trips/{code}/trouble")
    ResponseEntity<String> trouble(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        String words = Objects.requireNonNullElse(
                JsonBody.read(json, body, Trouble.class).words(), "");
        return requests.trouble(code, words, IdempotencyKey.ofBody(request, body), done(code))
                .toProgram();
    }

    private KeyedAnswer done(String trip) {
        return new KeyedAnswer(201, json.createObjectNode().put("id", trip).toString());
    }
}
