package org.supplyline.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.supplyline.catalog.Catalog;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.inventory.UnitContent;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.place.PlaceCode;
import org.supplyline.place.PlaceKind;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/**
 * {@code /t/CODE}: what the code on a carton or pallet says to whoever scans it. Goods and how far they are, nothing about
 * donors or receivers; staff go on from here to the unit's own page.
 */
@Controller
class PublicUnitPages {

    private static final int LONGEST_CODE = 40;

    private final HandlingUnits units;
    private final Catalog catalog;

    PublicUnitPages(HandlingUnits units, Catalog catalog) {
        this.units = units;
        this.catalog = catalog;
    }

    /**
     * Goods in the unit.
     *
     * @param state stored, moving or delivered
     */
    record Row(String name, String quantity, String state) {}

    @GetMapping("/t/{code}")
    @OpenTo(Audience.EVERYONE)
    String show(@PathVariable String code, Model model, Locale locale) {
        String number = code.strip().toUpperCase(Locale.ROOT);
        if (number.length() > LONGEST_CODE || !number.chars().allMatch(Character::isLetterOrDigit)) {
            throw Problem.NOT_FOUND.refusal();
        }
        boolean chinese = Language.of(locale).isChinese();
        Map<String, Map<String, Long>> byState = new LinkedHashMap<>();
        for (UnitContent content : units.contents(List.of(number))) {
            long quantity = content.goods().quantity();
            if (quantity > 0) {
                byState.computeIfAbsent(state(content.goods().key().place()), s -> new LinkedHashMap<>())
                        .merge(content.goods().key().item(), quantity, Long::sum);
            }
        }
        model.addAttribute("number", number);
        model.addAttribute(
                "rows",
                byState.entrySet().stream()
                        .flatMap(state -> state.getValue().entrySet().stream()
                                .map(item -> row(item.getKey(), item.getValue(), state.getKey(), chinese)))
                        .toList());
        model.addAttribute("known", units.find(number).isPresent());
        return "unit/public";
    }

    private Row row(String item, long quantity, String state, boolean chinese) {
        return catalog.item(item)
                .map(known -> new Row(known.name(chinese), quantity + " " + known.unit(chinese), state))
                .orElseGet(() -> new Row(item, String.valueOf(quantity), state));
    }

    private static String state(String place) {
        Optional<PlaceKind> kind = PlaceCode.parse(place).map(PlaceCode::kind);
        if (kind.filter(PlaceKind::isStorage).isPresent()) {
            return "stored";
        }
        return kind.filter(PlaceKind::isReceiver).isPresent() ? "delivered" : "moving";
    }
}
