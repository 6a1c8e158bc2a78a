package org.supplyline.inventory.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.Fund;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import org.supplyline.sheet.ListReview;
import org.supplyline.sheet.ListedRow;

/** {@code /opening}: what lay in the depots when counting began, by hand or from a list, and what was booked of it. */
@Controller
@OpenTo(rights = Right.RECEIVE)
class OpeningPages {

    private static final String BASE = "/opening/import";
    private static final int LINES = 3;
    private static final int MAX_LINES = 50;
    private static final int ROWS = 50;

    private final OpeningStock stock;
    private final OpeningRequests requests;
    private final OpeningStore store;
    private final ListReview review;
    private final Catalog catalog;
    private final Places places;

    OpeningPages(
            OpeningStock stock,
            OpeningRequests requests,
            OpeningStore store,
            ListReview review,
            Catalog catalog,
            Places places) {
        this.stock = stock;
        this.requests = requests;
        this.store = store;
        this.review = review;
        this.catalog = catalog;
        this.places = places;
    }

    /** A booked line as the page shows it. */
    record BookedRow(OpeningStore.Booked line, String name, String unit, String place) {}

    /** A place to choose. */
    record Choice(String code, String name) {}

    @GetMapping("/opening")
    String show(
            @RequestParam(defaultValue = "" + LINES) int lines,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        return fill(OpeningForm.empty(Math.min(Math.max(lines, 1), MAX_LINES)), page, model, locale);
    }

    @PostMapping("/opening")
    String book(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        List<ListedRow> rows = OpeningForm.rows(form, stock.columns());
        if (rows.isEmpty() || rows.size() > MAX_LINES) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "opening-lines", MAX_LINES)
                    .refusal();
        }
        try {
            return requests.form(request, rows, form.containsKey("confirmed"));
        } catch (DoubtfulLines doubtful) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<OpeningForm> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                OpeningRow row = doubtful.rows().get(i);
                Map<String, String> cells = new TreeMap<>(rows.get(i).cells());
                row.proposedYuan().ifPresent(yuan -> cells.put("value_yuan", yuan));
                lines.add(new OpeningForm(i + 1, cells, row.faults()));
            }
            model.addAttribute("doubtful", doubtful.rows().stream().noneMatch(OpeningRow::isWrong));
            return fill(lines, 0, model, locale);
        }
    }

    @PostMapping(BASE)
    String upload(@RequestParam MultipartFile file, Principal user) throws IOException {
        return review.upload(stock, BASE, file, user.getName());
    }

    @GetMapping(BASE)
    String lists() {
        return "redirect:/opening#lists";
    }

    @GetMapping(BASE + "/{sha256}")
    String list(@PathVariable String sha256, @RequestParam(defaultValue = "0") int page, Model model) {
        return review.show(stock, BASE, sha256, page, model);
    }

    @PostMapping(BASE + "/{sha256}/again")
    String again(@PathVariable String sha256, HttpServletRequest request) {
        return review.again(stock, BASE, sha256, request);
    }

    @PostMapping(BASE + "/{sha256}/{sheet}/{row}")
    String mend(
            @PathVariable String sha256, @PathVariable int sheet, @PathVariable int row, HttpServletRequest request) {
        return review.mend(stock, BASE, sha256, sheet, row, request);
    }

    @PostMapping(BASE + "/{sha256}/{sheet}/{row}/dismiss")
    String dismiss(
            @PathVariable String sha256, @PathVariable int sheet, @PathVariable int row, HttpServletRequest request) {
        return review.dismiss(stock, BASE, sha256, sheet, row, request);
    }

    private String fill(List<OpeningForm> lines, int page, Model model, Locale locale) {
        boolean chinese = Language.of(locale).isChinese();
        String opening = places.fixed(PlaceKind.OPENING).toString();
        int pages = (int) Math.max(1, (store.count(opening) + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        review.fillLists(stock, BASE, model);
        model.addAttribute("lines", lines);
        model.addAttribute("more", Math.min(lines.size() * 2, MAX_LINES));
        model.addAttribute("items", catalog.items());
        model.addAttribute("funds", Fund.values());
        model.addAttribute("places", storage(chinese));
        model.addAttribute(
                "booked",
                store.newest(opening, ROWS, number * ROWS).stream()
                        .map(line -> row(line, chinese))
                        .toList());
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        return "inventory/opening";
    }

    private List<Choice> storage(boolean chinese) {
        return places.all().stream()
                .filter(place -> place.kind().isStorage())
                .map(place -> new Choice(place.code(), name(place, chinese)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private BookedRow row(OpeningStore.Booked line, boolean chinese) {
        return new BookedRow(
                line,
                catalog.item(line.item()).map(item -> item.name(chinese)).orElse(line.item()),
                catalog.item(line.item()).map(item -> item.unit(chinese)).orElse(""),
                places.find(line.to()).map(place -> name(place, chinese)).orElse(line.to()));
    }

    private String name(Place place, boolean chinese) {
        String parent = place.parent();
        return parent == null
                ? place.name(chinese)
                : places.find(parent).map(depot -> depot.name(chinese) + " · ").orElse("") + place.name(chinese);
    }
}
