package org.supplyline.donation.acceptance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ControlClass;
import org.supplyline.place.Organisations;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The rules of each branch for what is taken in, to read for all and to change for administrators. */
@Controller
@OpenTo(Audience.USERS)
class RulePages {

    private static final String PATH = "/acceptances/rules";

    private final RuleRequests requests;
    private final Organisations organisations;
    private final Catalog catalog;

    RulePages(RuleRequests requests, Organisations organisations, Catalog catalog) {
        this.requests = requests;
        this.organisations = organisations;
        this.catalog = catalog;
    }

    /** @param branch whose rules; empty: those that hold where no branch says otherwise */
    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String branch, Model model) {
        BranchRules.Holding holding = requests.of(branch);
        model.addAttribute("branch", branch);
        model.addAttribute("branches", organisations.all());
        model.addAttribute("holding", holding);
        model.addAttribute("rules", holding.rules());
        model.addAttribute("controls", List.of(ControlClass.values()));
        model.addAttribute("papers", List.of(Paperwork.values()));
        model.addAttribute("items", catalog.items());
        return "donation/acceptance-rules";
    }

    /**
     * @param document {@code CLASS:DOCUMENT} for each that is asked for
     * @param notWanted codes of items, parted by blanks or commas
     */
    @PostMapping(PATH)
    @OpenTo(rights = Right.ADMINISTER)
    String change(
            @RequestParam(defaultValue = "") String branch,
            @RequestParam int months,
            @RequestParam int shortMonths,
            @RequestParam int freshHours,
            @RequestParam(required = false) Optional<List<String>> document,
            @RequestParam(defaultValue = "false") boolean valueProof,
            @RequestParam int hazardousKg,
            @RequestParam(defaultValue = "") String notWanted,
            @RequestParam int together,
            @RequestParam int alone,
            @RequestParam(defaultValue = "false") boolean slipPhoto,
            @RequestParam int checkHours,
            HttpServletRequest request) {
        List<String> refused = List.of(notWanted.strip().split("[\\s,，、;；]+", -1)).stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        RuleSet wanted = new RuleSet(
                months,
                shortMonths,
                freshHours,
                documents(document.orElse(List.of())),
                valueProof,
                hazardousKg,
                refused,
                together,
                alone,
                slipPhoto,
                checkHours);
        requests.change(branch, wanted, IdempotencyKey.ofForm(request), done(branch));
        return "redirect:" + done(branch).body();
    }

    /** Lets a branch have the rules of those above it again. */
    @PostMapping(PATH + "/inherit")
    @OpenTo(rights = Right.ADMINISTER)
    String inherit(@RequestParam(defaultValue = "") String branch, HttpServletRequest request) {
        requests.inherit(branch, IdempotencyKey.ofForm(request), done(branch));
        return "redirect:" + done(branch).body();
    }

    private static KeyedAnswer done(String branch) {
        return new KeyedAnswer(303, PATH + "?branch=" + branch + "&done");
    }

    private static Map<String, List<String>> documents(List<String> pairs) {
        Map<String, List<String>> documents = new HashMap<>();
        for (Paperwork paper : Paperwork.values()) {
            for (ControlClass control : ControlClass.values()) {
                if (pairs.contains(control.word() + ":" + paper.word())) {
                    documents.merge(
                            control.word(),
                            List.of(paper.word()),
                            (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
                }
            }
        }
        return documents;
    }
}
