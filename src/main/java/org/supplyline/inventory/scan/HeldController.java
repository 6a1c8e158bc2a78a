package org.supplyline.inventory.scan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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
import tools.jackson.databind.node.ObjectNode;

/** Held scans for programs. */
@RestController
@OpenTo(rights = Right.CHECK)
class HeldController {

    private final HeldScans held;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    HeldController(HeldScans held, Journal journal, IdempotencyKeys keys, JsonMapper json) {
        this.held = held;
        this.journal = journal;
        this.keys = keys;
        this.json = json;
    }

    /** Open ones, oldest first; {@code total} counts all that are open. */
    record Page(List<Row> held, long total) {}

    /**
     * A held scan; its key is absent where none could be trusted.
     *
     * @param code why it is held, a stable word
     * @param detail what is missing or wrong
     * @param payload its bytes as text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long id,
            @Nullable String device,
            @Nullable Long epoch,
            @Nullable Long seq,
            Instant heldAt,
            String code,
            String detail,
            String payload) {

        static Row of(HeldStore.Row row) {
            ScanKey key = row.key();
            return new Row(
                    row.id(),
                    key == null ? null : key.device(),
                    key == null ? null : key.epoch(),
                    key == null ? null : key.seq(),
                    row.heldAt(),
                    row.code(),
                    row.detail(),
                    row.payload());
        }
    }

    /** Why a held scan is closed without being booked. */
    record Dismissal(@Nullable String reason) {}

    /** @param after the last number of the page before, or 0 */
    @GetMapping("/api/held")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
    Page list(@RequestParam(defaultValue = "0") long after) {
        return new Page(held.open(after).stream().map(Row::of).toList(), held.total());
    }

    /** Answers {@code {"state": "booked"}}, or {@code {"state": "held", "code": …}} where something is still missing. */
    @PostMapping("/api/held/{id}/retry")
    ResponseEntity<String> retry(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        return once(key, writer -> held.retry(writer, id, key.owner()));
    }

    /** Answers {@code {"state": "dismissed"}}. */
    @PostMapping("/api/held/{id}/dismiss")
    ResponseEntity<String> dismiss(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body);
        String reason = HeldPages.reason(Objects.requireNonNullElse(
                JsonBody.read(json, body, Dismissal.class).reason(), ""));
        return once(key, writer -> held.dismiss(writer, id, new Cause.Request(key.owner(), key.key()), reason));
    }

    private ResponseEntity<String> once(IdempotencyKey key, Function<JournalWriter, HeldScans.Settlement> work) {
        return journal.write(writer -> keys.once(key, () -> answer(work.apply(writer))))
                .toProgram();
    }

    private KeyedAnswer answer(HeldScans.Settlement settlement) {
        ObjectNode told = settlement.match(
                () -> json.createObjectNode().put("state", "booked"),
                () -> json.createObjectNode().put("state", "dismissed"),
                code -> json.createObjectNode().put("state", "held").put("code", code),
                () -> {
                    throw Problem.of(HttpStatus.CONFLICT, "held-gone").refusal();
                });
        return new KeyedAnswer(200, told.toString());
    }
}
