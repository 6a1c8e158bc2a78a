package org.supplyline.inventory.scan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Problem;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /held}: scans that wait for a person, each with why and with what can be done. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
class HeldPages {

    private static final int MAX_REASON = 200;

    private final HeldScans held;
    private final MessageSource messages;
    private final DateTimeFormatter times;

    HeldPages(HeldScans held, MessageSource messages, NodeIdentity node) {
        this.held = held;
        this.messages = messages;
        this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(node.zone());
    }

    /** A held scan as the page shows it. */
    record Row(long id, String key, String since, String why, String payload, boolean canRetry) {}

    @GetMapping("/held")
    String list(@RequestParam(defaultValue = "0") long after, Model model, Locale locale) {
        List<HeldStore.Row> rows = held.open(after);
        model.addAttribute("rows", rows.stream().map(row -> row(row, locale)).toList());
        model.addAttribute("total", held.total());
        model.addAttribute(
                "next",
                rows.size() < HeldScans.PAGE ? null : rows.get(rows.size() - 1).id());
        return "inventory/held";
    }

    @PostMapping("/held/{id}/retry")
    @OpenTo(rights = Right.CHECK)
    String retry(@PathVariable long id, HttpServletRequest request, RedirectAttributes told, Locale locale) {
        return back(held.retry(id, IdempotencyKey.ofForm(request).owner()), told, locale);
    }

    @PostMapping("/held/{id}/dismiss")
    @OpenTo(rights = Right.CHECK)
    String dismiss(
            @PathVariable long id,
            @RequestParam String reason,
            HttpServletRequest request,
            RedirectAttributes told,
            Locale locale) {
        String why = reason(reason);
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        return back(held.dismiss(id, key.owner(), key.key(), why), told, locale);
    }

    /** @throws org.supplyline.page.Refusal if there is none, or too long a one */
    static String reason(String text) {
        String why = text.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "held-reason", MAX_REASON).refusal();
        }
        return why;
    }

    private String back(HeldScans.Settlement settlement, RedirectAttributes told, Locale locale) {
        String text = settlement.match(
                () -> messages.getMessage("inventory.held.is-booked", null, locale),
                () -> messages.getMessage("inventory.held.is-dismissed", null, locale),
                code -> messages.getMessage("inventory.held.still", new Object[] {why(code, "", locale)}, locale),
                () -> messages.getMessage("inventory.held.gone", null, locale));
        told.addFlashAttribute("told", text);
        return "redirect:/held";
    }

    private Row row(HeldStore.Row row, Locale locale) {
        ScanKey key = row.key();
        return new Row(
                row.id(),
                key == null ? "" : key.device() + " · " + key.epoch() + "/" + key.seq(),
                times.format(row.heldAt()),
                why(row.code(), row.detail(), locale),
                row.payload(),
                key != null && !row.code().equals("key-conflict"));
    }

    private String why(String code, String detail, Locale locale) {
        return messages.getMessage("inventory.held." + code, new Object[] {detail}, locale);
    }
}
