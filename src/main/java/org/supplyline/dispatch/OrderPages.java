package org.supplyline.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The orders: what was ordered, how far it is, and what the site says came. */
@Controller
@OpenTo(Audience.USERS)
class OrderPages {

    private static final int ROWS = 25;

    private final Orders orders;
    private final Trips trips;
    private final Deliveries deliveries;
    private final SurplusGoods surplus;
    private final SelfCollection collection;
    private final CollectionSlots slots;
    private final FreeStock stock;
    private final Places places;
    private final Catalog catalog;
    private final PackWords words;
    private final OrderRequests requests;
    private final Clock clock;
    private final ZoneId zone;

    OrderPages(
            Orders orders,
            Trips trips,
            Deliveries deliveries,
            SurplusGoods surplus,
            SelfCollection collection,
            CollectionSlots slots,
            FreeStock stock,
            Places places,
            Catalog catalog,
            PackWords words,
            OrderRequests requests,
            Clock clock,
            NodeIdentity node) {
        this.orders = orders;
        this.trips = trips;
        this.deliveries = deliveries;
        this.surplus = surplus;
        this.collection = collection;
        this.slots = slots;
        this.stock = stock;
        this.places = places;
        this.catalog = catalog;
        this.words = words;
        this.requests = requests;
        this.clock = clock;
        this.zone = node.zone();
    }

    /**
     * An order of the list.
     *
     * @param step the least that holds for all its goods: ordered, picked, loaded, departed, accepted
     * @param percent of the goods that came so far as the furthest step that any of them reached
     */
    record Row(IssueOrder order, String destination, String depot, String goods, String step, long percent) {}

    /**
     * An item of an order with its numbers as text.
     *
     * @param astray base units on another vehicle than its own, or with another receiver
     * @param others base units of other orders that lie astray before the receiver
     * @param ready base units that who fetches the goods can have now; 0 where a trip carries them
     */
    record ItemRow(
            String item,
            String name,
            String ordered,
            String packs,
            OrderProgress progress,
            String unit,
            @Nullable DeliveredLine delivered,
            long issued,
            long astray,
            long others,
            long ready) {

        /** Whether some of it may be before the receiver. */
        boolean isThere() {
            return issued + astray + others > 0;
        }
    }

    @GetMapping("/orders")
    String list(
            @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Model model) {
        OrderStatus wanted = OrderStatus.asked(status);
        long count = orders.count(wanted);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        List<IssueOrder> found = orders.page(wanted, number * ROWS, ROWS);
        Map<String, List<OrderProgress>> progress = orders.progress(found);
        boolean chinese = Language.of(request).isChinese();
        model.addAttribute(
                "rows",
                found.stream()
                        .map(order -> row(order, progress.getOrDefault(order.code(), List.of()), chinese))
                        .toList());
        model.addAttribute("uncovered", stock.uncovered().keySet());
        model.addAttribute("status", wanted == null ? "all" : wanted.word());
        model.addAttribute("zone", zone);
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        return "dispatch/orders";
    }

