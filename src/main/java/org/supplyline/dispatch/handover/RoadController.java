package org.supplyline.dispatch.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.dispatch.Trips;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalWriter;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
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
    private final RoadReports reports;
    private final Trips trips;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    RoadController(
            TripBoardStore board,
            RoadReports reports,
            Trips trips,
            Journal journal,
            IdempotencyKeys keys,
            JsonMapper json) {
        this.board = board;
        this.reports = reports;
        this.trips = trips;
        this.journal = journal;
        this.keys = keys;
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
        ApprovedTrip trip = find(code);
        return said(trip, body, request, (writer, cause) -> reports.departed(trip, cause, writer));
    }

    @PostMapping("/api/trips/{code}/trouble")
    ResponseEntity<String> trouble(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        ApprovedTrip trip = find(code);
        String words = Objects.requireNonNullElse(
                        JsonBody.read(json, body, Trouble.class).words(), "")
                .strip();
        if (words.isEmpty() || words.length() > RoadReport.MAX_WORDS) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "trouble-words", RoadReport.MAX_WORDS)
                    .refusal();
        }
        return said(trip, body, request, (writer, cause) -> reports.trouble(trip, words, cause, writer));
    }

    private ResponseEntity<String> said(
            ApprovedTrip trip, byte[] body, HttpServletRequest request, BiConsumer<JournalWriter, Cause.Request> what) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        return journal.write(writer -> keys.once(key, () -> {
                    what.accept(writer, new Cause.Request(key.owner(), key.key()));
                    return new KeyedAnswer(
                            201, json.createObjectNode().put("id", trip.code()).toString());
                }))
                .toProgram();
    }

    private ApprovedTrip find(String code) {
        return trips.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
