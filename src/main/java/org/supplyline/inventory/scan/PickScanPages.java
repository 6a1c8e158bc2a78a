package org.supplyline.inventory.scan;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** {@code /pick-scan}: which depots want the lot to be scanned when goods are picked. */
@Controller
@OpenTo(rights = {Right.RECEIVE, Right.CHECK, Right.DISPATCH, Right.AUDIT})
class PickScanPages {

    private final PickScanRules rules;
    private final Places places;
    private final Journal journal;
    private final IdempotencyKeys keys;

    PickScanPages(PickScanRules rules, Places places, Journal journal, IdempotencyKeys keys) {
        this.rules = rules;
        this.places = places;
        this.journal = journal;
        this.keys = keys;
    }

    @GetMapping("/pick-scan")
    String show(Model model) {
        model.addAttribute("depots", places.all(PlaceKind.DEPOT));
        model.addAttribute("lots", rules.depotsThatWantLots());
        return "inventory/pick-scan";
    }

    @PostMapping("/pick-scan")
    @OpenTo(rights = Right.CHECK)
    String set(
            @RequestParam(name = "lot", required = false) List<String> wanting,
            HttpServletRequest request,
            Principal user) {
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        Cause.Request cause = new Cause.Request(user.getName(), key.key());
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            rules.set(wanting == null ? Set.of() : Set.copyOf(wanting), cause, writer);
            return new KeyedAnswer(303, "/pick-scan?done");
        }));
        return "redirect:" + answer.body();
    }
}
