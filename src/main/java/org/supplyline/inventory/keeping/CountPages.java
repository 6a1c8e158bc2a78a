package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.inventory.PositionKey;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /counts}: what was counted, what it differs by, and for whom it waits. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
class CountPages {

    private static final int NEWEST = 50;
    private static final int FREE_ROWS = 4;

    private final Counts counts;
    private final ScannedCounts scanned;
    private final CartonCounts cartons;
    private final DayCloses days;
    private final Depots depots;
    private final PlaceStockStore stock;
    private final KeyedRequests requests;
    private final KeepingWords words;

    CountPages(
            Counts counts,
            ScannedCounts scanned,
            CartonCounts cartons,
            DayCloses days,
            Depots depots,
            PlaceStockStore stock,
            KeyedRequests requests,
            KeepingWords words) {
        this.counts = counts;
        this.scanned = scanned;
        this.cartons = cartons;
        this.days = days;
        this.depots = depots;
        this.stock = stock;
        this.requests = requests;
        this.words = words;
    }

    /** A count of the list. */
    record Row(StockCount count, String place, String at, boolean provisional, int differences) {}

    /** A place touched since the last close. */
    record PlaceRow(
            String code,
            String place,
            String state,
            @Nullable Long count) {}

    /** A position to be counted; the page does not say how much is expected. */
    record Asked(PositionKey key, KeepingWords.Goods goods) {}

    /** A counted position. */
    record LineRow(KeepingWords.Goods goods, CountDifference line) {}

    /** A carton of a count, and where the books have it. */
    record CartonRow(String code, String state, String place) {}

    /** A device for which a count waits, or not. */
    record DeviceRow(DeviceReport report, String state, String heard) {}

    @GetMapping("/counts")
    String list(Model model, Locale locale) {
        model.addAttribute(
                "touched",
                depots.all().stream()
                        .flatMap(depot -> rows(days.touched(depot), words, locale).stream())
                        .toList());
        model.addAttribute(
                "rows",
                counts.newest(NEWEST).stream().map(count -> row(count, locale)).toList());
        model.addAttribute("places", words.storage(locale));
        model.addAttribute("scanned", scanned.open().size());
        return "keeping/counts";
    }

    static List<PlaceRow> rows(List<DayCloses.PlaceOfDay> touched, KeepingWords words, Locale locale) {
        return touched.stream()
                .map(place -> new PlaceRow(
                        place.place(),
                        words.place(place.place(), locale),
                        place.state().word(),
                        place.count()))
                .toList();
    }

    @GetMapping("/counts/new")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String form(@RequestParam String place, Model model, Locale locale) {
        if (words.storage(locale).stream().noneMatch(choice -> choice.code().equals(place))) {
            throw Problem.NOT_FOUND.refusal();
        }
        model.addAttribute("place", place);
        model.addAttribute("name", words.place(place, locale));
        model.addAttribute(
                "asked",
                stock.at(place).stream()
                        .map(position -> new Asked(position.key(), words.goods(position.key(), locale)))
                        .toList());
        model.addAttribute("cartons", cartons.at(place));
        model.addAttribute(
                "waiting",
                counts.waiting(place).map(count -> row(count, locale)).orElse(null));
        model.addAttribute("free", FREE_ROWS);
        model.addAttribute("items", words.items(locale));
        return "keeping/count-new";
    }

    @PostMapping("/counts")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String submit(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        CountRequest wanted = CountRequest.of(form);
        return requests.form(request, "/counts/*?done", (writer, cause) -> counts.submit(writer, cause, wanted));
    }

    @GetMapping("/counts/{id}")
    String show(@PathVariable long id, Model model, Locale locale) {
        StockCount count = counts.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        List<CountDifference> lines = counts.lines(count);
        model.addAttribute("row", row(count, locale));
        model.addAttribute("count", count);
        model.addAttribute("disturbed", count.isSubmitted() && counts.isDisturbed(count));
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(line -> new LineRow(words.goods(line.goods(), locale), line))
                        .toList());
        model.addAttribute(
                "cartons",
                counts.cartons(count).stream()
                        .map(carton -> new CartonRow(
                                carton.code(),
                                carton.state().word(),
                                carton.place() == null ? "" : words.place(carton.place(), locale)))
                        .toList());
        model.addAttribute("seen", CountDifference.fingerprint(lines));
        model.addAttribute(
                "devices",
                count.isSubmitted()
                        ? counts.devices(count).stream()
                                .map(report -> new DeviceRow(
                                        report,
                                        report.state(count.countedAt()).word(),
                                        report.heard() == null ? "" : words.time(report.heard())))
                                .toList()
                        : List.of());
        model.addAttribute("reasons", Reasons.COUNT);
        return "keeping/count";
    }

    @PostMapping("/counts/{id}/settle")
    @OpenTo(rights = Right.CHECK)
    String settle(
            @PathVariable long id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return requests.form(
                request,
                "/counts/*?done",
                (writer, cause) -> counts.settle(writer, cause, id, seen, Reasons.of(why, reason)));
    }

    @PostMapping("/counts/{id}/devices/{device}")
    @OpenTo(rights = Right.CHECK)
    String vouch(
            @PathVariable long id,
            @PathVariable String device,
            @RequestParam String reason,
            HttpServletRequest request) {
        return requests.form(
                request, "/counts/*?done", (writer, cause) -> counts.vouch(writer, cause, id, device, reason));
    }

    private Row row(StockCount count, Locale locale) {
        return new Row(
                count,
                words.place(count.place(), locale),
                words.time(count.countedAt()),
                counts.isProvisional(count),
                count.isSubmitted()
                        ? CountDifference.differing(counts.lines(count)).size()
                        : 0);
    }
}
