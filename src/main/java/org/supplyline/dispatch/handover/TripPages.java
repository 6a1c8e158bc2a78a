package org.supplyline.dispatch.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.dispatch.ApprovedTrip;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.place.Place;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /trips}: the trucks under way, what their drivers say, and which receipts (回单) are still to come. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
class TripPages {

    private static final int ROWS = 25;

    private final TripBoardStore board;
    private final HandoverSheet sheet;
    private final HandoverLinks links;
    private final RoadReports reports;
    private final ReceiptWatch receipts;
    private final RoadRequests requests;
    private final Places places;
    private final NodeIdentity node;

    TripPages(
            TripBoardStore board,
            HandoverSheet sheet,
            HandoverLinks links,
            RoadReports reports,
            ReceiptWatch receipts,
            RoadRequests requests,
            Places places,
            NodeIdentity node) {
        this.board = board;
        this.sheet = sheet;
        this.links = links;
        this.reports = reports;
        this.receipts = receipts;
        this.requests = requests;
        this.places = places;
        this.node = node;
    }

    /**
     * A trip of the list.
     *
     * @param state planned, loading, under-way or signed
     * @param departed when it left, by the ledger or the driver, or null
     * @param late whether receipts should be there and are not
     * @param trouble the last word of the driver about what is wrong; empty if there is none
     */
    record Row(
            TripBoardStore.Row trip,
            String vehicle,
            String depot,
            String state,
            @Nullable Instant departed,
            boolean late,
            String trouble) {}

    @GetMapping("/trips")
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        boolean open = !state.equals("all");
        int pages = (int) Math.max(1, (board.count(open) + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        List<TripBoardStore.Row> found = board.page(open, number * ROWS, ROWS);
        Map<String, List<RoadReport>> said = reports
                .of(found.stream().map(TripBoardStore.Row::trip).toList())
                .stream()
                .collect(Collectors.groupingBy(RoadReport::trip));
        model.addAttribute(
                "rows",
                found.stream()
                        .map(trip -> row(
                                trip,
                                said.getOrDefault(trip.trip(), List.of()),
                                Language.of(locale).isChinese()))
                        .toList());
        model.addAttribute("state", open ? "open" : "all");
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        model.addAttribute("zone", node.zone());
        return "handover/trips";
    }

    @GetMapping("/trips/{code}")
    String show(@PathVariable String code, Model model, Locale locale, HttpServletRequest request) {
        ApprovedTrip trip = requests.find(code);
        HandoverLink link = links.ofTrip(code);
        model.addAttribute("road", sheet.trip(trip, Language.of(locale).isChinese()));
        model.addAttribute("driverPath", link.path());
        model.addAttribute("driverAddress", links.address(link).orElse(""));
        model.addAttribute("zone", node.zone());
        return "handover/trip";
    }

    /** A person at the depot says for the driver that the truck left. */
    @PostMapping("/trips/{code}/departed")
    @OpenTo(rights = {Right.DISPATCH, Right.CHECK})
    String departed(@PathVariable String code, HttpServletRequest request) {
        return "redirect:"
                + requests.departed(code, IdempotencyKey.ofForm(request), done(code))
                        .body();
    }

    /** A person at the depot writes down what the driver called about. */
    @PostMapping("/trips/{code}/trouble")
    @OpenTo(rights = {Right.DISPATCH, Right.CHECK})
    String trouble(@PathVariable String code, @RequestParam String words, HttpServletRequest request) {
        return "redirect:"
                + requests.trouble(code, words, IdempotencyKey.ofForm(request), done(code))
                        .body();
    }

    private static KeyedAnswer done(String trip) {
        return new KeyedAnswer(303, "/trips/" + trip + "?done");
    }

    private Row row(TripBoardStore.Row trip, List<RoadReport> said, boolean chinese) {
        Instant told = said.stream()
                .filter(report -> report.what() == RoadReport.What.DEPARTED)
                .map(RoadReport::at)
                .findFirst()
                .orElse(null);
        Instant departed = trip.departed() == null ? told : trip.departed();
        boolean signed = trip.closed() == trip.stops();
        String underWay = departed != null ? "under-way" : trip.loaded() > 0 ? "loading" : "planned";
        String trouble = said.stream()
                .filter(report -> report.what() == RoadReport.What.TROUBLE)
                .reduce((first, second) -> second)
                .map(RoadReport::words)
                .orElse("");
        return new Row(
                trip,
                name(trip.vehicle(), chinese),
                name(trip.depot(), chinese),
                signed ? "signed" : underWay,
                departed,
                !signed && departed != null && receipts.isLate(departed),
                trouble);
    }

    private String name(String code, boolean chinese) {
        return places.find(code).map((Place place) -> place.name(chinese)).orElse(code);
    }
}
