package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.supplyline.inventory.StockPosition;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.FormRows;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceKind;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /moves}: goods that people move by hand, and what is on its way between depots. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK})
class MovePages {

    private static final int ROWS = 50;

    private final Moves moves;
    private final Transfers transfers;
    private final PlaceStockStore stock;
    private final KeyedRequests requests;
    private final KeepingWords words;
    private final String node;

    MovePages(
            Moves moves,
            Transfers transfers,
            PlaceStockStore stock,
            KeyedRequests requests,
            KeepingWords words,
            NodeIdentity node) {
        this.moves = moves;
        this.transfers = transfers;
        this.stock = stock;
        this.requests = requests;
        this.words = words;
        this.node = node.code();
    }

    /** A position that can be moved. */
    record Row(PositionKey key, KeepingWords.Goods goods, long quantity) {}

    /** A transfer of the list. */
    record Sent(Transfer transfer, String from, String to, String at, List<LineRow> lines) {}

    /** A line of a transfer. */
    record LineRow(Transfer.Line line, KeepingWords.Goods goods) {}

    /**
     * What is moved.
     *
     * @param what move (within a depot), transfer (to another depot) or return (from a site or recipient)
     * @param from where the goods lie
     * @param condition of returned goods: usable, hold or dispose
     */
    record Wish(
            @Nullable String what,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String condition,
            @Nullable List<GoodsRequest.Line> lines) {}

    /** What came of a transfer: how much of each of its lines, in their order. */
    record Arrival(@Nullable String to, @Nullable List<Long> arrived) {}

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

    @GetMapping("/moves/new")
    String form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "move") String what,
            Model model,
            Locale locale) {
        List<KeepingWords.Choice> storage = words.storage(locale);
        List<KeepingWords.Choice> sources = new ArrayList<>(storage);
        if (what.equals("return")) {
            sources.clear();
            sources.addAll(words.all(PlaceKind.SITE, locale));
            sources.addAll(words.all(PlaceKind.RECIPIENT, locale));
        }
        model.addAttribute("what", what);
        model.addAttribute("from", from);
        model.addAttribute("sources", sources);
        model.addAttribute("targets", what.equals("transfer") ? words.all(PlaceKind.DEPOT, locale) : storage);
        model.addAttribute(
                "rows",
                stock.at(from).stream()
                        .filter(position -> position.quantity() > 0)
                        .map(position -> row(position, locale))
                        .toList());
        return "keeping/move-new";
    }

    @PostMapping("/moves")
    String move(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        GoodsRequest goods = GoodsRequest.of(form, "quantity").withoutEmpty();
        Wish wish = new Wish(
                form.getFirst("what"),
                goods.place(),
                form.getFirst("to"),
                form.getFirst("reason"),
                form.getFirst("condition"),
                goods.lines());
        String path = "transfer".equals(wish.what()) ? "/transfers/*?done" : "/movements/*?done";
        return requests.form(request, path, work(wish, request));
    }

    @PostMapping("/api/moves")
    ResponseEntity<String> move(@RequestBody byte[] body, HttpServletRequest request) {
        return requests.program(request, body, work(requests.read(body, Wish.class), request));
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
        List<Long> arrived = form.getOrDefault("arrived", List.of()).stream()
                .map(text -> Objects.requireNonNullElse(GoodsRequest.number(text), -1L))
                .toList();
        String to = FormRows.first(form, "to");
        return requests.form(
                request, "/transfers/*?done", (writer, cause) -> transfers.receive(writer, cause, id, to, arrived));
    }

    @PostMapping("/api/transfers/{id}/receive")
    ResponseEntity<String> receive(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Arrival arrival = requests.read(body, Arrival.class);
        return requests.program(
                request,
                body,
                (writer, cause) -> transfers.receive(
                        writer, cause, id, or(arrival.to()), Objects.requireNonNullElse(arrival.arrived(), List.of())));
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
                request,
                "/transfers/*?done",
                (writer, cause) -> transfers.account(writer, cause, id, as.equals("lost"), to, reason));
    }

    @PostMapping("/api/transfers/{id}/missing")
    @OpenTo(rights = Right.CHECK)
    ResponseEntity<String> account(@PathVariable long id, @RequestBody byte[] body, HttpServletRequest request) {
        Missing missing = requests.read(body, Missing.class);
        boolean lost = or(missing.as()).equals("lost");
        return requests.program(
                request,
                body,
                (writer, cause) -> transfers.account(writer, cause, id, lost, or(missing.to()), or(missing.reason())));
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

    private KeyedRequests.Work work(Wish wish, HttpServletRequest request) {
        if (moves.isHold(or(wish.from())) && !request.isUserInRole(Right.CHECK.authority())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "keeping-off-hold").refusal();
        }
        Moves.Condition condition = Moves.Condition.of(or(wish.condition())).orElse(Moves.Condition.HOLD);
        String to = or(wish.what()).equals("return") ? moves.placeFor(condition, or(wish.to())) : or(wish.to());
        return (writer, cause) -> {
            List<GoodsLine> lines = new GoodsRequest(wish.from(), wish.lines())
                    .read(words, node)
                    .orElse(List.of());
            return switch (or(wish.what())) {
                case "transfer" -> transfers.send(writer, cause, lines, or(wish.to()), or(wish.reason()));
                case "return" -> moves.comeBack(writer, cause, lines, to, condition, or(wish.reason()));
                default -> moves.move(writer, cause, lines, to, or(wish.reason()));
            };
        };
    }

    private Row row(StockPosition position, Locale locale) {
        return new Row(position.key(), words.goods(position.key(), locale), position.quantity());
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
