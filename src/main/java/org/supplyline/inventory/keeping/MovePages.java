package org.supplyline.inventory.keeping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** {@code /moves/new}: goods that people move by hand. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK})
class MovePages {

    private static final String RETURN = "return";
    private static final String AGAINST_BOOKS = "keeping-" + Refusal.AGAINST_BOOKS.word();

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

    /**
     * A position that can be moved.
     *
     * @param typed how much of it is to be moved, or null where nothing was said yet
     */
    record Row(
            PositionKey key,
            KeepingWords.Goods goods,
            long quantity,
            @Nullable Long typed) {}

    /**
     * What is moved.
     *
     * @param what move (within a depot), transfer (to another depot) or return (from a site or recipient)
     * @param from where the goods lie
     * @param condition of returned goods: usable, hold or dispose
     * @param happened whether it was so, though the books do not have that much there
     */
    record Wish(
            @Nullable String what,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String condition,
            @Nullable Boolean happened,
            @Nullable List<GoodsRequest.Line> lines) {}

    @GetMapping("/moves/new")
    String form(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "move") String what,
            Model model,
            Locale locale) {
        return form(new Wish(what, from, null, null, null, null, List.of()), model, locale);
    }

    /** What goes against the books comes back in the form, with the question whether it happened. */
    @PostMapping("/moves")
    String move(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        GoodsRequest goods = GoodsRequest.of(fields, "quantity").withoutEmpty();
        Wish wish = new Wish(
                FormRows.first(fields, "what"),
                goods.place(),
                fields.getFirst("to"),
                fields.getFirst("reason"),
                fields.getFirst("condition"),
                fields.containsKey("happened"),
                goods.lines());
        String path = "transfer".equals(wish.what()) ? "/transfers/*?done" : "/movements/*?done";
        try {
            return requests.form(request, path, work(wish, request));
        } catch (org.supplyline.page.Refusal refused) {
            if (!refused.problem().code().equals(AGAINST_BOOKS)) {
                throw refused;
            }
            response.setStatus(refused.problem().status().value());
            model.addAttribute("against", refused.problem().arguments().get(0));
            return form(wish, model, locale);
        }
    }

    @PostMapping("/api/moves")
    ResponseEntity<String> move(@RequestBody byte[] body, HttpServletRequest request) {
        return requests.program(request, body, work(requests.read(body, Wish.class), request));
    }

    private String form(Wish wish, Model model, Locale locale) {
        String from = or(wish.from());
        String what = or(wish.what());
        List<KeepingWords.Choice> storage = words.storage(locale);
        List<KeepingWords.Choice> sources = new ArrayList<>(storage);
        if (what.equals(RETURN)) {
            sources.clear();
            sources.addAll(words.all(PlaceKind.SITE, locale));
            sources.addAll(words.all(PlaceKind.RECIPIENT, locale));
        }
        model.addAttribute("wish", wish);
        model.addAttribute("what", what);
        model.addAttribute("from", from);
        model.addAttribute("sources", sources);
        model.addAttribute("targets", what.equals("transfer") ? words.all(PlaceKind.DEPOT, locale) : storage);
        model.addAttribute("conditions", Moves.Condition.values());
        List<GoodsLine> typed =
                new GoodsRequest(from, wish.lines()).read(words, node).orElse(List.of());
        model.addAttribute(
                "rows",
                stock.at(from).stream()
                        .filter(position -> position.quantity() > 0)
                        .map(position -> row(position, typed, locale))
                        .toList());
        return "keeping/move-new";
    }

    private KeyedRequests.Work work(Wish wish, HttpServletRequest request) {
        if (moves.isHold(or(wish.from())) && !request.isUserInRole(Right.CHECK.authority())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "keeping-off-hold").refusal();
        }
        if (or(wish.what()).equals(RETURN)) {
            return Moves.Condition.of(or(wish.condition()))
                    .map(condition -> comeBack(wish, condition))
                    .orElse((writer, cause) -> Result.refused(Refusal.CONDITION_UNKNOWN));
        }
        return (writer, cause) -> or(wish.what()).equals("transfer")
                ? transfers.send(writer, cause, moved(wish, or(wish.to())))
                : moves.move(writer, cause, moved(wish, or(wish.to())));
    }

    private KeyedRequests.Work comeBack(Wish wish, Moves.Condition condition) {
        String to = moves.placeFor(condition, or(wish.to()));
        return (writer, cause) -> moves.comeBack(writer, cause, moved(wish, to), condition);
    }

    private Moves.Wish moved(Wish wish, String to) {
        List<GoodsLine> lines =
                new GoodsRequest(wish.from(), wish.lines()).read(words, node).orElse(List.of());
        return new Moves.Wish(lines, to, or(wish.reason()), Boolean.TRUE.equals(wish.happened()));
    }

    private Row row(StockPosition position, List<GoodsLine> typed, Locale locale) {
        Long quantity = typed.stream()
                .filter(line -> line.goods().equals(position.key()))
                .map(GoodsLine::quantity)
                .findFirst()
                .orElse(null);
        return new Row(position.key(), words.goods(position.key(), locale), position.quantity(), quantity);
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
