package org.supplyline.unit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.HandlingUnit;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.UnitChange;
import org.supplyline.inventory.UnitContent;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.photo.Photos;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** Pallets and cartons: those that stand in the depots, one with all that is in it, and receiving before classifying. */
@Controller
@OpenTo(Audience.USERS)
class UnitPages {

    private static final int ROWS = 50;

    private final HandlingUnits units;
    private final Arrivals arrivals;
    private final ArrivalForm forms;
    private final UnitNumbers numbers;
    private final Places places;
    private final Catalog catalog;
    private final Photos photos;
    private final Journal journal;
    private final IdempotencyKeys keys;
    private final Doorkeeper door;
    private final EarmarkWords earmarks;

    UnitPages(
            HandlingUnits units,
            Arrivals arrivals,
            ArrivalForm forms,
            UnitNumbers numbers,
            Places places,
            Catalog catalog,
            Photos photos,
            Journal journal,
            IdempotencyKeys keys,
            Doorkeeper door,
            EarmarkWords earmarks) {
        this.units = units;
        this.arrivals = arrivals;
        this.forms = forms;
        this.numbers = numbers;
        this.places = places;
        this.catalog = catalog;
        this.photos = photos;
        this.journal = journal;
        this.keys = keys;
        this.door = door;
        this.earmarks = earmarks;
    }

    /** A unit in the list. */
    record Row(String code, String place, String content) {}

    /** Goods in a unit. */
    record ContentRow(String item, String name, String quantity, String lot, String earmark, String place) {}

    @GetMapping("/units")
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        if (!q.isBlank()) {
            return "redirect:/units/" + code(q);
        }
        boolean chinese = Language.of(locale).isChinese();
        String item = show.equals("unsorted") ? Catalog.UNSORTED : null;
        Set<String> storage = places.storage();
        long count = units.countStanding(storage, item);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        List<String> codes = units.standing(storage, item, number * ROWS, ROWS);
        List<UnitContent> contents = units.contents(codes);
        model.addAttribute(
                "rows", codes.stream().map(code -> row(code, contents, chinese)).toList());
        model.addAttribute("show", show);
        model.addAttribute("count", count);
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        numbers.offer(model);
        return "unit/units";
    }

    @GetMapping("/units/{code}")
    String show(@PathVariable String code, Model model, Locale locale) {
        HandlingUnit unit = find(code);
        boolean chinese = Language.of(locale).isChinese();
        List<UnitContent> contents = units.contents(List.of(unit.code())).stream()
                .filter(content -> content.goods().quantity() > 0)
                .toList();
        model.addAttribute("unit", unit);
        model.addAttribute("inside", units.inside(unit.code()));
        model.addAttribute(
                "contents",
                contents.stream().map(content -> contentRow(content, chinese)).toList());
        model.addAttribute(
                "unsorted",
                contents.stream()
                        .anyMatch(content -> content.goods().key().item().equals(Catalog.UNSORTED)));
        model.addAttribute("items", catalog.items());
        model.addAttribute("waits", door.waiting(contents));
        return "unit/unit";
    }

    @GetMapping("/units/new")
    @OpenTo(rights = Right.RECEIVE)
    String form(Model model) {
        Set<String> storage = places.storage();
        model.addAttribute(
                "places",
                places.all().stream()
                        .filter(place -> storage.contains(place.code()))
                        .sorted(Comparator.comparing((Place place) -> place.kind() != PlaceKind.DEPOT)
                                .thenComparing(place -> door.isHold(place.code())))
                        .toList());
        model.addAttribute("items", catalog.items());
        model.addAttribute("most", NewArrival.MAX_COUNT);
        numbers.offer(model);
        return "unit/new";
    }

    @PostMapping("/units")
    @OpenTo(rights = Right.RECEIVE)
    String receive(
            @RequestParam(required = false) @Nullable MultipartFile photo, HttpServletRequest request, Principal user)
            throws IOException {
        String sha256 = keep(photo, user);
        NewArrival arrival = forms.read(request, sha256);
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        Cause cause = new Cause.Request(user.getName(), key.key());
        arrivals.prepare(arrival);
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            List<String> given = arrivals.receive(writer, arrival, cause);
            return new KeyedAnswer(303, "/units/" + given.get(0) + "?done&labels=" + given.size());
        }));
        return "redirect:" + answer.body();
    }

    @PostMapping("/units/{code}/seal")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String seal(@PathVariable String code, HttpServletRequest request, Principal user) {
        return change(request, user, new UnitChange.Seal(find(code).code()));
    }

    @PostMapping("/units/{code}/open")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String open(@PathVariable String code, HttpServletRequest request, Principal user) {
        return change(request, user, new UnitChange.BreakSeal(find(code).code()));
    }

    private String change(HttpServletRequest request, Principal user, UnitChange change) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        Cause cause = new Cause.Request(user.getName(), key.key());
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            units.change(writer, cause, change);
            return new KeyedAnswer(303, "/units/" + change.unit() + "?done");
        }));
        return "redirect:" + answer.body();
    }

    private @Nullable String keep(@Nullable MultipartFile photo, Principal user) throws IOException {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream in = photo.getInputStream()) {
            return photos.keep(in, user.getName());
        }
    }

    /** A number as it was typed, or the address that a camera read. */
    private static String code(String text) {
        String stripped = text.strip();
        return stripped.substring(stripped.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    private HandlingUnit find(String code) {
        return units.find(code(code)).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private Row row(String code, List<UnitContent> all, boolean chinese) {
        List<ContentRow> own = all.stream()
                .filter(content ->
                        content.handlingUnit().equals(code) && content.goods().quantity() > 0)
                .map(content -> contentRow(content, chinese))
                .toList();
        return new Row(
                code,
                own.stream().map(ContentRow::place).findFirst().orElse(""),
                String.join(
                        chinese ? "；" : "; ",
                        own.stream()
                                .map(row -> row.name() + " " + row.quantity())
                                .toList()));
    }

    private ContentRow contentRow(UnitContent content, boolean chinese) {
        String item = content.goods().key().item();
        return new ContentRow(
                item,
                catalog.item(item).map(known -> known.name(chinese)).orElse(item),
                content.goods().quantity()
                        + catalog.item(item)
                                .map(known -> " " + known.unit(chinese))
                                .orElse(""),
                content.goods().key().lot(),
                earmarks.remark(content.goods().key().earmark(), chinese),
                places.find(content.goods().key().place())
                        .map(place -> place.name(chinese))
                        .orElse(content.goods().key().place()));
    }
}
