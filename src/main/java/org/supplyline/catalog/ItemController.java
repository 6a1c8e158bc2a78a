package org.supplyline.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.supplyline.journal.Cause;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/items}: single items and their packs for programs, in the words of the catalogue's file. */
@RestController
@OpenTo(Audience.USERS)
class ItemController {

    private static final int ROWS = 100;

    private final Catalog catalog;
    private final ItemRequests requests;
    private final JsonMapper json;

    ItemController(Catalog catalog, ItemRequests requests, JsonMapper json) {
        this.catalog = catalog;
        this.requests = requests;
        this.json = json;
    }

    /** A part of the catalogue; {@code total} counts all that fit the search. */
    record Page(List<Entry> items, int total) {}

    /** An item, its cells by the names of the catalogue's columns, and its ladder, smallest pack first. */
    record Entry(String code, Map<String, String> cells, List<Rung> packs) {}

    /** A pack; {@code own} says whether its number is one of ours. */
    record Rung(
            long quantity,
            String nameZh,
            String nameEn,
            @Nullable String gtin,
            boolean own,
            long weightGrams,
            long volumeCm3,
            boolean estimated) {}

    /** Which pack, the base unit where none is named, and its bar code. */
    record Numbering(@Nullable Long quantity, @Nullable String gtin) {

        long units() {
            return quantity == null ? 1 : quantity;
        }
    }

    @GetMapping("/api/items")
    Page list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<ReliefItem> found =
                catalog.items().stream().filter(item -> item.isFoundBy(wanted)).toList();
        List<Entry> entries = found.stream()
                .skip((long) Math.max(0, page) * ROWS)
                .limit(ROWS)
                .map(this::entry)
                .toList();
        return new Page(entries, found.size());
    }

    @GetMapping("/api/items/{code}")
    Entry show(@PathVariable String code) {
        return entry(catalog.item(code).orElseThrow(Problem.NOT_FOUND::refusal));
    }

    @PostMapping("/api/items")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> create(@RequestBody byte[] body, HttpServletRequest request) {
        ReliefItem item = requests.item(cells(body));
        return once(request, body, cause -> catalog.add(item, cause));
    }

    /** Changes the cells that are named; the others stay. */
    @PostMapping("/api/items/{code}")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> edit(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        Map<String, String> cells = CatalogFile.cells(catalog.item(code).orElseThrow(Problem.NOT_FOUND::refusal));
        cells.putAll(cells(body));
        cells.put("code", code);
        ReliefItem item = requests.item(cells);
        return once(request, body, cause -> catalog.edit(item, cause));
    }

    @PostMapping("/api/items/{code}/packs")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> savePack(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        Pack pack = requests.pack(code, cells(body));
        return once(request, body, cause -> catalog.savePack(pack, cause));
    }

    @PostMapping("/api/items/{code}/gtin")
    @OpenTo(rights = Right.ADMINISTER)
    ResponseEntity<String> assignGtin(@PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        Numbering wish = JsonBody.read(json, body, Numbering.class);
        String gtin = Objects.requireNonNullElse(wish.gtin(), "");
        return once(request, body, cause -> catalog.assignGtin(code, wish.units(), gtin, cause));
    }

    /** For goods that no maker has numbered. */
    @PostMapping("/api/items/{code}/own-number")
    @OpenTo(rights = {Right.ADMINISTER, Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> numberOurselves(
            @PathVariable String code, @RequestBody byte[] body, HttpServletRequest request) {
        Numbering wish = JsonBody.read(json, body, Numbering.class);
        return once(request, body, cause -> catalog.numberOurselves(code, wish.units(), cause));
    }

    private ResponseEntity<String> once(
            HttpServletRequest request, byte[] body, Function<Cause, CatalogChange> change) {
        return requests.once(
                        IdempotencyKey.ofBody(request, body),
                        change,
                        code -> new KeyedAnswer(
                                201, json.createObjectNode().put("id", code).toString()))
                .toProgram();
    }

    /** The members of an object as the cells of a row. */
    private Map<String, String> cells(byte[] body) {
        JsonNode object = JsonBody.read(json, body, JsonNode.class);
        if (!object.isObject()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable").refusal();
        }
        Map<String, String> cells = new TreeMap<>();
        object.properties().forEach(member -> cells.put(member.getKey(), cell(member.getValue())));
        return cells;
    }

    private static String cell(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        return value.isNull() ? "" : value.asString("").strip();
    }

    private Entry entry(ReliefItem item) {
        return new Entry(
                item.code(),
                CatalogFile.cells(item),
                catalog.packs(item.code()).stream().map(ItemController::rung).toList());
    }

    private static Rung rung(Pack pack) {
        return new Rung(
                pack.quantity(),
                pack.nameZh(),
                pack.nameEn(),
                pack.gtin() == null ? null : pack.gtin().digits(),
                pack.isNumberedByUs(),
                pack.weightGrams(),
                pack.volumeCm3(),
                pack.estimated());
    }
}