    @GetMapping("/orders/{code}")
    String show(@PathVariable String code, HttpServletRequest request, Model model) {
        IssueOrder order = find(code);
        boolean chinese = Language.of(request).isChinese();
        model.addAttribute("order", order);
        model.addAttribute("destination", name(order.destination(), chinese));
        model.addAttribute("depot", name(order.depot(), chinese));
        List<ItemRow> items = items(order, chinese);
        model.addAttribute("items", items);
        model.addAttribute("uncovered", words.all(stock.uncovered().getOrDefault(code, Map.of()), chinese));
        model.addAttribute("issued", items.stream().anyMatch(ItemRow::isThere));
        model.addAttribute("proof", deliveries.proof(code).orElse(null));
        model.addAttribute("accounts", deliveries.accounts(code));
        model.addAttribute("names", names(deliveries.accounts(code), chinese));
        model.addAttribute("fetchable", items.stream().anyMatch(item -> item.ready() > 0));
        model.addAttribute("slot", slots.of(List.of(code)).get(code));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone);
        Optional<ApprovedTrip> trip = Optional.ofNullable(order.trip()).flatMap(trips::find);
        model.addAttribute("trip", trip.orElse(null));
        model.addAttribute("vehicle", trip.map(t -> name(t.vehicle(), chinese)).orElse(""));
        return "dispatch/order";
    }

    @PostMapping("/orders/{code}/cancel")
    @OpenTo(rights = {Right.ALLOCATE, Right.DISPATCH})
    String cancel(@PathVariable String code, @RequestParam String reason, HttpServletRequest request) {
        KeyedAnswer answer = requests.cancel(
                IdempotencyKey.ofForm(request),
                find(code),
                reason,
                over -> new KeyedAnswer(303, "/orders/" + code + "?done"));
        return "redirect:" + answer.body();
    }

    private Row row(IssueOrder order, List<OrderProgress> progress, boolean chinese) {
        long ordered = progress.stream().mapToLong(OrderProgress::ordered).sum();
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put(
                "accepted", progress.stream().mapToLong(OrderProgress::accepted).sum());
        steps.put(
                "departed", progress.stream().mapToLong(OrderProgress::departed).sum());
        steps.put("loaded", progress.stream().mapToLong(OrderProgress::loaded).sum());
        steps.put("picked", progress.stream().mapToLong(OrderProgress::picked).sum());
        Map.Entry<String, Long> furthest = steps.entrySet().stream()
                .filter(step -> step.getValue() > 0)
                .findFirst()
                .orElse(Map.entry("ordered", 0L));
        return new Row(
                order,
                name(order.destination(), chinese),
                name(order.depot(), chinese),
                words.all(order, chinese),
                furthest.getKey(),
                ordered == 0 ? 0 : Math.min(100, furthest.getValue() * 100 / ordered));
    }

    private List<ItemRow> items(IssueOrder order, boolean chinese) {
        IssuedGoods.Issued issued = deliveries.issued(order);
        Map<String, Long> ready = order.trip() == null ? collection.ready(order) : Map.of();
        Map<String, DeliveredLine> delivered = new LinkedHashMap<>();
        deliveries.of(order.code()).forEach(line -> delivered.put(line.item(), line));
        Map<String, Long> others = order.isOpen() ? surplus.astrayBefore(order) : Map.of();
        List<OrderProgress> all =
                new ArrayList<>(orders.progress(List.of(order)).getOrDefault(order.code(), List.of()));
        Stream.concat(others.keySet().stream(), delivered.keySet().stream())
                .distinct()
                .filter(item -> all.stream().noneMatch(known -> known.item().equals(item)))
                .map(item -> new OrderProgress(item, 0, 0, 0, 0, 0))
                .toList()
                .forEach(all::add);
        return all.stream()
                .map(progress -> new ItemRow(
                        progress.item(),
                        words.name(progress.item(), chinese),
                        words.base(progress.item(), progress.ordered(), chinese),
                        words.packs(progress.item(), progress.ordered(), chinese),
                        progress,
                        catalog.item(progress.item())
                                .map(item -> item.unit(chinese))
                                .orElse(""),
                        delivered.get(progress.item()),
                        issued.sent().getOrDefault(progress.item(), 0L),
                        issued.astray().getOrDefault(progress.item(), 0L),
                        others.getOrDefault(progress.item(), 0L),
                        ready.getOrDefault(progress.item(), 0L)))
                .toList();
    }

    private Map<String, String> names(List<SignedDelivery> accounts, boolean chinese) {
        Map<String, String> names = new LinkedHashMap<>();
        accounts.forEach(account ->
                account.lines().forEach(line -> names.put(line.item(), words.name(line.item(), chinese))));
        return names;
    }

    private IssueOrder find(String code) {
        return orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private String name(String code, boolean chinese) {
        return places.find(code).map(place -> place.name(chinese)).orElse(code);
    }
}
