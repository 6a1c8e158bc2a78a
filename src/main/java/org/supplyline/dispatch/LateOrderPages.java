package org.supplyline.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.inventory.EarmarkWords;
import org.supplyline.inventory.GoodsOrder;
import org.supplyline.inventory.UnorderedIssues.UnorderedIssue;
import org.supplyline.page.JsonBody;
import org.supplyline.page.Language;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;
import tools.jackson.databind.json.JsonMapper;

/** {@code /discrepancies/N/order}: the order for goods that left without one (补单). */
@Controller
@OpenTo(rights = Right.ALLOCATE)
class LateOrderPages {

    private final LateOrderRequests requests;
    private final Places places;
    private final PackWords words;
    private final EarmarkWords earmarks;
    private final JsonMapper json;

    LateOrderPages(LateOrderRequests requests, Places places, PackWords words, EarmarkWords earmarks, JsonMapper json) {
        this.requests = requests;
        this.places = places;
        this.words = words;
        this.earmarks = earmarks;
        this.json = json;
    }

    /** Goods as the page names them. */
    record Row(String item, String name, String bound, String quantity) {}

    /** The order as a program asks for it. */
    record Wanted(
            @Nullable String destination,
            @Nullable String basis,
            @Nullable String reason) {}

    @GetMapping("/discrepancies/{id}/order")
    String form(@PathVariable long id, HttpServletRequest request, Model model) {
        boolean chinese = Language.of(request).isChinese();
        UnorderedIssue issue = requests.issue(id);
        model.addAttribute("issue", issue);
        model.addAttribute(
                "rows", issue.lines().stream().map(line -> row(line, chinese)).toList());
        model.addAttribute(
                "receivers",
                places.receivers().stream()
                        .filter(place ->
                                issue.receiver() == null || place.code().equals(issue.receiver()))
                        .toList());
        return "dispatch/late-order";
    }

    @PostMapping("/discrepancies/{id}/order")
    String make(
            @PathVariable long id,
            @RequestParam String destination,
            @RequestParam String basis,
            @RequestParam String reason,
            HttpServletRequest request) {
        KeyedAnswer answer = requests.make(
                IdempotencyKey.ofForm(request),
                new LateOrderRequests.Wish(id, destination, basis, reason),
                Language.of(request).isChinese(),
                made -> new KeyedAnswer(303, "/orders/" + made.code() + "?done"));
        return "redirect:" + answer.body();
    }

    /** Answers {@code {"order": CODE}}. */
    @PostMapping("/api/discrepancies/{id}/order")
    ResponseEntity<String> make(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Wanted wanted = JsonBody.read(json, body, Wanted.class);
        return requests.make(
                        IdempotencyKey.ofBody(request, body),
                        new LateOrderRequests.Wish(
                                id, text(wanted.destination()), text(wanted.basis()), text(wanted.reason())),
                        Language.of(request).isChinese(),
                        made -> new KeyedAnswer(
                                HttpStatus.CREATED.value(),
                                json.createObjectNode()
                                        .put("order", made.code())
                                        .toString()))
                .toProgram();
    }

    private Row row(GoodsOrder.Line line, boolean chinese) {
        return new Row(
                line.item(),
                words.name(line.item(), chinese),
                earmarks.remark(line.earmark(), chinese),
                words.packs(line.item(), line.quantity(), chinese));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
