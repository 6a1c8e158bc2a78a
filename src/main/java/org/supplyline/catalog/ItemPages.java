package org.supplyline.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.journal.Cause;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The list of relief items, each with its packs and bar codes. A form is read as one row of the catalogue's file. */
@Controller
@OpenTo(Audience.USERS)
class ItemPages {

    private static final int ROWS = 50;
    private static final String FORM = "form";

    private static final List<String> ITEM_FIELDS = Stream.concat(
                    CatalogFile.ITEM_COLUMNS.stream(), CatalogFile.VALUE_COLUMNS.stream())
            .toList();

    private final Catalog catalog;
    private final ItemRequests requests;

    ItemPages(Catalog catalog, ItemRequests requests) {
        this.catalog = catalog;
        this.requests = requests;
    }

    /** An item with the pack in which it is usually moved. */
    record Line(ReliefItem item, Optional<Pack> pack) {}

    @GetMapping("/items")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String mainClass,
            @RequestParam(defaultValue = "") String control,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<ReliefItem> found = catalog.items().stream()
                .filter(item -> item.category().startsWith(mainClass))
                .filter(item -> control.isEmpty() || item.controlClass().word().equals(control))
                .filter(item -> item.isFoundBy(q.strip().toLowerCase(Locale.ROOT)))
                .toList();
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute(
                "lines",
                found.stream()
                        .skip((long) shown * ROWS)
                        .limit(ROWS)
                        .map(item -> new Line(item, catalog.pack(item.code())))
                        .toList());
        model.addAttribute("total", found.size());
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("q", q);
        model.addAttribute("mainClass", mainClass);
        model.addAttribute("control", control);
        model.addAttribute("controls", ControlClass.values());
        return "catalog/items";
    }

    @GetMapping("/items/new")
    @OpenTo(rights = Right.ADMINISTER)
    String add(Model model) {
        return form(model, Map.of("estimated", "yes", "control", "ordinary", "hazard", "none"), List.of(), true);
    }

    @PostMapping("/items")
    @OpenTo(rights = Right.ADMINISTER)
    String create(HttpServletRequest request, HttpServletResponse response, Model model) {
        CsvTable.Row row = row(request, ITEM_FIELDS);
        List<CellError> errors = new ArrayList<>();
        Optional<ReliefItem> item = CatalogFile.item(row, errors);
        if (item.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, row.cells(), errors, true);
        }
        return once(request, cause -> catalog.add(item.get(), cause));
    }

    @GetMapping("/items/{code}")
    String show(@PathVariable String code, Model model) {
        ReliefItem item = catalog.item(code).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("item", item);
        model.addAttribute("packs", catalog.packs(code));
        return form(model, CatalogFile.cells(item), List.of(), false);
    }

    @PostMapping("/items/{code}")
    @OpenTo(rights = Right.ADMINISTER)
    String edit(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        ReliefItem known = catalog.item(code).orElseThrow(Problem.NOT_FOUND::refusal);
        CsvTable.Row row = row(request, ITEM_FIELDS);
        row.cells().put("code", code);
        List<CellError> errors = new ArrayList<>();
        Optional<ReliefItem> item = CatalogFile.item(row, errors);
        if (item.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("item", known);
            model.addAttribute("packs", catalog.packs(code));
            return form(model, row.cells(), errors, false);
        }
        return once(request, cause -> catalog.edit(item.get(), cause));
    }

    @PostMapping("/items/{code}/packs")
    @OpenTo(rights = Right.ADMINISTER)
    String savePack(@PathVariable String code, HttpServletRequest request) {
        Pack pack = requests.pack(code, row(request, CatalogFile.PACK_COLUMNS).cells());
        return once(request, cause -> catalog.savePack(pack, cause));
    }

    @PostMapping("/items/{code}/gtin")
    @OpenTo(rights = Right.ADMINISTER)
    String assignGtin(
            @PathVariable String code,
            @RequestParam long quantity,
            @RequestParam String gtin,
            HttpServletRequest request) {
        return once(request, cause -> catalog.assignGtin(code, quantity, gtin, cause));
    }

    /** For goods that no maker has numbered, whoever has them in hand. */
    @PostMapping("/items/{code}/own-number")
    @OpenTo(rights = {Right.ADMINISTER, Right.RECEIVE, Right.CHECK})
    String numberOurselves(@PathVariable String code, @RequestParam long quantity, HttpServletRequest request) {
        once(request, cause -> catalog.numberOurselves(code, quantity, cause));
        return "redirect:/items/" + code + "/labels?quantity=" + quantity;
    }

    private String once(HttpServletRequest request, Function<Cause, CatalogChange> change) {
        KeyedAnswer answer = requests.once(
                IdempotencyKey.ofForm(request), change, item -> new KeyedAnswer(303, "/items/" + item + "?done"));
        return "redirect:" + answer.body();
    }

    private static String form(Model model, Map<String, String> cells, List<CellError> errors, boolean fresh) {
        Map<String, String> faults = new TreeMap<>();
        errors.forEach(
                error -> faults.putIfAbsent(error.column(), error.problem().key()));
        model.addAttribute(FORM, cells);
        model.addAttribute("faults", faults);
        model.addAttribute("fresh", fresh);
        model.addAttribute("controls", ControlClass.values());
        model.addAttribute("hazards", Hazard.values());
        model.addAttribute("proofs", ItemValue.Proof.values());
        return "catalog/item";
    }

    private static CsvTable.Row row(HttpServletRequest request, List<String> columns) {
        Map<String, String> cells = new TreeMap<>();
        for (String column : columns) {
            String value = request.getParameter(column);
            cells.put(column, value == null ? "" : value.strip());
        }
        return new CsvTable.Row(FORM, 1, cells);
    }
}
