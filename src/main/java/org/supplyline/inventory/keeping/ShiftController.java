package org.supplyline.inventory.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.JsonNode;

/** Hand-overs for programs. */
@RestController
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.PUBLISH, Right.AUDIT})
class ShiftController {

    private static final int NEWEST = 50;

    private final Shifts shifts;
    private final Depots depots;
    private final KeyedRequests requests;

    ShiftController(Shifts shifts, Depots depots, KeyedRequests requests) {
        this.shifts = shifts;
        this.depots = depots;
        this.requests = requests;
    }

    /** A hand-over; its state is {@code given}, {@code taken} or {@code confirmed}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long id,
            String state,
            @Nullable String depot,
            Instant from,
            Instant to,
            String givenBy,
            Instant givenAt,
            String taker,
            String remarks,
            String record,
            Shift.@Nullable Signature taken,
            Shift.@Nullable Signature confirmed,
            JsonNode open,
            JsonNode duties) {}

    /** What is handed over: in the only depot, from the end of the shift before until now, unless it says otherwise. */
    record Wish(
            @Nullable String depot,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String taker,
            @Nullable String remarks) {}

    /** The last hand-overs, of all depots or of the one that is named. */
    @GetMapping("/api/shifts")
    List<Answer> list(@RequestParam(defaultValue = "") String depot) {
        List<Shift> newest = depot.isBlank() ? shifts.newest(NEWEST) : shifts.newest(depots.required(depot), NEWEST);
        return newest.stream().map(ShiftController::answer).toList();
    }

    @GetMapping("/api/shifts/{id}")
    Answer show(@PathVariable long id) {
        return shifts.find(id).map(ShiftController::answer).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    @PostMapping("/api/shifts")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> give(@RequestBody byte[] body, HttpServletRequest request) {
        Wish wish = requests.read(body, Wish.class);
        String depot = depots.required(Objects.requireNonNullElse(wish.depot(), ""));
        return requests.program(
                request,
                body,
                (writer, cause) -> shifts.give(
                        writer,
                        cause,
                        new Shifts.Wish(
                                depot,
                                wish.from(),
                                wish.to(),
                                Objects.requireNonNullElse(wish.taker(), ""),
                                Objects.requireNonNullElse(wish.remarks(), ""))));
    }

    @PostMapping("/api/shifts/{id}/take")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> take(
            @PathVariable long id, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return requests.program(request, content(body), (writer, cause) -> shifts.take(writer, cause, id));
    }

    @PostMapping("/api/shifts/{id}/confirm")
    @OpenTo(rights = Right.PUBLISH)
    ResponseEntity<String> confirm(
            @PathVariable long id, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        return requests.program(request, content(body), (writer, cause) -> shifts.confirm(writer, cause, id));
    }

    /** A signature needs no body. */
    private static byte[] content(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private static Answer answer(Shift shift) {
        return new Answer(
                shift.id(),
                shift.state(),
                shift.depot(),
                shift.from(),
                shift.to(),
                shift.givenBy(),
                shift.givenAt(),
                shift.taker(),
                shift.remarks(),
                shift.record(),
                shift.taken(),
                shift.confirmed(),
                shift.open().toJson(),
                shift.duties().toJson());
    }
}
