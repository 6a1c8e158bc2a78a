package org.supplyline.dispatch.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.supplyline.dispatch.FreeStock;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.WantedOrder;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Language;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** Reservations for programs. */
@RestController
@RequestMapping("/api/reservations")
@OpenTo(rights = Right.ALLOCATE)
class ReservationController {

    private static final int ROWS = 100;

    private final Reservations reservations;
    private final ReservationRequests requests;
    private final FreeStock stock;
    private final JsonMapper json;

    ReservationController(Reservations reservations, ReservationRequests requests, FreeStock stock, JsonMapper json) {
        this.reservations = reservations;
        this.requests = requests;
        this.stock = stock;
        this.json = json;
    }

    /** Why a reservation is released. */
    record Releasing(@Nullable String reason) {}

    /** A page of reservations, numbered from 0. */
    record Page(List<Answer> reservations, int page, long count) {}

    /** A reservation; ended members only when it is over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long id,
            String status,
            String depot,
            String destination,
            String basis,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            String record,
            @Nullable String order,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable String endRecord,
            List<Line> lines) {

        static Answer of(Reservation one, Map<GoodsKey, Long> missing) {
            Reservation.Ending ending = one.ending();
            return new Answer(
                    one.id(),
                    one.status().word(),
                    one.depot(),
                    one.destination(),
                    one.basis(),
                    one.madeBy(),
                    one.madeAt(),
                    one.expiresAt(),
                    one.record(),
                    ending == null ? null : ending.order(),
                    ending == null ? null : ending.by(),
                    ending == null ? null : ending.at(),
                    ending == null ? null : ending.record(),
                    one.lines().stream()
                            .map(line -> new Line(
                                    line.item(),
                                    line.earmark(),
                                    line.quantity(),
                                    missing.getOrDefault(new GoodsKey(line.item(), line.earmark()), 0L)))
                            .toList());
        }
    }

    /** @param uncovered how much of it the stock does not cover */
    record Line(String item, String earmark, long quantity, long uncovered) {}

    @GetMapping
    @OpenTo(Audience.USERS)
    Page list(@RequestParam(defaultValue = "held") String status, @RequestParam(defaultValue = "0") int page) {
        ReservationStatus wanted = ReservationStatus.of(status).orElse(null);
        int number = Math.max(0, Math.min(page, 1_000_000));
        Map<String, Map<GoodsKey, Long>> missing = stock.uncovered();
        return new Page(
                reservations.page(wanted, number * ROWS, ROWS).stream()
                        .map(one -> Answer.of(one, missing.getOrDefault(one.subject(), Map.of())))
                        .toList(),
                number,
                reservations.count(wanted));
    }

    @PostMapping
    ResponseEntity<String> reserve(@RequestBody byte[] body, HttpServletRequest request) {
        NewOrder order = JsonBody.read(json, body, WantedOrder.class).read();
        boolean chinese = Language.of(request).isChinese();
        return requests.reserve(
                        IdempotencyKey.ofBody(request, body), order, chinese, made -> answer(HttpStatus.CREATED, made))
                .toProgram();
    }

    @PostMapping("/{id}/post")
    ResponseEntity<String> post(
            @PathVariable long id, @RequestBody(required = false) byte @Nullable [] body, HttpServletRequest request) {
        IdempotencyKey key = IdempotencyKey.ofBody(request, body == null ? new byte[0] : body);
        return requests.post(key, id, made -> answer(HttpStatus.OK, made)).toProgram();
    }

    @PostMapping("/{id}/release")
    ResponseEntity<String> release(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Releasing wanted = JsonBody.read(json, body, Releasing.class);
        return requests.release(
                        IdempotencyKey.ofBody(request, body), id, wanted.reason(), made -> answer(HttpStatus.OK, made))
                .toProgram();
    }

    private KeyedAnswer answer(HttpStatus status, Reservation one) {
        return new KeyedAnswer(status.value(), json.writeValueAsString(Answer.of(one, Map.of())));
    }
}
