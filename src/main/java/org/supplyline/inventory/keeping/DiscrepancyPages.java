package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.inventory.DiscrepancyKind;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /discrepancies}: everything that does not agree, who looks after it, and what ends it. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.ALLOCATE, Right.DISPATCH, Right.AUDIT})
class DiscrepancyPages {

    private static final int ROWS = 30;

    private final DiscrepancyQueue queue;
    private final LateOrders lateOrders;
    private final KeyedRequests requests;
    private final KeepingWords words;
    private final Clock clock;

    DiscrepancyPages(
            DiscrepancyQueue queue, LateOrders lateOrders, KeyedRequests requests, KeepingWords words, Clock clock) {
        this.queue = queue;
        this.lateOrders = lateOrders;
        this.requests = requests;
        this.words = words;
        this.clock = clock;
    }

    /** A row as the page shows it. */
    record Row(
            OpenDiscrepancy row,
            KeepingWords.@Nullable Goods goods,
            String place,
            String quantity,
            String opened,
            String age,
            String due,
            boolean overdue,
            String settled) {}

    /** A kind and how many of it are open. */
    record Tab(String word, long count) {}

    @GetMapping("/discrepancies")
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        DiscrepancyKind wanted = DiscrepancyKind.of(kind).orElse(null);
        boolean open = !state.equals("settled");
        DiscrepancyQueueStore.Filter filter = queue.filter(wanted, open, state.equals("overdue"));
        long total = queue.count(filter);
        int pages = (int) Math.max(1, (total + ROWS - 1) / ROWS);
        int number = Math.min(Math.max(page, 0), pages - 1);
        Map<DiscrepancyKind, Long> counts = queue.counts();
        model.addAttribute(
                "rows",
                queue.page(filter, number * ROWS, ROWS).stream()
                        .map(row -> row(row, locale))
                        .toList());
        model.addAttribute(
                "tabs",
                Arrays.stream(DiscrepancyKind.values())
                        .filter(each -> counts.containsKey(each) || each == wanted)
                        .map(each -> new Tab(each.word(), counts.getOrDefault(each, 0L)))
                        .toList());
        model.addAttribute(
                "open", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("overdue", queue.count(queue.filter(null, true, true)));
        model.addAttribute("kind", wanted == null ? "" : wanted.word());
        model.addAttribute("state", open ? (state.equals("overdue") ? "overdue" : "open") : "settled");
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        return "keeping/discrepancies";
    }

    @GetMapping("/discrepancies/{id}")
    String show(@PathVariable long id, Model model, Locale locale, Principal user) {
        OpenDiscrepancy row = queue.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("shown", row(row, locale));
        model.addAttribute("user", user.getName());
        return "keeping/discrepancy";
    }

    @PostMapping("/discrepancies/{id}/keeper")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    String assign(
            @PathVariable long id, @RequestParam String keeper, @RequestParam String due, HttpServletRequest request) {
        return requests.form(
                request,
                "/discrepancies/" + id + "?done",
                (writer, cause) -> queue.assign(id, keeper, words.endOf(due)));
    }

    /** Names a keeper for all that have none. */
    @PostMapping("/discrepancies/keeper")
    @OpenTo(rights = {Right.CHECK, Right.DISPATCH})
    String assignRest(
            @RequestParam String depot,
            @RequestParam String keeper,
            @RequestParam String due,
            HttpServletRequest request) {
        return requests.form(
                request,
                "/close?depot=" + depot + "&done",
                (writer, cause) -> queue.assignRest(depot, keeper, words.endOf(due)));
    }

    @PostMapping("/discrepancies/{id}/resolve")
    @OpenTo(rights = {Right.CHECK, Right.ALLOCATE, Right.DISPATCH})
    String resolve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String order,
            @RequestParam String reason,
            HttpServletRequest request) {
        return requests.form(
                request,
                "/discrepancies/" + id + "?done",
                (writer, cause) -> order.isBlank()
                        ? lateOrders.close(writer, cause, id, reason)
                        : lateOrders.give(writer, cause, id, order, reason));
    }

    private Row row(OpenDiscrepancy row, Locale locale) {
        Instant now = clock.instant();
        OpenDiscrepancy.Settlement end = row.settlement();
        List<String> quantity = row.quantity() == null || row.goods() == null
                ? List.of()
                : List.of(words.quantity(row.goods().item(), row.quantity(), locale));
        return new Row(
                row,
                row.goods() == null ? null : words.goods(row.goods(), locale),
                words.place(row.place(), locale),
                String.join("", quantity),
                words.time(row.openedAt()),
                words.age(Duration.between(row.openedAt(), now), locale),
                row.due() == null ? "" : words.time(row.due()),
                row.isOverdue(now),
                end == null ? "" : words.time(end.at()));
    }
}
