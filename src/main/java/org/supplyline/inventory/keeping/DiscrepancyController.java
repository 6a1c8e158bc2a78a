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
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The queue for programs. */
@RestController
class DiscrepancyController {

    private static final int ROWS = 100;

    private final DiscrepancyQueue queue;
    private final LateOrders lateOrders;
    private final KeyedRequests requests;
    private final KeepingWords words;

    DiscrepancyController(DiscrepancyQueue queue, LateOrders lateOrders, KeyedRequests requests, KeepingWords words) {
        this.queue = queue;
        this.lateOrders = lateOrders;
        this.requests = requests;
        this.words = words;
    }

    /**
     * A row; absent is what it does not have.
     *
     * @param detail what else tells of what it speaks: the item, lot and dates that differ, a carton, a code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long id,
            String kind,
            Instant openedAt,
            @Nullable String record,
            @Nullable Long heldScan,
            @Nullable Long count,
            @Nullable String place,
            @Nullable String item,
            @Nullable String lot,
            @Nullable Long quantity,
            @Nullable String order,
            @Nullable String detail,
            @Nullable String keeper,
            @Nullable Instant due,
            @Nullable Instant settledAt,
            @Nullable String settledAs,
            @Nullable String settleRecord) {

        static Answer of(OpenDiscrepancy row) {
            OpenDiscrepancy.Settlement end = row.settlement();
            return new Answer(
                    row.id(),
                    row.kind().word(),
                    row.openedAt(),
                    row.record(),
                    row.heldScan(),
                    row.count(),
                    row.place(),
                    row.goods() == null ? null : row.goods().item(),
                    row.goods() == null ? null : row.goods().lot(),
                    row.quantity(),
                    row.order(),
                    row.detail().isEmpty() ? null : row.detail(),
                    row.keeper(),
                    row.due(),
                    end == null ? null : end.at(),
                    end == null ? null : end.as(),
                    end == null ? null : end.record());
        }
    }

    /** Who is to look after a row, until the end of which day. */
    record Keeper(@Nullable String keeper, @Nullable String due) {}

    /** Why a row is closed, and by which order where one was given after the fact. */
    record Resolution(@Nullable String order, @Nullable String reason) {}

    @GetMapping("/api/discrepancies")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
    List<Answer> list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") int page) {
        DiscrepancyQueueStore.Filter filter =
                queue.filter(DiscrepancyKind.of(kind).orElse(null), open, false);
        return queue.page(filter, Math.max(0, page) * ROWS, ROWS).stream()
                .map(Answer::of)
                .toList();
    }

    @PostMapping("/api/discrepancies/{id}/keeper")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    ResponseEntity<String> assign(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Keeper wanted = requests.read(body, Keeper.class);
        return requests.program(
                request,
                body,
                (writer, cause) ->
                        queue.assign(id, Objects.requireNonNullElse(wanted.keeper(), ""), words.endOf(wanted.due())));
    }

    @PostMapping("/api/discrepancies/{id}/resolve")
    @OpenTo(rights = {Right.CHECK, Right.ALLOCATE, Right.DISPATCH})
    ResponseEntity<String> resolve(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Resolution wanted = requests.read(body, Resolution.class);
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        return requests.program(
                request,
                body,
                (writer, cause) -> wanted.order() == null
                        ? lateOrders.close(writer, cause, id, reason)
                        : lateOrders.give(writer, cause, id, wanted.order(), reason));
    }
}
