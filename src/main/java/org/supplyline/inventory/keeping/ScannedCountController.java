package org.supplyline.inventory.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Counts by scanning for programs: what is open, which of it is a count, and what is none. */
@RestController
class ScannedCountController {

    private final ScannedCounts counts;
    private final KeyedRequests requests;

    ScannedCountController(ScannedCounts counts, KeyedRequests requests) {
        this.counts = counts;
        this.requests = requests;
    }

    /** A place at work. */
    record Answer(String place, List<Said> devices) {}

    /**
     * What a device says of it.
     *
     * @param done whether it said that this is all
     * @param count the waiting count that it is part of, or absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String device,
            Instant begunAt,
            Instant endedAt,
            boolean done,
            @Nullable Long count,
            List<LooseGoods> goods,
            Set<String> cartons) {

        static Said of(Tally tally) {
            return new Said(
                    tally.device(),
                    tally.begun(),
                    tally.ended(),
                    tally.isDone(),
                    tally.count(),
                    Tally.loose(List.of(tally), Set.of()),
                    Tally.cartons(List.of(tally), carton -> true));
        }
    }

    /** The devices whose scans together are all that lies at the place. */
    record HandedIn(@Nullable String place, @Nullable Set<String> devices) {}

    /** What a device scanned there is no count. */
    record Dropped(
            @Nullable String place,
            @Nullable String device,
            @Nullable String reason) {}

    @GetMapping("/api/counts/scanned")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
    List<Answer> open() {
        return counts.open().stream()
                .map(place -> new Answer(
                        place.code(), place.tallies().stream().map(Said::of).toList()))
                .toList();
    }

    @PostMapping("/api/counts/scanned")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> handIn(@RequestBody byte[] body, HttpServletRequest request) {
        HandedIn wanted = requests.read(body, HandedIn.class);
        return requests.program(
                request,
                body,
                (writer, cause) -> counts.handIn(
                        writer,
                        cause,
                        Objects.requireNonNullElse(wanted.place(), ""),
                        Objects.requireNonNullElse(wanted.devices(), Set.<String>of())));
    }

    @PostMapping("/api/counts/scanned/drop")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> drop(@RequestBody byte[] body, HttpServletRequest request) {
        Dropped wanted = requests.read(body, Dropped.class);
        return requests.program(
                request,
                body,
                (writer, cause) -> counts.drop(
                        writer,
                        cause,
                        Objects.requireNonNullElse(wanted.place(), ""),
                        Objects.requireNonNullElse(wanted.device(), ""),
                        Objects.requireNonNullElse(wanted.reason(), "")));
    }
}
