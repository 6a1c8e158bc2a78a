package org.supplyline.inventory.history;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.device.Devices;
import org.supplyline.inventory.StockPosition;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Csv;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.Places;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import tools.jackson.databind.JsonNode;

/** The pages of the past: of one code, and of the stock at any moment. */
@Controller
@OpenTo(Audience.USERS)
class HistoryPages {

    private static final String CSV_NAME = "attachment; filename=\"balance.csv\"";

    private final History history;
    private final Balances balances;
    private final Places places;
    private final Catalog catalog;
    private final Devices devices;
    private final ZoneId zone;

    HistoryPages(
            History history, Balances balances, Places places, Catalog catalog, Devices devices, NodeIdentity node) {
        this.history = history;
        this.balances = balances;
        this.places = places;
        this.catalog = catalog;
        this.devices = devices;
        this.zone = node.zone();
    }

    @GetMapping("/history")
    String history(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        Optional<History.Told> told = history.find(code, before);
        model.addAttribute("code", code.strip());
        model.addAttribute("told", told.orElse(null));
        model.addAttribute("choices", told.isPresent() ? List.of() : history.choices(code));
        model.addAttribute("first", before == null);
        model.addAttribute("words", new Words(Language.of(request).isChinese()));
        model.addAttribute("zone", zone);
        return "inventory/history";
    }

    @GetMapping("/history/balance")
    String balance(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            Model model) {
        Balances.Balance balance = find(at, item, place, History.POSITIONS);
        model.addAttribute("at", at.strip());
        model.addAttribute("item", item.strip());
        model.addAttribute("place", place.strip());
        model.addAttribute("balance", balance);
        model.addAttribute("cut", balance.positions().size() == History.POSITIONS);
        model.addAttribute("words", new Words(Language.of(request).isChinese()));
        model.addAttribute("zone", zone);
        return "inventory/balance";
    }

    @GetMapping(path = "/history/balance.csv", produces = Csv.TYPE)
    ResponseEntity<byte[]> balanceTable(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String place) {
        Csv csv = new Csv().line(List.of("item", "place", "lot", "owner", "fund", "earmark", "quantity"));
        for (StockPosition position :
                find(at, item, place, HistoryController.POSITIONS).positions()) {
            csv.line(List.of(
                    position.key().item(),
                    position.key().place(),
                    position.key().lot(),
                    position.key().owner(),
                    position.key().fund().word(),
                    position.key().earmark(),
                    position.quantity()));
        }
        return ResponseEntity.ok().header("Content-Disposition", CSV_NAME).body(csv.toBytes());
    }

    private Balances.Balance find(String at, String item, String place, int limit) {
        return balances.find(at, named(item), named(place), limit)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "balance-at", at).refusal());
    }

    static @Nullable String named(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Names for one page, each looked up once. */
    public final class Words {

        private final boolean chinese;
        private final Map<String, String> names = new HashMap<>();

        private Words(boolean chinese) {
            this.chinese = chinese;
        }

        public String place(String code) {
            return names.computeIfAbsent(
                    code, c -> places.find(c).map(place -> place.name(chinese)).orElse(c));
        }

        public String item(String code) {
            return catalog.item(code).map(item -> item.name(chinese)).orElse(code);
        }

        public String quantity(String item, long quantity) {
            String unit = catalog.item(item).map(known -> known.unit(chinese)).orElse("");
            return (quantity + " " + unit).strip();
        }

        /** Who is behind a record: a person, a device or a file. */
        public String cause(JsonNode cause) {
            if (cause.path("device").isString()) {
                String device = cause.path("device").stringValue();
                return names.computeIfAbsent(
                        device, d -> devices.find(d).map(known -> known.name()).orElse(d));
            }
            if (cause.path("user").isString()) {
                return cause.path("user").stringValue();
            }
            return cause.path("sheet").isString() ? cause.path("sheet").stringValue() : "";
        }

        /** The key by which the record can be found again where it came from. */
        public String key(JsonNode cause) {
            if (cause.path("device").isString()) {
                return "%s %d/%d"
                        .formatted(
                                cause.path("device").stringValue(),
                                cause.path("epoch").longValue(),
                                cause.path("seq").longValue());
            }
            return cause.path("row").isNumber() ? "#" + cause.path("row").longValue() : "";
        }
    }
}
