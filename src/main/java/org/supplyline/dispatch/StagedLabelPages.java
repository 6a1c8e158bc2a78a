package org.supplyline.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.dispatch.paper.StagedLabel;
import org.supplyline.dispatch.paper.StagedLabelPaper;
import org.supplyline.dispatch.paper.StagedLabelZpl;
import org.supplyline.inventory.HandlingUnits;
import org.supplyline.journal.Journal;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.security.IdempotencyKey;
import org.supplyline.security.IdempotencyKeys;
import org.supplyline.security.KeyedAnswer;
import org.supplyline.security.OpenTo;
import org.supplyline.security.Right;

/**
 * Labels for the cartons that stand ready for one receiver. Cartons without a number get one when the labels are asked
 * for, once; it is valid from then on.
 */
@Controller
@OpenTo(rights = {Right.DISPATCH, Right.RECEIVE})
class StagedLabelPages {

    private final Orders orders;
    private final StagedCartons cartons;
    private final StagedLabels labels;
    private final HandlingUnits units;
    private final Printer printer;
    private final Journal journal;
    private final IdempotencyKeys keys;

    StagedLabelPages(
            Orders orders,
            StagedCartons cartons,
            StagedLabels labels,
            HandlingUnits units,
            Printer printer,
            Journal journal,
            IdempotencyKeys keys) {
        this.orders = orders;
        this.cartons = cartons;
        this.labels = labels;
        this.units = units;
        this.printer = printer;
        this.journal = journal;
        this.keys = keys;
    }

    /** Asks how many; once the numbers are taken, offers the labels, which can be printed again. */
    @GetMapping("/orders/{code}/staged-labels")
    String form(
            @PathVariable String code,
            @RequestParam Optional<Integer> count,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "0") int fresh,
            Model model) {
        IssueOrder order = find(code);
        model.addAttribute("order", order);
        model.addAttribute("ready", count.isPresent());
        model.addAttribute("count", count.orElseGet(() -> cartons.usual(order)));
        model.addAttribute("first", first);
        model.addAttribute("fresh", fresh);
        model.addAttribute("most", StagedCartons.MAX);
        return "dispatch/staged-labels";
    }

    /** Takes numbers for the cartons that have none. */
    @PostMapping("/orders/{code}/staged-labels")
    String number(@PathVariable String code, @RequestParam int count, HttpServletRequest request) {
        IssueOrder order = find(code);
        requireCount(count);
        IdempotencyKey key = IdempotencyKey.ofForm(request);
        KeyedAnswer answer = journal.write(writer -> keys.once(key, () -> {
            int fresh = cartons.unnumbered(order, count);
            String first = fresh == 0 ? "" : "&first=" + units.newNumbers(fresh).get(0) + "&fresh=" + fresh;
            return new KeyedAnswer(303, "/orders/" + code + "/staged-labels?count=" + count + first);
        }));
        return "redirect:" + answer.body();
    }

    @GetMapping("/orders/{code}/staged-labels.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String code,
            @RequestParam int count,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "0") int fresh) {
        List<StagedLabel> all = labels(code, count, first, fresh);
        return printer.print("staged-" + code, fonts -> StagedLabelPaper.pdf(all, fonts));
    }

    @GetMapping("/orders/{code}/staged-labels.zpl")
    ResponseEntity<byte[]> zpl(
            @PathVariable String code,
            @RequestParam int count,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "0") int fresh) {
        List<StagedLabel> all = labels(code, count, first, fresh);
        return printer.zpl("staged-" + code, fonts -> StagedLabelZpl.zpl(all, fonts));
    }

    private List<StagedLabel> labels(String code, int count, String first, int fresh) {
        requireCount(count);
        return labels.of(find(code), count, HandlingUnits.following(first, Math.min(fresh, count)));
    }

    private static void requireCount(int count) {
        if (count < 1 || count > StagedCartons.MAX) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "staged-count", StagedCartons.MAX)
                    .refusal();
        }
    }

    private IssueOrder find(String code) {
        return orders.find(code).orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
