package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
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
import org.supplyline.inventory.PositionKey;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.FormRows;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /disposals}: what somebody proposes to destroy or sell, and somebody else decides. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.AUDIT})
class DisposalPages {

    private static final int ROWS = 100;
    private static final int FEN_A_YUAN = 100;

    private final Disposals disposals;
    private final PlaceStockStore stock;
    private final KeyedRequests requests;
    private final KeepingWords words;
    private final String node;

    DisposalPages(
            Disposals disposals, PlaceStockStore stock, KeyedRequests requests, KeepingWords words, NodeIdentity node) {
        this.disposals = disposals;
        this.stock = stock;
        this.requests = requests;
        this.words = words;
        this.node = node.code();
    }

    /** A proposal as the page shows it. */
    record Row(
            Disposals.Proposal proposal,
            KeepingWords.Goods goods,
            String place,
            String quantity,
            String at,
            String yuan) {}

    /** A position that can be disposed of. */
    record Asked(PositionKey key, KeepingWords.Goods goods, long quantity) {}

    /** A proposal as a program makes it: one position and what becomes of it. */
    record Wish(
            @Nullable String place,
            GoodsRequest.@Nullable Line goods,
            @Nullable String way,
            @Nullable String reason,
            @Nullable String photo,
            @Nullable Long proceedsFen,
            @Nullable String buyer) {}

    /** Somebody else's answer. */
    record Answer(boolean approve, @Nullable String answer) {}

    @GetMapping("/disposals")
    String list(@RequestParam(defaultValue = "") String place, Model model, Locale locale) {
        model.addAttribute(
                "rows",
                disposals.page(ROWS).stream().map(each -> row(each, locale)).toList());
        model.addAttribute("places", words.storage(locale));
        model.addAttribute("place", place);
        model.addAttribute(
                "asked",
                stock.at(place).stream()
                        .filter(position -> position.quantity() > 0)
                        .map(position ->
                                new Asked(position.key(), words.goods(position.key(), locale), position.quantity()))
                        .toList());
        model.addAttribute("reasons", Reasons.DISPOSAL);
        return "keeping/disposals";
    }

    /** Proposes one position; each row of the page is a form of its own. */
    @PostMapping("/disposals")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    String propose(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        GoodsRequest goods = GoodsRequest.of(form, "quantity");
        String photo = FormRows.first(form, "photo");
        String buyer = FormRows.first(form, "buyer");
        Wish wish = new Wish(
                goods.place(),
                Objects.requireNonNullElse(goods.lines(), List.<GoodsRequest.Line>of()).stream()
                        .findFirst()
                        .orElse(null),
                FormRows.first(form, "way"),
                Reasons.of(FormRows.first(form, "why"), FormRows.first(form, "reason")),
                photo.isEmpty() ? null : photo,
                fen(FormRows.first(form, "yuan")),
                buyer.isEmpty() ? null : buyer);
        return requests.form(request, "/disposals?done", propose(wish));
    }

    @PostMapping("/api/disposals")
    @OpenTo(rights = {Right.RECEIVE, Right.CHECK})
    ResponseEntity<String> propose(@RequestBody byte[] body, HttpServletRequest request) {
        return requests.program(request, body, propose(requests.read(body, Wish.class)));
    }

    @PostMapping("/disposals/{id}/decide")
    @OpenTo(rights = Right.CHECK)
    String decide(
            @PathVariable long id,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        return requests.form(
                request, "/disposals?done", (writer, cause) -> disposals.decide(writer, cause, id, approve, answer));
    }

    @PostMapping("/api/disposals/{id}/decide")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> decide(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Answer wanted = requests.read(body, Answer.class);
        return requests.program(
                request,
                body,
                (writer, cause) -> disposals.decide(
                        writer, cause, id, wanted.approve(), Objects.requireNonNullElse(wanted.answer(), "")));
    }

    private KeyedRequests.Work propose(Wish wish) {
        return (writer, cause) -> {
            GoodsRequest.Line line = wish.goods();
            List<GoodsLine> lines = line == null
                    ? List.of()
                    : new GoodsRequest(wish.place(), List.of(line))
                            .read(words, node)
                            .orElse(List.of());
            if (lines.isEmpty()) {
                return Result.refused(Refusal.LINES_WRONG);
            }
            return disposals.propose(
                    writer,
                    cause,
                    new Disposals.Wish(
                            lines.get(0).goods(),
                            lines.get(0).quantity(),
                            Objects.requireNonNullElse(wish.way(), ""),
                            Objects.requireNonNullElse(wish.reason(), "").strip(),
                            wish.photo(),
                            wish.proceedsFen(),
                            wish.buyer()));
        };
    }

    private Row row(Disposals.Proposal proposal, Locale locale) {
        Disposals.Wish wish = proposal.wish();
        Long fen = wish.proceedsFen();
        return new Row(
                proposal,
                words.goods(wish.goods(), locale),
                words.place(wish.goods().place(), locale),
                words.quantity(wish.goods().item(), wish.quantity(), locale),
                words.time(proposal.proposedAt()),
                fen == null
                        ? ""
                        : BigDecimal.valueOf(fen)
                                .divide(BigDecimal.valueOf(FEN_A_YUAN))
                                .setScale(2)
                                .toPlainString());
    }

    /** Yuan with at most two digits behind the point, as fen. */
    private static @Nullable Long fen(String yuan) {
        return yuan.matches("\\d{1,10}(\\.\\d{1,2})?")
                ? new BigDecimal(yuan).movePointRight(2).longValueExact()
                : null;
    }
}
