package org.supplyline.inventory.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalId;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Counts for programs. */
@RestController
class CountController {

    private final Counts counts;
    private final Journal journal;
    private final KeyedRequests requests;

    CountController(Counts counts, Journal journal, KeyedRequests requests) {
        this.counts = counts;
        this.journal = journal;
        this.requests = requests;
    }

    /**
     * A count; the fingerprint names the differences that a request to settle it has seen.
     *
     * @param disturbed whether something moved there while it was scanned
     * @param differences as they stand while it waits, as they were booked once it is settled
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long id,
            String place,
            String status,
            boolean provisional,
            boolean disturbed,
            String record,
            Instant countedAt,
            String countedBy,
            List<Difference> differences,
            List<CartonCount.Carton> cartons,
            List<String> waitsFor,
            String seen,
            @Nullable String settledBy,
            @Nullable String reason,
            @Nullable String settleRecord) {}

    /** A position that was counted otherwise. */
    record Difference(
            String item, String lot, String owner, String fund, String earmark, long expected, long counted) {}

    /** What is to be booked, and why. */
    record Settling(@Nullable String seen, @Nullable String reason) {}

    /** Why nothing is left on a device. */
    record Vouching(@Nullable String reason) {}

    @PostMapping("/api/counts")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> submit(@RequestBody byte[] body, HttpServletRequest request) {
        CountRequest wanted = requests.read(body, CountRequest.class);
        return requests.program(request, body, (writer, cause) -> counts.submit(writer, cause, wanted));
    }

    @GetMapping("/api/counts/{id}")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
    Answer show(@PathVariable long id) {
        StockCount count = counts.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        List<CountDifference> differing = differing(count);
        return new Answer(
                id,
                count.place(),
                count.status().word(),
                counts.isProvisional(count),
                counts.isDisturbed(count),
                count.point().toString(),
                count.countedAt(),
                count.countedBy(),
                differing.stream()
                        .map(line -> new Difference(
                                line.goods().item(),
                                line.goods().lot(),
                                line.goods().owner(),
                                line.goods().fund().word(),
                                line.goods().earmark(),
                                line.expected(),
                                line.counted()))
                        .toList(),
                counts.cartons(count),
                count.isSubmitted()
                        ? counts.devices(count).stream()
                                .filter(device -> !device.isPast(count.countedAt()))
                                .map(DeviceReport::device)
                                .toList()
                        : List.of(),
                CountDifference.fingerprint(differing),
                count.settledBy(),
                count.reason(),
                count.record());
    }

    private List<CountDifference> differing(StockCount count) {
        return switch (count.status()) {
            case SUBMITTED -> CountDifference.differing(counts.lines(count));
            case SETTLED ->
                Optional.ofNullable(count.record())
                        .flatMap(record -> journal.find(JournalId.parse(record)))
                        .map(record -> CountRecord.decided(count.place(), record.body()))
                        .orElse(List.of());
            case SUPERSEDED -> List.of();
        };
    }

    /** A person's word that a device has nothing left to report. */
    @PostMapping("/api/counts/{id}/devices/{device}")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> vouch(
            @PathVariable long id, @PathVariable String device, @RequestBody byte[] body, HttpServletRequest request) {
        Vouching word = requests.read(body, Vouching.class);
        return requests.program(
                request,
                body,
                (writer, cause) ->
                        counts.vouch(writer, cause, id, device, Objects.requireNonNullElse(word.reason(), "")));
    }

    @PostMapping("/api/counts/{id}/settle")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> settle(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Settling wanted = requests.read(body, Settling.class);
        return requests.program(
                request,
                body,
                (writer, cause) -> counts.settle(
                        writer,
                        cause,
                        id,
                        Objects.requireNonNullElse(wanted.seen(), ""),
                        Objects.requireNonNullElse(wanted.reason(), "")));
    }
}
