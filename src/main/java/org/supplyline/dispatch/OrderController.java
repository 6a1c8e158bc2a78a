package org.supplyline.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** Orders for programs. */
@RestController
@RequestMapping("/api/orders")
@OpenTo(Audience.USERS)
class OrderController {

    private static final int ROWS = 100;
    private static final int MOST_PAGES = 1_000_000;

    private final Orders orders;
    private final OrderRequests requests;
    private final JsonMapper json;

    OrderController(Orders orders, OrderRequests requests, JsonMapper json) {
        this.orders = orders;
        this.requests = requests;
        this.json = json;
    }

    /** Why an order is taken back. */
    record Cancelling(@Nullable String reason) {}

    /** A page of orders, numbered from 0, the newest order first. */
    record Page(List<Answer> orders, int page, long count) {}

    /** An order; ended members only when it is over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String order,
            String status,
            String depot,
            String destination,
            String basis,
            @Nullable Long plan,
            @Nullable String trip,
            String madeBy,
            Instant madeAt,
            String record,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable String endRecord,
            @Nullable String reason,
            List<Line> lines,
            List<OrderProgress> progress) {

        static Answer of(IssueOrder one, List<OrderProgress> progress) {
            IssueOrder.Closing closing = one.closing();
            return new Answer(
                    one.code(),
                    one.status().word(),
                    one.depot(),
                    one.destination(),
                    one.basis(),
                    one.plan(),
                    one.trip(),
                    one.createdBy(),
                    one.createdAt(),
                    one.record(),
                    closing == null ? null : closing.by(),
                    closing == null ? null : closing.at(),
                    closing == null ? null : closing.record(),
                    closing == null ? null : closing.reason(),
                    one.lines().stream()
                            .map(line -> new Line(line.item(), line.earmark(), line.quantity()))
                            .toList(),
                    progress);
        }
    }

    /** Base units of an item. */
    record Line(String item, String earmark, long quantity) {}

    @GetMapping
    Page list(@RequestParam(defaultValue = "open") String status, @RequestParam(defaultValue = "0") int page) {
        OrderStatus wanted = OrderStatus.asked(status);
        int number = Math.max(0, Math.min(page, MOST_PAGES));
        List<IssueOrder> found = orders.page(wanted, number * ROWS, ROWS);
        Map<String, List<OrderProgress>> progress = orders.progress(found);
        return new Page(
                found.stream()
                        .map(order -> Answer.of(order, progress.getOrDefault(order.code(), List.of())))
                        .toList(),
                number,
                orders.count(wanted));
    }

    @GetMapping("/{code}")
    Answer show(@PathVariable String code) {
        return answer(find(code));
    }

    @PostMapping
    @OpenTo(rights = Right.ALLOCATE)
    ResponseEntity<String> make(@RequestBody byte[] body, HttpServletRequest request) {
        NewOrder wanted = JsonBody.read(json, body, WantedOrder.class).read();
        boolean chinese = Language.of(request).isChinese();
        return requests.make(
                        IdempotencyKey.ofBody(request, body), wanted, chinese, made -> keyed(HttpStatus.CREATED, made))
                .toProgram();
    }

    @PostMapping("/{code}/cancel")
    @OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH})
    ResponseEntity<String> cancel(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        String reason = Objects.requireNonNullElse(
                JsonBody.read(json, body, Cancelling.class).reason(), "");
        return requests.cancel(
                        IdempotencyKey.ofBody(request, body), find(code), reason, over -> keyed(HttpStatus.OK, over))
                .toProgram();
    }

    private KeyedAnswer keyed(HttpStatus status, IssueOrder order) {
        return new KeyedAnswer(status.value(), json.writeValueAsString(answer(order)));
    }

    private Answer answer(IssueOrder order) {
        return Answer.of(order, orders.progress(List.of(order)).getOrDefault(order.code(), List.of()));
    }

    private IssueOrder find(String code) {
        return orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
