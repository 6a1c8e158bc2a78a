package org.supplyline.donation.acceptance;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.catalog.Catalog;
import org.supplyline.catalog.ControlClass;
import org.supplyline.journal.Cause;
import org.supplyline.journal.Journal;
import org.supplyline.page.Problem;
import org.supplyline.security.Audience;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/** The branch's rules for what is taken in, to read for all and to change for administrators. */
@Controller
@OpenTo(Audience.USERS)
class RulePages {

    private final BranchRules rules;
    private final Catalog catalog;
    private final Journal journal;
    private final IdempotencyKeys keys;

    RulePages(BranchRules rules, Catalog catalog, Journal journal, IdempotencyKeys keys) {
        this.rules = rules;
        this.catalog = catalog;
        this.journal = journal;
        this.keys = keys;
    }

    @GetMapping("/acceptances/rules")
    String show(Model model) {
        model.addAttribute("rules", rules.now());
        model.addAttribute("controls", List.of(ControlClass.values()));
        model.addAttribute("papers", List.of(Paperwork.values()));
        model.addAttribute("items", catalog.items());
        return "donation/acceptance-rules";
    }

    /**
     * @param document {@code CLASS:DOCUMENT} for each that is asked for
     * @param notWanted codes of items, parted by blanks or commas
     */
    @PostMapping("/acceptances/rules")
    @OpenTo(rights = Right.ADMINISTER)
    String change(
            @RequestParam int months,
            @RequestParam int shortMonths,
            @RequestParam int freshHours,
            @RequestParam(required = false) Optional<List<String>> document,
            @RequestParam(defaultValue = "false") boolean valueProof,
            @RequestParam(defaultValue = "") String notWanted,
            @RequestParam int together,
            @RequestParam int alone,
            @RequestParam(defaultValue = "false") boolean slipPhoto,
            @RequestParam int checkHours,
            HttpServletRequest request,
            Principal user) {
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
                refused,
                together,
                alone,
                slipPhoto,
                checkHours);
        wanted.fault()
                .or(() -> refused.stream()
                        .filter(code -> catalog.item(code).isEmpty())
                        .findFirst())
                .ifPresent(fault -> {
                    throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "acceptance-wrong", fault)
                            .refusal();
                });
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        Cause.Request cause = new Cause.Request(user.getName(), key.key());
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            rules.change(wanted, cause, writer);
            return new KeyedAnswer(303, "/acceptances/rules?done");
        }));
        return "redirect:" + answer.body();
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
