package org.supplyline.dispatch.reservation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.dispatch.FreeStock;
import org.supplyline.dispatch.FreeStock.GoodsKey;
import org.supplyline.dispatch.NewOrder;
import org.supplyline.dispatch.OrderForm;
import org.supplyline.dispatch.PackWords;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /reservations}: what is held for whom and until when. The form is that of a new order. */
@Controller
@OpenTo(rights = Right.ALLOCATE)
class ReservationPages {

    private static final int ROWS = 25;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Reservations reservations;
    private final ReservationRequests requests;
    private final FreeStock stock;
    private final Places places;
    private final PackWords words;
    private final Clock clock;
    private final ZoneId zone;

    ReservationPages(
            Reservations reservations,
            ReservationRequests requests,
            FreeStock stock,
            Places places,
            PackWords words,
            Clock clock,
            NodeIdentity node) {
        this.reservations = reservations;
        this.requests = requests;
        this.stock = stock;
        this.places = places;
        this.words = words;
        this.clock = clock;
        this.zone = node.zone();
    }

    /**
     * A reservation of the list.
     *
     * @param status as it is by the clock
     * @param uncovered what the stock lacks for it; empty if nothing
     */
    record Row(
            Reservation one,
            String status,
            String destination,
            String depot,
            String goods,
            String uncovered,
            String made,
            String until,
            String ended) {}

    @GetMapping("/reservations")
    @OpenTo(Audience.USERS)
    String list(
            @RequestParam(defaultValue = "held") String status,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        ReservationStatus wanted = ReservationStatus.of(status).orElse(null);
        int pages = (int) Math.max(1, (reservations.count(wanted) + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        boolean chinese = Language.of(request).isChinese();
        Map<String, Map<GoodsKey, Long>> missing = stock.uncovered();
        Instant now = clock.instant();
        List<Row> rows = reservations.page(wanted, number * ROWS, ROWS).stream()
                .map(one -> row(one, missing.getOrDefault(one.subject(), Map.of()), now, chinese))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("status", wanted == null ? "all" : wanted.word());
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        return "dispatch/reservations";
    }

    @PostMapping("/reservations")
    String reserve(
            @RequestParam String depot,
            @RequestParam String destination,
            @RequestParam String basis,
            @RequestParam List<String> item,
            @RequestParam List<String> earmark,
            @RequestParam List<String> quantity,
            HttpServletRequest request) {
        NewOrder wanted = OrderForm.read(depot, destination, basis, item, earmark, quantity);
        KeyedAnswer answer = requests.reserve(
                IdempotencyKey.ofForm(request),
                wanted,
                Language.of(request).isChinese(),
                made -> new KeyedAnswer(303, "/reservations?done"));
        return "redirect:" + answer.body();
    }

    /** Leads on to the order. */
    @PostMapping("/reservations/{id}/post")
    String post(@PathVariable long id, HttpServletRequest request) {
        KeyedAnswer answer = requests.post(IdempotencyKey.ofForm(request), id, made -> {
            Reservation.Ending ending = made.ending();
            return new KeyedAnswer(303, ending == null ? "/reservations?done" : "/orders/" + ending.order() + "?done");
        });
        return "redirect:" + answer.body();
    }

    @PostMapping("/reservations/{id}/release")
    String release(@PathVariable long id, @RequestParam String reason, HttpServletRequest request) {
        KeyedAnswer answer = requests.release(
                IdempotencyKey.ofForm(request), id, reason, made -> new KeyedAnswer(303, "/reservations?done"));
        return "redirect:" + answer.body();
    }

    private Row row(Reservation one, Map<GoodsKey, Long> missing, Instant now, boolean chinese) {
        Map<GoodsKey, Long> goods = new LinkedHashMap<>();
        one.lines().forEach(line -> goods.put(new GoodsKey(line.item(), line.earmark()), line.quantity()));
        boolean over = one.status() == ReservationStatus.HELD && !one.holds(now);
        Reservation.Ending ending = one.ending();
        return new Row(
                one,
                (over ? ReservationStatus.EXPIRED : one.status()).word(),
                place(one.destination(), chinese),
                place(one.depot(), chinese),
                words.all(goods, chinese),
                words.all(missing, chinese),
                time(one.madeAt()),
                time(one.expiresAt()),
                ending == null ? "" : time(ending.at()));
    }

    private String place(String code, boolean chinese) {
        return places.find(code).map(place -> place.name(chinese)).orElse(code);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
