package org.supplyline.dispatch.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.Load;
import org.supplyline.dispatch.IssueOrder;
import org.supplyline.dispatch.Orders;
import org.supplyline.dispatch.PackWords;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.place.Vehicle;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The form that sends open orders on a vehicle. */
@Controller
@OpenTo(rights = Right.DISPATCH)
class HandTripPages {

    private static final int MOST_OFFERED = 200;

    private final HandTripRequests requests;
    private final Orders orders;
    private final Places places;
    private final Catalog catalog;
    private final PackWords words;
    private final NodeIdentity node;
    private final Clock clock;

    HandTripPages(
            HandTripRequests requests,
            Orders orders,
            Places places,
            Catalog catalog,
            PackWords words,
            NodeIdentity node,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.places = places;
        this.catalog = catalog;
        this.words = words;
        this.node = node;
        this.clock = clock;
    }

    /** An order that could ride. */
    record Row(String order, String receiver, String depot, String goods, String weight, boolean estimated) {}

    /** A vehicle to choose. */
    record Ride(String code, String name, String payload) {}

    @GetMapping("/trips/new")
    String form(Model model, Locale locale) {
        boolean chinese = Language.of(locale).isChinese();
        model.addAttribute(
                "rows",
                orders.withoutTrip(MOST_OFFERED).stream()
                        .map(order -> row(order, chinese))
                        .toList());
        model.addAttribute(
                "vehicles",
                places.vehicles().stream()
                        .map(vehicle -> ride(vehicle, chinese))
                        .toList());
        model.addAttribute("most", HandTrips.MOST_ORDERS);
        model.addAttribute(
                "departs", LocalDateTime.ofInstant(clock.instant(), node.zone()).truncatedTo(ChronoUnit.MINUTES));
        return "dispatch/new-trip";
    }

    /** Order and position are columns of one table; rows without a position stay here. */
    @PostMapping("/trips")
    String make(
            @RequestParam String vehicle,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime departs,
            @RequestParam(defaultValue = "false") boolean coolBoxes,
            HttpServletRequest request,
            Locale locale) {
        HandTrips.Wanted wanted = new HandTrips.Wanted(
                vehicle,
                requests.checked(departs.atZone(node.zone()).toInstant()),
                HandTripRequests.checked(inOrder(values(request, "order"), values(request, "position"))),
                coolBoxes);
        KeyedAnswer answer = requests.make(
                IdempotencyKey.ofForm(request),
                wanted,
                Language.of(locale).isChinese(),
                made -> new KeyedAnswer(303, "/trips/" + made.code() + "?done"));
        return "redirect:" + answer.body();
    }

    /** As the request has them; a list that Spring makes of one empty field would have no entry. */
    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** The orders that have a position, by it; of two with the same one, the upper goes first. */
    private static List<String> inOrder(List<String> orders, List<String> positions) {
        if (orders.size() != positions.size()) {
            throw badPosition("");
        }
        Map<Integer, List<String>> byPosition = new TreeMap<>();
        for (int i = 0; i < orders.size(); i++) {
            String text = positions.get(i).strip();
            if (!text.isEmpty()) {
                byPosition
                        .computeIfAbsent(position(text), p -> new ArrayList<>())
                        .add(orders.get(i));
            }
        }
        return byPosition.values().stream().flatMap(List::stream).toList();
    }

    private static int position(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw badPosition(text);
        }
    }

    private static RuntimeException badPosition(String text) {
        return Problem.of(HttpStatus.BAD_REQUEST, "trip-position", text).refusal();
    }

    private Row row(IssueOrder order, boolean chinese) {
        Load load = order.load(catalog);
        return new Row(
                order.code(),
                name(order.destination(), chinese),
                name(order.depot(), chinese),
                words.all(order, chinese),
                PackWords.weight(load.weightGrams()),
                load.estimated());
    }

    private Ride ride(Vehicle vehicle, boolean chinese) {
        return new Ride(
                vehicle.place(),
                name(vehicle.place(), chinese) + "  " + vehicle.plate(),
                PackWords.weight(vehicle.payloadGrams()));
    }

    private String name(String code, boolean chinese) {
        return places.find(code).map((Place place) -> place.name(chinese)).orElse(code);
    }
}
