package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.page.FormRows;
import org.supplyline.page.Problem;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /moves} and {@code /transfers}: what is on its way between depots, and what came of it. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK})
class TransferPages {

    private static final int ROWS = 50;

    private final Transfers transfers;
    private final KeyedRequests requests;
    private final KeepingWords words;

    TransferPages(Transfers transfers, KeyedRequests requests, KeepingWords words) {
        this.transfers = transfers;
        this.requests = requests;
        this.words = words;
    }

    /** A transfer of the list. */
    record Sent(Transfer transfer, String from, String to, String at, List<LineRow> lines) {}

    /** A line of a transfer. */
    record LineRow(Transfer.Line line, KeepingWords.Goods goods) {}

    /** What came of a transfer, and where it was put down; lines that are not named did not come. */
    record Arrival(@Nullable String to, @Nullable List<GoodsRequest.Line> lines) {}

    /**
     * What became of goods that did not arrive.
     *
     * @param as {@code lost}, or {@code found} at the place {@code to}
     */
    record Missing(
            @Nullable String as,
            @Nullable String to,
            @Nullable String reason) {}

    @GetMapping("/moves")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH, Right.AUDIT})
    String list(Model model, Locale locale) {
        model.addAttribute(
                "rows",
                transfers.page(ROWS).stream().map(each -> sent(each, locale)).toList());
        return "keeping/moves";
    }

    @GetMapping("/transfers/{id}")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH, Right.AUDIT})
    String show(@PathVariable long id, Model model, Locale locale) {
        Transfer transfer = transfers.find(id).orElseThrow(Problem.NOT_FOUND::refusal);
        model.addAttribute("shown", sent(transfer, locale));
        model.addAttribute(
                "targets",
                words.storage(locale).stream()
                        .filter(place -> transfers.endsAt(transfer, place.code()))
                        .toList());
        return "keeping/transfer";
    }

    @PostMapping("/transfers/{id}/receive")
    String receive(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        List<GoodsRequest.Line> lines = GoodsRequest.of(form, "quantity").lines();
        return requests.form(request, "/transfers/*?done", receive(id, new Arrival(FormRows.first(form, "to"), lines)));
    }

    @PostMapping("/api/transfers/{id}/receive")
    ResponseEntity<String> receive(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        return requests.program(request, body, receive(id, requests.read(body, Arrival.class)));
    }

    private KeyedRequests.Work receive(long id, Arrival arrival) {
        List<GoodsRequest.Line> lines = Objects.requireNonNullElse(arrival.lines(), List.of());
        return (writer, cause) -> transfers.receive(writer, cause, id, or(arrival.to()), lines);
    }

    /** Accounts for what did not arrive. */
    @PostMapping("/transfers/{id}/missing")
    @OpenTo(rights = Right.CHECK)
    String account(
            @PathVariable long id,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to,
            @RequestParam String reason,
            HttpServletRequest request) {
        return requests.form(
                request, "/transfers/*?done", (writer, cause) -> transfers.account(writer, cause, id, as, to, reason));
    }

    @PostMapping("/api/transfers/{id}/missing")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> account(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Missing missing = requests.read(body, Missing.class);
        return requests.program(
                request,
                body,
                (writer, cause) ->
                        transfers.account(writer, cause, id, or(missing.as()), or(missing.to()), or(missing.reason())));
    }

    /** The newest transfers. */
    @GetMapping("/api/transfers")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH, Right.AUDIT})
    ResponseEntity<List<Transfer>> transfers() {
        return ResponseEntity.ok(transfers.page(ROWS));
    }

    @GetMapping("/api/transfers/{id}")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH, Right.AUDIT})
    ResponseEntity<Transfer> transfer(@PathVariable long id) {
        return ResponseEntity.ok(transfers.find(id).orElseThrow(Problem.NOT_FOUND::refusal));
    }

    private Sent sent(Transfer transfer, Locale locale) {
        return new Sent(
                transfer,
                words.place(transfer.fromDepot(), locale),
                words.place(transfer.toDepot(), locale),
                words.time(transfer.sentAt()),
                transfer.lines().stream()
                        .map(line -> new LineRow(line, words.goods(line.goods(), locale)))
                        .toList());
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
