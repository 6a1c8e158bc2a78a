package org.supplyline.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.page.Language;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The form for an order that no plan made. */
@Controller
@OpenTo(rights = Right.ALLOCATE)
class NewOrderPages {

    private final OrderRequests requests;
    private final FreeStock stock;
    private final Places places;
    private final PackWords words;
    private final EarmarkWords earmarks;

    NewOrderPages(OrderRequests requests, FreeStock stock, Places places, PackWords words, EarmarkWords earmarks) {
        this.requests = requests;
        this.stock = stock;
        this.places = places;
        this.words = words;
        this.earmarks = earmarks;
    }

    /** An item that a depot has to give; {@code bound} says to what it is bound, if it is. */
    record Offer(String depot, String item, String name, String earmark, String bound, String free) {}

    @GetMapping("/orders/new")
    String form(@RequestParam(defaultValue = "") String depot, HttpServletRequest request, Model model) {
        boolean chinese = Language.of(request).isChinese();
        List<Place> depots = places.all(PlaceKind.DEPOT);
        String chosen = depot.isEmpty() && !depots.isEmpty() ? depots.get(0).code() : depot;
        List<Offer> offers = new ArrayList<>();
        stock.byDepot().getOrDefault(chosen, Map.of()).forEach((goods, free) -> {
            if (free > 0) {
                offers.add(new Offer(
                        chosen,
                        goods.item(),
                        words.name(goods.item(), chinese),
                        goods.earmark(),
                        earmarks.remark(goods.earmark(), chinese),
                        words.packs(goods.item(), free, chinese)
                                + (words.hasPacks(goods.item(), free)
                                        ? " = " + words.base(goods.item(), free, chinese)
                                        : "")));
            }
        });
        model.addAttribute("depots", depots);
        model.addAttribute("depot", chosen);
        model.addAttribute("offers", offers);
        model.addAttribute("receivers", places.receivers());
        return "dispatch/new-order";
    }

    @PostMapping("/orders")
    String create(
            @RequestParam String depot,
            @RequestParam String destination,
            @RequestParam String basis,
            @RequestParam List<String> item,
            @RequestParam List<String> earmark,
            @RequestParam List<String> quantity,
            HttpServletRequest request) {
        NewOrder wanted = OrderForm.read(depot, destination, basis, item, earmark, quantity);
        KeyedAnswer answer = requests.make(
                IdempotencyKey.ofForm(request),
                wanted,
                Language.of(request).isChinese(),
                made -> new KeyedAnswer(303, "/orders/" + made.code() + "?done"));
        return "redirect:" + answer.body();
    }
}
